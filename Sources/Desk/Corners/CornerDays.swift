import Almanac
import Clinic
import Ledger

/// The days of 相談コーナー with how many were counted, cancelled ones too, by date.
package struct CornerDays: Question {
    package static let name = "corner-days"
    package static let roles = Role.all

    /// The first day of the present fiscal year where nil.
    package let from: CivilDate?
    /// The last day of the fiscal year after where nil.
    package let through: CivilDate?

    package init(from: CivilDate? = nil, through: CivilDate? = nil) {
        self.from = from
        self.through = through
    }

    package func answer(_ room: ReadingRoom) throws -> [CornerDay] {
        let year = FiscalYear(containing: room.today)
        return try room.ledger.corners(
            from: from ?? year.first,
            through: through ?? FiscalYear(containing: year.last.adding(days: 1)).last)
    }
}
