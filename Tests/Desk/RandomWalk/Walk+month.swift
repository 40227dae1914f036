import Almanac
import Clinic
import Desk
import TestSupport

/// The end of a walk: the month is over, is closed with what is left excused, and is corrected afterwards.
extension Walk {
    private static let april = CivilMonth("2026-04")!

    /// Closes April and corrects it; what does not hold then, in words.
    mutating func endMonth() async throws -> [String] {
        ward.at("2026-05-11 09:00")
        let left = try await ward.ask(ShowMonth(month: Self.april)).unsettled
        let excuses = Set(left.map { CloseMonth.Excuse(venue: $0.venue, date: $0.date, reason: "試験") })
        guard try await tell(CloseMonth(month: Self.april, excuses: Array(excuses))) != nil else {
            return ["a month with every day excused was not closed"]
        }
        let kept = try await report(.closed)
        var faults = kept == (try await report(.now)) ? [] : ["closed otherwise than it stood"]
        for _ in 0..<4 {
            let correction = MarkAttendance(
                booking: booking(), value: pick(MarkValue.allCases), mark: fresh())
            _ = try await tell(correction)
        }
        if try await report(.closed) != kept { faults.append("the closing has moved") }
        let now = try await report(.now)
        let corrections = try await ward.ask(ShowMonth(month: Self.april)).corrections
        for figure in Figure.allCases where figure != .people {
            let sum = corrections.filter { $0.programme == .consultation }
                .reduce(0) { $0 + ($1.changes[.figure(figure)] ?? 0) }
            if (kept[figure] ?? -1) + sum != now[figure] {
                faults.append("corrections do not add up: \(figure)")
            }
        }
        return faults
    }

    private func report(_ basis: PeriodReport.Basis) async throws -> Figures {
        try await ward.ask(ReportPeriod(.month(Self.april), basis: basis)).total
    }
}
