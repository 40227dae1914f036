import Almanac
import Clinic
import Desk
import TestSupport

/// 月締め, and what opens and compares figures. April 2025 was brought in and is over.
extension Samples {
    static let months: [Sample<any Question>] = [
        sample(
            CompareVenues(
                venue: TestWard.nakacho, other: TestWard.shimura, from: CivilDate("2026-04-01")!,
                through: CivilDate("2026-04-30")!),
            CompareVenues(
                venue: TestWard.nakacho, other: TestWard.nakacho, from: CivilDate("2026-04-01")!,
                through: CivilDate("2026-04-30")!)),
        sample(
            ExplainFigure(
                period: .month(CivilMonth("2026-04")!), measure: .figure(.booked),
                programme: .consultation, venue: TestWard.nakacho, basis: .now),
            ExplainFigure(period: .month(CivilMonth("2026-04")!), measure: .figure(.visits), basis: .closed)
        ),
        sample(ShowMonth(month: CivilMonth("2026-04")!), ShowMonth(month: CivilMonth("2030-05")!)),
        sample(ReviewMonth(month: CivilMonth("2026-04")!), ReviewMonth(month: CivilMonth("2030-05")!)),
    ]

    static let monthChanges: [Sample<any Change>] = [
        sample(
            CloseMonth(month: CivilMonth("2025-04")!),
            CloseMonth(
                month: CivilMonth("2026-04")!,
                excuses: [.init(venue: TestWard.nakacho, date: CivilDate("2026-04-07")!, reason: "停電")]))
    ]
}
