import Almanac
import Clinic
import Desk
import TestSupport

@testable import Ledger

/// What can be wrong with what was brought in from paper.
extension InspectionTests {
    /// Months 1 and 2 are 仲町's and 志村's April 2025.
    static func makeImports(_ ward: TestWard) async throws {
        let lines = [TestWard.nakacho, TestWard.shimura].enumerated().map { place, venue in
            CountsLine(
                row: 2 + place, month: CivilMonth("2025-04")!, programme: .consultation, venue: venue,
                counts: [.figure(.visits): 50])
        }
        try await ward.tell(ImportCounts(lines: lines))
    }

    static let imports = [
        Damage(
            "an import that nobody did", red: ["closings-without-journal"],
            "UPDATE importBatch SET request = 'nobody'"),
        Damage(
            "a month taken back without its import", red: ["months-unlike-their-import"],
            "UPDATE importedMonth SET undone = 1 WHERE id = 1"),
        Damage(
            "a month of the whole ward beside one of a venue", red: ["ward-beside-venues"],
            "UPDATE importedMonth SET venue = NULL WHERE id = 2"),
        Damage(
            "a month counted here and on paper", red: ["imported-and-recorded"],
            """
            UPDATE importedMonth SET month = '2026-04' WHERE id = 1;
            INSERT INTO mark VALUES
              ('00000000-0000-4000-8000-000000000001', 1, 'attended', 5, 5, NULL, 'test')
            """),
    ]
}
