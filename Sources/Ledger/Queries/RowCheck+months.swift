import Almanac
import Clinic

/// What is looked for in closed months and what was brought in.
extension RowCheck {
    static let months = [
        RowCheck(
            "closings-without-journal", "月締めと取込みのすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM monthClosing WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM importBatch WHERE request NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "closing-unlike-journal", "月締めが記した操作記録の行数とハッシュ、数のハッシュが、操作記録と合うこと",
            counting: """
                SELECT count(*) FROM monthClosing LEFT JOIN journal ON journal.id = monthClosing.journalRows
                WHERE (monthClosing.journalRows > 0 AND journal.hash IS NOT monthClosing.journalHash)
                  OR NOT EXISTS (SELECT 1 FROM journal AS own WHERE own.request = monthClosing.request
                    AND instr(own.entries, monthClosing.month || ':' || monthClosing.digest) > 0)
                """),
        RowCheck(
            "imported-and-recorded", "取り込んだ月に、ここで記録した来館が重なっていないこと", .attention,
            counting: """
                SELECT count(DISTINCT importedMonth.id) FROM importedMonth
                JOIN session ON session.programme = importedMonth.programme
                  AND substr(session.date, 1, 7) = importedMonth.month
                  AND session.venue = ifnull(importedMonth.venue, session.venue)
                JOIN booking ON booking.session = session.id
                JOIN attendance ON attendance.booking = booking.id AND attendance.value = 'attended'
                WHERE importedMonth.undone = 0
                """),
    ]
}

extension Reading {
    /// Closed months whose entries are not those that their digest was made of.
    func brokenClosings() throws -> Int {
        try closedMonths(from: CivilDate.earliest.civilMonth, through: CivilDate.latest.civilMonth)
            .count {
                guard let counting = try visitsCount(of: $0.closing) else { return true }
                let kept = try entries(of: $0.closing)
                return try MonthClosing.digest(of: kept, in: $0.month, counting: counting) != $0.digest
            }
    }
}
