import Almanac
import Clinic
import Testing

/// 確認表: which entries it shows.
@Suite("What to look at before a month is closed")
struct MonthReviewTests {
    private static let hours = TimeSpan(CivilTime("10:00")!, CivilTime("15:00")!)

    private static func mark(_ happened: String, arrived: String? = nil, _ account: String = "sato")
        -> MarkRow
    {
        MarkRow(
            date: day("2026-04-07"), account: account, arrivedAt: moment(arrived ?? happened),
            happenedAt: moment(happened), hours: hours)
    }

    private static func moment(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        let seconds = parts.count > 2 ? Int64(parts[2])! : 0
        let at = Instant(day(String(parts[0])), CivilTime(String(parts[1]))!)
        return Instant(milliseconds: at.milliseconds + seconds * 1000)
    }

    private static func review(_ marks: [MarkRow]) -> MonthReview.Venue {
        MonthReview.Venue(
            venue: id("a"), name: "仲町ふれあい館", figures: Figures([.visits: 10, .unnamed: 4]), marks: marks,
            differences: [])
    }

    @Test(arguments: [
        ("2026-04-07 10:05", "2026-04-07 10:05", false), ("2026-04-07 10:05", "2026-04-08 23:59", false),
        ("2026-04-07 10:05", "2026-04-09 00:00", true), ("2026-04-06 10:05", "2026-04-06 10:05", false),
    ])
    func anEntryIsLateFromTheSecondDay(happened: String, arrived: String, late: Bool) {
        #expect(Self.review([Self.mark(happened, arrived: arrived)]).late == (late ? 1 : 0))
    }

    @Test(arguments: [
        ("2026-04-07 08:59", true), ("2026-04-07 09:00", false), ("2026-04-07 16:00", false),
        ("2026-04-07 16:01", true), ("2026-04-08 03:00", false),
    ])
    func anEntryOfTheDayIsOutsideHoursAnHourBeforeAndAfter(at: String, outside: Bool) {
        #expect(Self.review([Self.mark(at)]).outsideHours == (outside ? 1 : 0))
    }

    @Test func fiveMarksOfOnePersonWithinAMinuteAreABurst() {
        let four = (0..<4).map { Self.mark("2026-04-07 15:00 \($0 * 10)") }
        #expect(Self.review(four).bursts.isEmpty)
        #expect(Self.review(four + [Self.mark("2026-04-07 15:00 50", "suzuki")]).bursts.isEmpty)
        #expect(Self.review(four + [Self.mark("2026-04-07 15:01 1")]).bursts.isEmpty)
        let bursts = Self.review(four + [Self.mark("2026-04-07 15:01 0"), Self.mark("2026-04-07 15:30")])
            .bursts
        #expect(bursts.map(\.marks) == [5] && bursts.map(\.account) == ["sato"])
        // wherever the minute begins, and as long as it goes on
        let late = ["00 0", "00 50", "00 55", "00 58", "01 1", "01 5"].map {
            Self.mark("2026-04-07 15:\($0)")
        }
        #expect(Self.review(late).bursts.map(\.marks) == [5])
        // and two that follow each other stay two
        let morning = (0..<5).map { Self.mark("2026-04-07 10:00 \($0)") }
        let afternoon = (0..<5).map { Self.mark("2026-04-07 15:00 \($0)") }
        #expect(Self.review(morning + afternoon).bursts.map(\.marks) == [5, 5])
    }

    @Test func namelessVisitsAndMarksAreCounted() {
        let venue = Self.review([Self.mark("2026-04-07 10:05"), Self.mark("2026-04-07 10:06")])
        #expect((venue.visits, venue.unnamed, venue.marks) == (10, 4, 2))
    }
}
