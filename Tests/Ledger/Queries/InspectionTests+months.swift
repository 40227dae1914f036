import Almanac
import Clinic
import Desk
import TestSupport

@testable import Ledger

/// What can be wrong with months that were closed.
extension InspectionTests {
    /// April 2025, of which two venues were brought in, is closed.
    static func makeMonths(_ ward: TestWard) async throws {
        try await ward.tell(CloseMonth(month: CivilMonth("2025-04")!))
    }

    static let months = [
        Damage(
            "a closing that nobody did",
            red: ["schema", "closings-without-journal", "closing-unlike-journal"],
            "DROP TRIGGER monthClosing_isNeverChanged; UPDATE monthClosing SET request = 'nobody'"),
        Damage(
            "a closing after another journal", red: ["schema", "closing-unlike-journal"],
            """
            DROP TRIGGER monthClosing_isNeverChanged;
            UPDATE monthClosing SET journalHash = replace(journalHash, substr(journalHash, 1, 1), 'x')
            """),
        Damage(
            "a figure changed after the closing", red: ["schema", "closed-months"],
            """
            DROP TRIGGER closedEntry_isNeverChanged;
            UPDATE closedEntry SET counts = '{"visits":51}' WHERE id = 1
            """),
    ]
}
