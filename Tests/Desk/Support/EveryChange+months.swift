import Almanac
import Clinic
import Desk
import TestSupport

/// 月締め. The months before the plan were counted elsewhere; only they are over.
extension EveryChange {
    /// 仲町 had 30 visits in February and 31 in March.
    static func prepareMonths(_ ward: TestWard) async throws {
        let lines = [("2026-02", 30), ("2026-03", 31)].enumerated().map { place, month in
            CountsLine(
                row: 2 + place, month: CivilMonth(month.0)!, programme: .consultation,
                venue: TestWard.nakacho, counts: [.figure(.visits): month.1])
        }
        try await ward.tell(ImportCounts(lines: lines))
    }

    static let months = [
        EveryChange(
            change: CloseMonth(month: CivilMonth("2026-03")!),
            other: CloseMonth(month: CivilMonth("2026-02")!),
            refused: CloseMonth(month: CivilMonth("2026-04")!))
    ]
}
