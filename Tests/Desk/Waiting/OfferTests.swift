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
    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> (TestWard, BookingID) {
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

    /// Nobody is passed over in silence: a reason is asked for when they say yes.
    @Test
    func whoeverNeedsAReasonIsAskedForItThen() async throws {
        let (ward, booking) = try await ward()
        try await ward.join("サトウ", 1)
        try await ward.join("スズキ", 2)
        try await ward.book("2026-04-09 10:00", "サトウ", 1)
        try await ward.book("2026-04-11 10:00", "サトウ", 1)
        try await ward.tell(CorrectPerson(person: PersonID(2), resident: Resident(age: 59)))
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == ["2026-04-07 10:00 サトウ"])
        let task = try #require(
            try await ward.tell(ClaimTask(claim: ward.randomness.freshID())).task)
        #expect(try await ward.refusal(ReportCall(task: task, result: .accepted)).code == .limitReached)
        let yes = ReportCall(task: task, result: .accepted, limitWaiver: "夫の代わりに")
        #expect(try await ward.tell(yes).booking.state == .booked)
        try await ward.expectSound()
    }

    /// Why サトウ, who joined first, is passed over; スズキ has it then.
    @Test(arguments: [
        Way("has something that day", []) { ward, _ in
            try await ward.book("2026-04-07 14:30", "サトウ", 1)
        },
        Way("has something that day under another record", []) { ward, _ in
            let other = try #require(try await ward.book("2026-04-07 14:30", "サトウ", 8).person)
            let first = try #require(try await ward.ask(WaitingList()).first)
            try await ward.tell(MergePersons(person: other, into: first.person))
        },
        Way("is too young", []) { ward, _ in
            try await ward.tell(
                CorrectPerson(person: PersonID(2), resident: Resident(born: day("1966-04-09"))))
        },
        Way("has an offer already", ["2026-04-16 10:00 サトウ"]) { ward, _ in
            let other = try await ward.book("2026-04-16 10:00", "ヤマダ", 98)
            try await ward.tell(Cancel(booking: other.booking))
        },
        Way("has an offer for another wish", ["2026-04-10 10:00 サトウ"]) { ward, _ in
            try await ward.join("サトウ", 1, at: TestWard.shimura)
            let other = try await ward.book("2026-04-10 10:00", at: TestWard.shimura, "ヤマダ", 98)
            try await ward.tell(Cancel(booking: other.booking))
        },
        Way("has left", []) { ward, _ in
            let first = try #require(try await ward.ask(WaitingList()).first)
            try await ward.tell(LeaveWaiting(waiting: first.waiting))
        },
        Way("was given a seat", []) { ward, _ in
            let other = try await ward.book("2026-04-16 10:00", "ヤマダ", 98)
            try await ward.tell(Cancel(booking: other.booking))
            try await ward.report(.accepted)
        },
    ])
    func someArePassedOver(way: Way) async throws {
        let (ward, booking) = try await ward()
        try await ward.join("サトウ", 1)
        try await ward.join("スズキ", 2)
        try await way.free(ward, booking)
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == way.holds + ["2026-04-07 10:00 スズキ"])
        try await ward.expectSound()
    }

    /// The age of the day of the consultation counts: sixty on the 7th, the day before the birthday.
    @Test
    func oldEnoughOnTheDayIsOldEnough() async throws {
        let (ward, booking) = try await ward()
        let resident = Resident(kana: "サトウ", phone: "090-1000-1001", born: day("1966-04-08"))
        try await ward.tell(JoinWaiting(resident: resident))
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == ["2026-04-07 10:00 サトウ"])
    }

    /// Nobody is offered the same seat again, under whichever wish; another seat they are.
    @Test
    func whoDeclinesIsNotAskedAgain() async throws {
        let (ward, booking) = try await ward()
        try await ward.join("サトウ", 1)
        try await ward.join("サトウ", 1, at: nil)
        try await ward.tell(Cancel(booking: booking))
        try await ward.report(.declined)
        #expect(try await ward.holds() == [])
        #expect(
            try await ward.ask(FindOpenings(venue: TestWard.nakacho)).places.first
                == "nakacho 2026-04-07 10:00")
        // When it frees once more
        let again = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        try await ward.tell(Cancel(booking: again.booking))
        #expect(try await ward.holds() == [])
        // When another frees
        let other = try await ward.book("2026-04-07 10:30", "タナカ", 99)
        try await ward.tell(Cancel(booking: other.booking))
        #expect(try await ward.holds() == ["2026-04-07 10:30 サトウ"])
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
