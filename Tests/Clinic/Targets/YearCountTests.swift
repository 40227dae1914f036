import Almanac
import Clinic
import Testing

@Suite("The planned way to a target")
struct YearCountTests {
    /// Whatever the timetable is like, the line never falls and ends at the target.
    @Test func endsAtTheTarget() {
        var dice = Dice(seed: 12)
        for _ in 1...500 {
            let sessions = (0..<12).map { _ in dice.once(in: 4) ? 0 : Int.random(in: 0...70, using: &dice) }
            let target = Int.random(in: 1...9999, using: &dice)
            for programme in Programme.allCases {
                let line = YearCount(sessions: sessions).plannedLine(of: target, for: programme)
                #expect(line.count == 12 && line.last == target && line == line.sorted())
            }
        }
    }

    /// Consultations climb with their sessions; what is planned as the year goes on climbs evenly.
    @Test func followsTheTimetableWhereThereIsOne() {
        var sessions = Array(repeating: 0, count: 12)
        (sessions[0], sessions[11]) = (1, 3)
        let count = YearCount(sessions: sessions)
        #expect(
            count.plannedLine(of: 100, for: .consultation)
                == Array(repeating: 25, count: 11) + [100])
        let even = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]
        #expect(count.plannedLine(of: 120, for: .course) == even)
        #expect(YearCount().plannedLine(of: 120, for: .consultation) == even)
    }

    /// A month counted elsewhere seldom says on how many days: nobody planned that nobody should come.
    @Test func climbsEvenlyWhereTheDaysOfAMonthAreUnknown() throws {
        let year = try #require(FiscalYear(2026))
        func entry(_ kind: Entry.Kind, _ number: Int, _ date: String, _ counts: [Figure: Int]) -> Entry {
            Entry(
                source: Entry.Source(kind, Int64(number)), programme: .consultation,
                venue: kind == .imported ? nil : VenueID("nakacho"), date: day(date),
                counts: Dictionary(uniqueKeysWithValues: counts.map { (.figure($0), $1) }))
        }
        let here = [entry(.session, 1, "2026-11-05", [.sessions: 1, .seats: 8])]
        func planned(_ elsewhere: [Figure: Int]) -> [Int] {
            let paper = (4...10).map {
                entry(.imported, $0, "2026-\($0 < 10 ? "0" : "")\($0)-01", elsewhere)
            }
            return YearCount(.consultation, paper + here, in: year, asOf: day("2026-11-22"))
                .plannedLine(of: 120, for: .consultation)
        }
        #expect(planned([.visits: 400])[6] == 70)
        #expect(planned([.visits: 400, .sessions: 1])[6] == 105)
    }

    @Test func standsBesideWhatWasReached() throws {
        let book = TargetBook.of(2026, consultation: 120)
        let count = YearCount(
            visits: 25, people: 9, unnamed: 1, reachedBy: [12, 25] + Array(repeating: nil, count: 10))
        let climb = try #require(
            ProgressReport(
                YearStanding(book: book, counts: [.consultation: count]), asOf: day("2026-05-20"),
                counting: .people
            ).items.first
        ).climb
        #expect(climb.map(\.month) == FiscalYear(2026)?.months)
        #expect(climb.prefix(3).map(\.reached) == [12, 25, nil])
        #expect(climb.map(\.planned).last == 120)
    }
}
