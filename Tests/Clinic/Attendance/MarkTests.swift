import Almanac
import Clinic
import Testing

@Suite("The mark that counts")
struct MarkTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let marks: [Mark]
        /// The number of the mark that counts.
        let counts: Int?
    }

    @Test(arguments: [
        Case(testDescription: "nobody has said anything", marks: [], counts: nil),
        Case(testDescription: "one", marks: [mark(1, at: "10:00")], counts: 1),
        Case(
            testDescription: "the later one", marks: [mark(1, at: "10:30"), mark(2, at: "10:00")], counts: 1),
        Case(
            testDescription: "the one that happened later, though it arrived earlier",
            marks: [mark(1, at: "10:30", arrived: "10:31"), mark(2, at: "10:00", arrived: "18:00")], counts: 1
        ),
        Case(
            testDescription: "a replaced mark never counts, however late",
            marks: [mark(1, at: "10:30"), mark(2, at: "10:00", replaces: 1)], counts: 2),
        Case(
            testDescription: "a replaced mark that arrives after its replacement",
            marks: [
                mark(2, at: "10:00", arrived: "10:00", replaces: 1), mark(1, at: "09:59", arrived: "18:00"),
            ], counts: 2),
        Case(
            testDescription: "a chain",
            marks: [
                mark(1, at: "10:00"), mark(2, at: "10:01", replaces: 1), mark(3, at: "09:00", replaces: 2),
            ],
            counts: 3),
        Case(
            testDescription: "the replaced one is still on its way",
            marks: [mark(2, at: "10:00", replaces: 1)], counts: 2),
        Case(
            testDescription: "a clock a day ahead is held to the arrival",
            marks: [mark(1, at: "23:59", arrived: "10:00"), mark(2, at: "10:05", arrived: "10:05")], counts: 2
        ),
        Case(
            testDescription: "a clock that is behind is believed",
            marks: [mark(1, at: "00:01", arrived: "12:00"), mark(2, at: "10:05", arrived: "10:05")], counts: 2
        ),
        Case(
            testDescription: "at one moment the greater id",
            marks: [mark(9, at: "10:00"), mark(10, at: "10:00"), mark(3, at: "10:00")], counts: 10),
        Case(
            testDescription: "each replaced by the other",
            marks: [mark(1, at: "10:00", replaces: 2), mark(2, at: "10:01", replaces: 1)], counts: nil),
        Case(testDescription: "replaced by itself", marks: [mark(1, at: "10:00", replaces: 1)], counts: nil),
        Case(
            testDescription: "a replacement of a replaced mark that leaves a third",
            marks: [mark(1, at: "10:00"), mark(2, at: "12:00"), mark(3, at: "09:00", replaces: 2)],
            counts: 1),
    ])
    func isFound(this: Case) {
        #expect(Mark.current(this.marks)?.id == this.counts.map { unique($0) })
    }

    /// Any order, any repetition, any number of devices: the same mark.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func isTheSameInAnyOrder(seed: UInt64) {
        // given marks, some of which replace others, some by a clock that is wrong
        var dice = Dice(seed: seed)
        let marks = (1...Int.random(in: 1...8, using: &dice)).map { number in
            Self.mark(
                number, at: dice.pick(["09:00", "09:00", "10:00", "11:00", "23:00"]),
                arrived: dice.pick(["09:00", "10:00", "11:00", "12:00"]),
                replaces: dice.once(in: 2) ? Int.random(in: 1...8, using: &dice) : nil)
        }
        let counts = Mark.current(marks)
        // when they come in other orders, some more than once
        for _ in 0..<20 {
            let again = (marks + marks.filter { _ in dice.once(in: 2) }).shuffled(using: &dice)
            #expect(Mark.current(again) == counts, "seed \(seed)")
        }
        // then it is one that nobody replaced and none is stated later
        let replaced = Set(marks.compactMap(\.replaces))
        let left = marks.filter { !replaced.contains($0.id) }
        #expect((counts == nil) == left.isEmpty, "seed \(seed)")
        if let counts {
            #expect(left.contains(counts), "seed \(seed)")
            let stated = min(counts.happenedAt, counts.arrivedAt)
            #expect(left.allSatisfy { min($0.happenedAt, $0.arrivedAt) <= stated }, "seed \(seed)")
        }
    }

    @Test func goesThroughJSON() throws {
        let mark = Self.mark(7, at: "10:00", arrived: "10:01", replaces: 6)
        let (json, back) = try coded(mark)
        #expect(back == mark)
        #expect(json.contains(#""value":"absent-with-notice""#))
    }

    static func mark(
        _ number: Int, at happened: String, arrived: String? = nil, replaces: Int? = nil
    ) -> Mark {
        Mark(
            id: unique(number), booking: BookingID(1), value: .absentWithNotice,
            happenedAt: at("2026-04-07 \(happened)"), arrivedAt: at("2026-04-07 \(arrived ?? happened)"),
            replaces: replaces.map { unique($0) })
    }
}
