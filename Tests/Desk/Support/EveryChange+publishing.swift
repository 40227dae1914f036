import Clinic
import Desk
import TestSupport

/// The changes of publishing.
extension EveryChange {
    static let publishing = [
        EveryChange(
            change: TestWard.koho("原稿二", april), other: TestWard.koho("原稿三", april),
            refused: TestWard.koho("原稿二", TestWard.kohoLines()))
    ]

    /// As it stands after the closure of an hour.
    static let april = TestWard.kohoLines(
        other: (TestWard.nakacho, 14, ["11:00-12:00", "13:00-15:00"]))
}
