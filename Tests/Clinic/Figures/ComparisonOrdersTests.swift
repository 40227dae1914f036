import Almanac
import Clinic
import Testing

/// Each part of a comparison is the mean of what its cause changes, over all orders in which the causes could
/// be exchanged; worked out here by walking through every order.
@Suite("Comparing two venues in every order")
struct ComparisonOrdersTests {
    private static let venues = ["a", "b"].map(MadeUpWard.plain)

    /// A venue's days, seats on all of them, bookings, those who came, people a booking, and those besides.
    private struct Side {
        let days: Int, seats: Int, booked: Int, came: Int, party: Int, walkIns: Int

        init(with dice: inout Dice) {
            days = Int.random(in: 1...20, using: &dice)
            seats = days * Int.random(in: 1...16, using: &dice)
            booked = Int.random(in: 1...seats, using: &dice)
            came = Int.random(in: 1...booked, using: &dice)
            party = Int.random(in: 1...3, using: &dice)
            walkIns = Int.random(in: 0...9, using: &dice)
        }

        func entries(at venue: Venue) -> [Entry] {
            [
                [.sessions: days, .seats: seats], [.booked: booked, .attended: came, .visits: came * party],
                [.visits: walkIns, .walkIns: walkIns],
            ].map { (counts: [Figure: Int]) in
                Entry(
                    source: Entry.Source(.booking, 1), programme: .consultation, venue: venue.id,
                    date: day("2026-04-07"),
                    counts: Dictionary(uniqueKeysWithValues: counts.map { (.figure($0.key), $0.value) }))
            }
        }

        var rates: [Double] {
            [
                Double(days), Double(seats) / Double(days), Double(booked) / Double(seats),
                Double(came) / Double(booked), Double(party),
            ]
        }
    }

    /// What each cause changes when they are exchanged one after another, in the mean of these orders.
    private static func means(_ own: Side, _ its: Side, over orders: [[Int]]) -> [Double] {
        var means = Array(repeating: 0.0, count: 5)
        for order in orders {
            var present = its.rates
            for cause in order {
                let before = present.reduce(1, *)
                present[cause] = own.rates[cause]
                means[cause] += (present.reduce(1, *) - before) / Double(orders.count)
            }
        }
        return means + [Double(own.walkIns - its.walkIns)]
    }

    private static func orders(of causes: [Int]) -> [[Int]] {
        guard let first = causes.first else { return [[]] }
        return orders(of: Array(causes.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in Array(rest[..<place]) + [first] + Array(rest[place...]) }
        }
    }

    private static let all = orders(of: Array(0..<5))

    /// Whether parts are these means, rounded to tenths up or down so that they add up.
    private static func fit(_ parts: [Comparison.Part], _ means: [Double]) -> Bool {
        zip(parts, means).allSatisfy { abs(Double($0.tenths) - $1 * 10) < 1 + 1e-6 }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func eachPartIsTheMeanOfAllOrders(seed: UInt64) {
        var dice = Dice(seed: seed)
        let (own, its) = (Side(with: &dice), Side(with: &dice))
        let report = Comparison(
            Self.venues[0], with: Self.venues[1], from: day("2026-04-01"), through: day("2026-04-30"),
            asOf: day("2026-05-01"), counting: .people,
            entries: own.entries(at: Self.venues[0]) + its.entries(at: Self.venues[1]))
        #expect(Self.all.count == 120)
        #expect(Self.fit(report.parts, Self.means(own, its, over: Self.all)), "seed \(seed)")
        #expect(report.parts.reduce(0) { $0 + $1.tenths } == report.difference * 10, "seed \(seed)")
    }

    /// The control: the split of any one order adds up just as well, and is found out.
    @Test func aSplitThatOnlyAddsUpIsFoundOut() {
        var dice = Dice(seed: 1)
        let (own, its) = (Side(with: &dice), Side(with: &dice))
        let report = Comparison(
            Self.venues[0], with: Self.venues[1], from: day("2026-04-01"), through: day("2026-04-30"),
            asOf: day("2026-05-01"), counting: .people,
            entries: own.entries(at: Self.venues[0]) + its.entries(at: Self.venues[1]))
        for order in Self.all {
            let split = Self.means(own, its, over: [order])
            #expect(abs(split.reduce(0, +) - Double(report.difference)) < 1e-6)
            #expect(!Self.fit(report.parts, split), "\(order)")
        }
    }
}
