import Almanac
import Clinic
import Ledger

/// The imported holidays. The years that have any replace the computed ones.
package struct OfficialHolidays: Question {
    package static let name = "official-holidays"
    package static let roles = Role.all

    package init() {}

    package func answer(_ room: ReadingRoom) throws -> [ImportHolidays.Holiday] {
        try room.ledger.officialHolidays().sorted { $0.key < $1.key }
            .map { ImportHolidays.Holiday(date: $0.key, name: $0.value) }
    }
}
