import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A seat that frees is kept for whoever waits for it, the first first.
@Suite("Offers to the waiting list")
struct OfferTests {
    /// Wednesday 1 April, 9:00: タナカ sits on 7 April, 10:00, at 仲町.
    func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> (TestWard, BookingID) {
        let ward = try await TestWard.strict(edit)
        return (ward, try await ward.book("2026-04-07 10:00", "タナカ", 99).booking)
    }

    /// A way in which seats become free, and whose they are then: サトウ joined first, then スズキ.
    struct Way: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let holds: [String]
        let free: @Sendable (TestWard, BookingID) async throws -> Void

        init(
            _ name: String, _ holds: [String],
            _ free: @escaping @Sendable (TestWard, BookingID) async throws -> Void
        ) {
            (testDescription, self.holds, self.free) = (name, holds, free)
        }
    }

    private static let close = CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09"))

    @Test(arguments: [
        Way("cancelled", ["2026-04-07 10:00 サトウ"]) { try await $0.tell(Cancel(booking: $1)) },
        Way("moved", ["2026-04-07 10:00 サトウ"]) {
            try await $0.tell(Move(booking: $1, to: TestWard.later("2026-04-07 14:30")))
        },
        Way("declined", ["2026-04-07 10:00 スズキ"]) {
            try await $0.tell(Cancel(booking: $1))
            try await $0.report(.declined)
        },
        Way("a wrong number", ["2026-04-07 10:00 スズキ"]) {
            try await $0.tell(Cancel(booking: $1))
            try await $0.report(.wrongNumber)
        },
        Way("not answered", ["2026-04-07 10:00 スズキ"]) {
            try await $0.tell(Cancel(booking: $1))
            $0.at("2026-04-02 12:00")
            try await $0.tell(TurnAway())
        },
        Way("left the list", ["2026-04-07 10:00 スズキ"]) { ward, booking in
            try await ward.tell(Cancel(booking: booking))
            let first = try #require(try await ward.ask(WaitingList()).first)
            try await ward.tell(LeaveWaiting(waiting: first.waiting))
        },
        // a seat each, of all that are on sale again
        Way("reopened", ["2026-04-09 10:00 サトウ", "2026-04-09 10:30 スズキ"]) { ward, _ in
            try await ward.tell(OfferTests.close)
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        },
        Way("added", ["2026-04-12 10:00 サトウ", "2026-04-12 10:30 スズキ"]) { ward, _ in
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-12")))
        },
    ])
    func theFirstHasIt(way: Way) async throws {
        let (ward, booking) = try await ward()
        try await ward.join("サトウ", 1)
        try await ward.join("スズキ", 2)
        #expect(try await ward.holds() == [], "nobody is offered what was free when they joined")
        try await way.free(ward, booking)
        #expect(try await ward.holds() == way.holds)
        let offers = try await ward.ask(Tasks()).map(\.kind)
        #expect(offers == way.holds.map { _ in .offer })
        try await ward.expectSound()
    }

    @Test
    func theOrderIsThatOfJoining() async throws {
        let (ward, booking) = try await ward()
        let second = try await ward.book("2026-04-09 10:00", "ヤマダ", 98).booking
        ward.at("2026-04-01 10:00")
        try await ward.join("ワタナベ", 1)
        try await ward.join("アオキ", 2)
        ward.at("2026-04-01 09:30")
        try await ward.join("イトウ", 3)
        for booking in [second, booking] { try await ward.tell(Cancel(booking: booking)) }
        #expect(try await ward.holds() == ["2026-04-09 10:00 ワタナベ", "2026-04-07 10:00 アオキ"])
    }

    /// サトウ has been before and joined first.
    @Test(arguments: [(false, "サトウ"), (true, "スズキ")])
    func firstTimersMayComeFirst(rule: Bool, who: String) async throws {
        let (ward, booking) = try await ward { $0.ward.calls.firstTimersFirst = rule }
        try await ward.book("2026-04-18 10:00", "サトウ", 1)
        for (number, kana) in ["サトウ", "スズキ", "タカハシ"].enumerated() {
            try await ward.join(kana, number + 1)
        }
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == ["2026-04-07 10:00 \(who)"])
    }

    /// What is wished for, of Tuesday 7 April, 10:00, at 仲町.
    @Test(arguments: [
        (JoinWaiting(resident: TestWard.resident("サトウ")), true),
        (JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("サトウ")), true),
        (JoinWaiting(venue: TestWard.shimura, resident: TestWard.resident("サトウ")), false),
        (JoinWaiting(weekdays: [.tuesday, .saturday], resident: TestWard.resident("サトウ")), true),
        (JoinWaiting(weekdays: [.wednesday, .sunday], resident: TestWard.resident("サトウ")), false),
        (JoinWaiting(part: .morning, resident: TestWard.resident("サトウ")), true),
        (JoinWaiting(part: .afternoon, resident: TestWard.resident("サトウ")), false),
        (JoinWaiting(until: day("2026-04-07"), resident: TestWard.resident("サトウ")), true),
        (JoinWaiting(until: day("2026-04-06"), resident: TestWard.resident("サトウ")), false),
    ])
    func onlyWhatWasWishedForIsOffered(join: JoinWaiting, fits: Bool) async throws {
        let (ward, booking) = try await ward()
        try await ward.tell(join)
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == (fits ? ["2026-04-07 10:00 サトウ"] : []))
    }

    /// From two hours before on, a seat is whose who asks first.
    @Test(arguments: [("2026-04-07 07:59", true), ("2026-04-07 08:00", false), ("2026-04-07 09:30", false)])
    func nobodyIsRungAtTheLastMoment(moment: String, offered: Bool) async throws {
        let (ward, booking) = try await ward()
        try await ward.join("サトウ", 1)
        ward.at(moment)
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == (offered ? ["2026-04-07 10:00 サトウ"] : []))
        let untils = try await ward.ask(Tasks()).compactMap(\.until)
        #expect(untils == (offered ? [TestWard.instant("2026-04-07 08:00")] : []))
    }

    /// A seat of a month that has not opened is nobody's yet.
    @Test
    func nobodyIsOfferedWhatIsNotOpen() async throws {
        let ward = try await TestWard.strict {
            let opens = TestWard.instant("2026-04-02 09:00")
            $0.ward.bookingOpens.months = [.init(month: CivilMonth("2026-04")!, opensAt: opens)]
        }
        try await ward.join("サトウ", 1)
        for (moment, holds) in [("2026-04-02 08:59", []), ("2026-04-02 09:00", ["2026-04-09 10:00 サトウ"])] {
            ward.at(moment)
            try await ward.tell(Self.close)
            try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
            #expect(try await ward.holds() == holds, "\(moment)")
        }
    }
}
