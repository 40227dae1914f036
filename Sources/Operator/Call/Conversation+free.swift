import Almanac
import Clinic
import Desk

/// Looking for free seats.
extension Conversation {
    /// How many days are looked through where nothing is said of when.
    private static let usualDays = 14

    mutating func look(_ words: String) async throws -> [String] {
        let wish = try WhereAndWhen(words, venues: venues, today: today)
        (search, isListNewer) = (wish, true)
        let first = max(wish.when.first ?? today, today)
        let last = wish.when.last ?? first.adding(days: Self.usualDays - 1)
        let days = min(max(last - first + 1, 1), FindOpenings.mostDays)
        let found = try await desk.ask(
            FindOpenings(venue: wish.venue?.id, from: first, days: days, all: true, held: true)
        ).filter { wish.when.fits($0) }
        let free = found.filter { $0.opensAt == nil && $0.heldUntil == nil }
        let near = wish.when.near(free)
        seats = SeatList(ranked(near.isEmpty ? free : near, wish))
        var lines: [String] = []
        if let time = wish.when.time, near.isEmpty, !free.isEmpty {
            lines.append("\(time) の前後は空いていません。ほかの時間の空きです。")
        }
        lines += seats.nextPage(venues)
        let held = found.count { $0.heldUntil != nil }
        if held > 0 { lines.append("(ほかに\(held)枠は、お待ちの方にご案内中です)") }
        let later = found.filter { $0.opensAt != nil }
        if let opening = later.compactMap(\.opensAt).min() {
            lines.append("(この先の月の予約は \(opening.date.japanese) \(opening.time) から)")
        }
        // Nothing is sold out in a month that has not opened.
        let isAllLater = later.map(\.date.civilMonth).min().map { first.civilMonth >= $0 } ?? false
        guard free.isEmpty, !isAllLater else { return lines }
        let when = first == last ? first.japanese : "\(first.japanese)から\(last.japanese)"
        return ["\(when)に空きはありません。w で待つ、z で記録。"] + lines
    }

    /// The usual venue first, where none was named; by nearness to a time, where one was.
    private func ranked(_ openings: [Opening], _ wish: WhereAndWhen) -> [Opening] {
        if let time = wish.when.time {
            func key(_ opening: Opening) -> (CivilDate, Int, SeatID) {
                (opening.date, abs(opening.start.minutes - time.minutes), opening.seat)
            }
            return openings.sorted { key($0) < key($1) }
        }
        guard wish.venue == nil, case .known(let card) = atHand,
            let usual = card.person.bookings.first(where: { $0.state != .cancelled })?.venue
        else { return openings }
        return openings.filter { $0.venue == usual } + openings.filter { $0.venue != usual }
    }

    mutating func more() -> [String] {
        let lines = seats.nextPage(venues)
        return lines.isEmpty ? ["続きはありません。"] : lines
    }
}
