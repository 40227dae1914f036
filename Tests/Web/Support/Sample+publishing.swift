import Almanac
import Clinic
import Desk
import TestSupport

/// Samples of what is published.
extension Samples {
    /// The newsletter's lines as they stand after the closure at 志村.
    static let printed = TestWard.kohoLines(other: (TestWard.shimura, 8, ["13:00-15:00"]))

    static let publishing: [Sample<any Question>] = [
        sample(Announced(month: CivilMonth("2026-04")!), Announced(month: CivilMonth("2030-05")!)),
        sample(
            Sessions(from: CivilDate("2026-04-01")!, days: 365),
            Sessions(from: CivilDate("2026-04-01")!, days: 0)),
        sample(SubmittedKoho(month: CivilMonth("2026-04")!)), sample(OpenDataMonths()),
    ]

    static let publishingChanges: [Sample<any Change>] = [
        sample(TestWard.koho("原稿二", printed), TestWard.koho("原稿二", TestWard.kohoLines()))
    ]
}
