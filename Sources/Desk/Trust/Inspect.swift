import Clinic
import Ledger

/// Looks at everything that must hold in the database.
package struct Inspect: Question {
    package static let name = "inspect"
    package static let roles: Set<Role> = [.office, .admin]

    package init() {}

    package func answer(_ room: ReadingRoom) throws -> [Finding] {
        try room.ledger.inspect()
    }
}
