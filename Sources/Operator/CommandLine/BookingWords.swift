import Clinic
import Reports

/// Bookings, free seats and candidates in one line each.
enum BookingWords {
    static func line(_ booking: Booking, venues: [Venue]) -> String {
        PersonText.line(booking, venues: venues)
    }

    /// 「11月24日(火) 10:30  仲町  枠 4712」
    static func line(_ opening: Opening, venues: [Venue]) -> String {
        let venue = venues.first { $0.id == opening.venue }?.shortName ?? opening.venue.text
        return "\(opening.date.japanese) \(opening.start)  \(venue)  枠 \(opening.seat)"
    }

    static func line(_ candidate: Candidate) -> String {
        guard candidate.reasons != [.registered] else {
            return "登録あり: ほかの会場でご利用のある方です。同じ方としてお受けしました。"
        }
        let reasons = candidate.reasons.map(\.label).joined(separator: "、")
        return "同じ方かもしれません: 利用者 \(candidate.person)" + (reasons.isEmpty ? "" : "(\(reasons))")
    }
}
