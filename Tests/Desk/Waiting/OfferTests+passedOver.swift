import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Who is passed over, and who is not.
extension OfferTests {
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
}
