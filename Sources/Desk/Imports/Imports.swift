import Clinic
import Ledger

/// 取込みの一覧: what has been brought in, the newest first.
package struct Imports: Question {
    package static let name = "imports"
    package static let roles = Role.planning

    package init() {}

    /// The most that are shown.
    private static let most = 100

    package func answer(_ room: ReadingRoom) throws -> [ImportBatch] {
        try room.ledger.imports(limit: Self.most)
    }
}
