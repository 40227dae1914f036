import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// ＋1: the same taps give the same count, whatever the reception was like.
@Suite("Counting at a corner")
struct CountCornerTests {
    typealias Figures = CornerFigures

    /// A ward with a corner (1) on Tuesday 7 April, 10:10.
    private func ward(at moment: String = "2026-04-07 10:10") async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.corner("2026-04-07"))
        ward.at(moment)
        return ward
    }

    private func count(_ taps: [CornerTap]) -> CountCorner { CountCorner(corner: CornerID(1), taps: taps) }

    private func tap(_ number: Int, at moment: String? = nil, back: Int? = nil) -> CornerTap {
        CornerTap(
            id: TestWard.tap(number), happenedAt: moment.map(TestWard.instant),
            takesBack: back.map(TestWard.tap))
    }

    /// Thirty taps and some taken back, sent in batches that overlap, are lost and come late.
    @Test(arguments: 1...20)
    func anyOrderAndRepetitionGivesTheSameCount(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let ups = (1...30).map { tap($0, at: "2026-04-07 10:0\($0 % 10)") }
        let backs = (31...36).map {
            tap($0, at: "2026-04-07 10:09", back: Int.random(in: 1...30, using: &random))
        }
        let taps = ups + backs
        let ward = try await ward()
        var left = taps
        while !left.isEmpty {
            // Some of those that were sent before are sent again.
            left.shuffle(using: &random)
            let size = Int.random(in: 1...min(7, left.count), using: &random)
            let batch =
                Array(left.prefix(size)) + taps.filter { _ in Int.random(in: 0...9, using: &random) == 0 }
            let answer = try await ward.tell(count(batch))
            #expect(Set(answer.acknowledged) == Set(batch.map(\.id)) && answer.differing == [])
            left.removeAll { tap in answer.acknowledged.contains(tap.id) }
        }
        let figures = try await ward.ask(ShowCorner(corner: CornerID(1)))
        #expect(figures.day.tapped == CornerTap.counted(taps).count && figures.day.tapped < 30)
        #expect(try await ward.ledger.count("cornerCount") == taps.count)
        #expect(figures.hours.map(\.people).reduce(0, +) == figures.day.tapped)
    }

    @Test
    func anIdIsOneTap() async throws {
        let ward = try await ward()
        try await ward.tell(count([tap(1, at: "2026-04-07 10:01")]))
        // Another who has signed in meanwhile sends it again, and something else under its id.
        let colleague = ward.desk(of: Account(id: "colleague", roles: [.venue], venues: [TestWard.shimura]))
        let again = try await colleague.tell(
            count([tap(1, at: "2026-04-07 10:01")]), id: ward.randomness.freshID())
        #expect(again.acknowledged == [TestWard.tap(1)] && again.people == 1)
        let other = CornerTap(id: TestWard.tap(1), ageBand: .from60)
        let differing = try await ward.tell(count([other, tap(2)]))
        #expect(differing.differing == [TestWard.tap(1)] && differing.acknowledged == [TestWard.tap(2)])
        #expect(differing.people == 2)
        #expect(try await ward.ask(ShowCorner(corner: CornerID(1))).ageBands == [])
    }

    /// So many at once, as a command counts them: the request makes the ids.
    @Test
    func aRequestMakesItsTaps() async throws {
        let ward = try await ward()
        let (first, second): (RequestID, RequestID) = (ward.randomness.freshID(), ward.randomness.freshID())
        let five = CountCorner.people(5, at: CornerID(1), as: first)
        #expect(five.taps == CountCorner.people(5, at: CornerID(1), as: first).taps)
        #expect(
            Set(five.taps.map(\.id) + CountCorner.people(5, at: CornerID(1), as: second).taps.map(\.id)).count
                == 10)
        #expect(try await ward.tell(five).people == 5)
    }

    /// A tablet's clock may be anything: the tap counts, and says that its hour is not known.
    @Test
    func aStrangeTimeIsKept() async throws {
        let ward = try await ward()
        let taps = [
            tap(1, at: "1970-01-01 00:00"), tap(2, at: "2199-12-31 23:59"), tap(3, at: "2026-04-06 23:59"),
            tap(4, at: "2026-04-07 00:00"), tap(5),
            CornerTap(id: TestWard.tap(6), happenedAt: Instant(milliseconds: .min)),
        ]
        try await ward.tell(count(taps))
        let figures = try await ward.ask(ShowCorner(corner: CornerID(1)))
        #expect(figures.day.people == 6 && figures.otherTimes == 3)
        // One that runs ahead is held to the time of arrival.
        #expect(figures.hours == [Figures.Hour(hour: 0, people: 1), Figures.Hour(hour: 10, people: 2)])
        // What comes the day after was tapped on the day.
        ward.at("2026-04-08 09:00")
        try await ward.tell(count([tap(7, at: "2026-04-07 15:59"), tap(8)]))
        let later = try await ward.ask(ShowCorner(corner: CornerID(1)))
        #expect(later.hours.last == Figures.Hour(hour: 15, people: 1) && later.otherTimes == 4)
    }

    /// What happened beats what was planned.
    @Test
    func aCancelledDayIsCountedAndFlagged() async throws {
        let ward = try await ward()
        try await ward.tell(CancelCornerDay(corner: CornerID(1), reason: "雨のため"))
        #expect(try await ward.ask(CornerDays()).map(\.countedThough) == [false])
        #expect(try await ward.tell(count([tap(1), tap(2)])).people == 2)
        let day = try await ward.ask(ShowCorner(corner: CornerID(1))).day
        #expect(day.people == 2 && day.cancelled && day.countedThough)
        let told = try await ward.ask(Inspect()).filter { !$0.ok }.map(\.check)
        #expect(told == ["counted-on-cancelled-days"])
    }

    @Test
    func figuresSayWhatWasChosenAndNothingElse() async throws {
        let ward = try await ward()
        func tap(_ number: Int, _ band: AgeBand?, _ gender: Gender?, _ topic: String?) -> CornerTap {
            CornerTap(
                id: TestWard.tap(number), ageBand: band, gender: gender, topic: topic.map { Slug($0)! })
        }
        try await ward.tell(
            count([
                tap(1, .from80, .female, "maps"), tap(2, .from60, nil, "line"),
                tap(3, .from80, .male, "no-such"),
                tap(4, nil, nil, nil), tap(5, .from90, .other, "line"),
                CornerTap(id: TestWard.tap(6), takesBack: TestWard.tap(5)),
            ]))
        let figures = try await ward.ask(ShowCorner(corner: CornerID(1)))
        #expect(figures.day.people == 4)
        #expect(figures.ageBands.map { "\($0.band.rawValue) \($0.people)" } == ["60-64 1", "80-84 2"])
        #expect(figures.genders.map { "\($0.gender.label) \($0.people)" } == ["男性 1", "女性 1"])
        #expect(figures.topics.map { "\($0.label) \($0.people)" } == ["LINE 1", "地図 1", "no-such 1"])
    }

    @Test
    func nobodyIsCountedBeforeTheDay() async throws {
        let ward = try await ward(at: "2026-04-06 23:59")
        #expect(try await ward.refusal(count([tap(1)])).code == .tooEarly)
        #expect(try await ward.refusal(TallyCorner(corner: CornerID(1), people: 1)).code == .tooEarly)
    }

    @Test
    func badBatchesAreRefusedWhole() async throws {
        let ward = try await ward()
        for taps in [[], (1...201).map { tap($0) }, [tap(1), tap(2, back: 2)]] {
            #expect(try await ward.refusal(count(taps)).code == .badInput)
        }
        #expect(try await ward.tell(count((1...200).map { tap($0) })).people == 200)
        #expect(try await ward.refusal(asking: ShowCorner(corner: CornerID(9))).code == .notFound)
    }
}
