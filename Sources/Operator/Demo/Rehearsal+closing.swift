import Almanac
import Clinic
import Desk

/// 日締め in the afternoon, and 月締め in the first days of the next month.
extension Rehearsal {
    /// The month that the office closes on a day, if it does.
    func monthClosed(on date: CivilDate) -> CivilMonth? {
        let month = date.civilMonth.previous
        // What was before this year is not in the file.
        return date.day == 4 && FiscalYear(containing: end.date).contains(month.first) ? month : nil
    }

    /// Whoever is on duty counts heads; now and then they count one too few.
    mutating func close(_ venue: VenueID) async throws {
        let report = try await desk.ask(ReportDay(venue: venue))
        let slip = Double.random(in: 0..<1, using: &random) < Habit.miscounts
        let counted = slip ? max(0, report.served - 1) : report.served
        _ = try await unlessRefused(
            CloseDay(
                venue: venue, remarks: counted == report.served ? nil : "数え直しはしていません。",
                headCount: counted, unknown: report.unmarked))
    }

    /// Closes the month before; what is still open stays so with a reason.
    func close(_ month: CivilMonth) async throws {
        var days: Set<CloseMonth.Excuse> = []
        // A day may lack more than one thing; it has one reason.
        let excuses = try await desk.ask(ShowMonth(month: month)).unsettled.map {
            CloseMonth.Excuse(venue: $0.venue, date: $0.date, reason: "台帳で確認しました。")
        }.filter { days.insert($0).inserted }
        _ = try await unlessRefused(CloseMonth(month: month, excuses: excuses))
    }
}
