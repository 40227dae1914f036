import Almanac
import Clinic
import Ledger

/// The first date from a day on when any venue consults; none where nothing is planned.
package struct NextDay: Question {
    package static let name = "next-day"
    package static let roles = Role.all

    /// Today where nil.
    package let from: CivilDate?

    package init(from: CivilDate? = nil) {
        self.from = from
    }

    /// At most one date.
    package func answer(_ room: ReadingRoom) throws -> [CivilDate] {
        try room.ledger.nextConsultation(from: from ?? room.today).map { [$0] } ?? []
    }
}
