import Almanac
import Clinic
import Testing

/// 会場の比較: the parts of a difference add up to it, and each is what it says.
@Suite("Comparing two venues")
struct ComparisonTests {
    private static let venues = ["a", "b"].map(MadeUpWard.plain)

    private static func compare(_ entries: [Entry]) -> Comparison {
        Comparison(
            venues[0], with: venues[1], from: day("2026-04-01"), through: day("2026-04-30"),
            asOf: day("2026-05-01"), counting: .people, entries: entries)
    }

    /// `days` days of `seats` seats, `booked` bookings of which `came` came, and `walkIns` besides.
    private static func side(
        _ venue: Int, days: Int, seats: Int, booked: Int, came: Int, party: Int = 1, walkIns: Int = 0
    ) -> [Entry] {
        func entry(_ kind: Entry.Kind, _ number: Int, _ counts: [Figure: Int]) -> Entry {
            Entry(
                source: Entry.Source(kind, Int64(venue * 10_000 + number)), programme: .consultation,
                venue: venues[venue].id, date: day("2026-04-07"),
                counts: Dictionary(uniqueKeysWithValues: counts.map { (.figure($0.key), $0.value) }))
        }
        return (0..<days).map { entry(.session, $0, [.sessions: 1, .seats: seats]) }
            + (0..<booked).map {
                entry(.booking, $0, $0 < came ? [.booked: 1, .attended: 1, .visits: party] : [.booked: 1])
            } + (0..<walkIns).map { entry(.booking, 5_000 + $0, [.visits: 1, .walkIns: 1]) }
    }

    @Test func oneCauseIsTheWholeDifference() {
        let cases: [(Comparison.Cause, [Entry], [Entry])] = [
            (
                .sessions, Self.side(0, days: 5, seats: 8, booked: 20, came: 20),
                Self.side(1, days: 10, seats: 8, booked: 40, came: 40)
            ),
            (
                .seats, Self.side(0, days: 10, seats: 4, booked: 20, came: 20),
                Self.side(1, days: 10, seats: 8, booked: 40, came: 40)
            ),
            (
                .bookings, Self.side(0, days: 10, seats: 8, booked: 40, came: 30),
                Self.side(1, days: 10, seats: 8, booked: 80, came: 60)
            ),
            (
                .attendance, Self.side(0, days: 10, seats: 8, booked: 60, came: 30),
                Self.side(1, days: 10, seats: 8, booked: 60, came: 60)
            ),
            (
                .party, Self.side(0, days: 10, seats: 8, booked: 60, came: 30),
                Self.side(1, days: 10, seats: 8, booked: 60, came: 30, party: 2)
            ),
            (
                .walkIns, Self.side(0, days: 10, seats: 8, booked: 60, came: 30),
                Self.side(1, days: 10, seats: 8, booked: 60, came: 30, walkIns: 7)
            ),
        ]
        for (cause, own, its) in cases {
            let report = Self.compare(own + its)
            #expect(report.difference < 0)
            for part in report.parts {
                #expect(part.tenths == (part.cause == cause ? report.difference * 10 : 0), "\(cause) \(part)")
            }
        }
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func thePartsAddUpExactly(seed: UInt64) {
        var dice = Dice(seed: seed)
        func side(_ venue: Int) -> [Entry] {
            let days = Int.random(in: 0...20, using: &dice)
            let seats = days == 0 ? 0 : Int.random(in: 0...16, using: &dice)
            let booked = Int.random(in: 0...(days * seats), using: &dice)
            return Self.side(
                venue, days: days, seats: seats, booked: booked,
                came: Int.random(in: 0...booked, using: &dice),
                party: Int.random(in: 1...3, using: &dice), walkIns: Int.random(in: 0...9, using: &dice))
        }
        let (own, its) = (side(0), side(1))
        let report = Self.compare((own + its).shuffled(using: &dice))
        let visits = { (entries: [Entry]) in entries.reduce(0) { $0 + $1.count(.visits) } }
        #expect(report.difference == visits(own) - visits(its), "seed \(seed)")
        #expect(report.parts.reduce(0) { $0 + $1.tenths } == report.difference * 10, "seed \(seed)")
        #expect(report.parts.map(\.cause) == Comparison.Cause.allCases)
        // and the other way round it is the same with the other sign, but for the last tenth of rounding
        let back = Comparison(
            Self.venues[1], with: Self.venues[0], from: day("2026-04-01"), through: day("2026-04-30"),
            asOf: day("2026-05-01"), counting: .people, entries: own + its)
        for (there, here) in zip(report.parts, back.parts) {
            #expect(abs(there.tenths + here.tenths) <= 1, "seed \(seed): \(there) \(here)")
        }
    }

    /// A venue without a single day differs by its days and nothing else.
    @Test func whatNeverOpenedDiffersByItsDays() {
        let report = Self.compare(Self.side(1, days: 10, seats: 8, booked: 60, came: 30))
        #expect(report.parts.map(\.tenths) == [-300, 0, 0, 0, 0, 0])
    }
}
