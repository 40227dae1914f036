import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Which prompt gets which call: two never the same.
@Suite("Taking up calls")
struct ClaimTaskTests {
    private static let one = ClaimID("00000000-0000-4000-8000-000000000001")!
    private static let two = ClaimID("00000000-0000-4000-8000-000000000002")!

    /// Monday 13 April, 9:00: so many first-timers are to be reminded of Tuesday, at 10:00, 10:30 and so on.
    private func ward(_ count: Int) async throws -> TestWard {
        let ward = try await TestWard.strict()
        let starts = ["10:00", "10:30", "11:00"]
        for (number, start) in starts.prefix(count).enumerated() {
            try await ward.book("2026-04-14 \(start)", "タナカ", number + 1)
        }
        ward.at("2026-04-13 09:00")
        return ward
    }

    private func claim(_ ward: TestWard, _ claim: ClaimID) async throws -> BookingID? {
        try await ward.tell(ClaimTask(claim: claim)).booking
    }

    @Test
    func twoPromptsGetTwoCalls() async throws {
        let ward = try await ward(2)
        let first = try await ward.tell(ClaimTask(claim: Self.one))
        #expect(first.booking == BookingID(1) && first.person == PersonID(1) && first.task != nil)
        #expect(try await claim(ward, Self.two) == BookingID(2))
        #expect(try await ward.ask(Tasks()).map(\.claimed) == [true, true])
        let none = try await ward.tell(ClaimTask(claim: ward.randomness.freshID()))
        #expect(none.task == nil && none.booking == nil && none.person == nil)
    }

    @Test
    func aPromptEndsWhatItHasBegun() async throws {
        let ward = try await ward(2)
        let first = try await ward.tell(ClaimTask(claim: Self.one))
        #expect(try await ward.tell(ClaimTask(claim: Self.one)) == first)
        try await ward.tell(ReportCall(task: try #require(first.task), result: .person))
        #expect(try await claim(ward, Self.one) == BookingID(2))
    }

    /// A terminal that was closed keeps nothing for ever: fifteen minutes.
    @Test
    func aClaimLapses() async throws {
        let ward = try await ward(1)
        let task = try await ward.tell(ClaimTask(claim: Self.one)).task
        ward.at("2026-04-13 09:14")
        #expect(try await claim(ward, Self.two) == nil)
        ward.at("2026-04-13 09:15")
        #expect(try await ward.ask(Tasks()).map(\.claimed) == [false])
        let taken = try await ward.tell(ClaimTask(claim: Self.two))
        #expect(taken.task == task)
        #expect(try await claim(ward, Self.one) == nil, "it is another's now")
        // Asking again begins the time anew
        ward.at("2026-04-13 09:29")
        #expect(try await claim(ward, Self.two) == BookingID(1))
        ward.at("2026-04-13 09:43")
        #expect(try await claim(ward, Self.one) == nil)
    }

    /// Where nobody was there it is tried again after an hour; after a message not before the next day.
    @Test(arguments: [
        (CallTask.Result.noAnswer, "2026-04-13 09:59", "2026-04-13 10:00"),
        (.message, "2026-04-13 23:59", "2026-04-14 00:00"),
    ])
    func aCallRests(result: CallTask.Result, resting: String, again: String) async throws {
        let ward = try await ward(1)
        try await ward.report(result)
        #expect(try await ward.ask(Tasks()).map(\.claimed) == [false], "it stays on the list")
        for moment in ["2026-04-13 09:00", resting] {
            ward.at(moment)
            #expect(try await claim(ward, Self.one) == nil, "\(moment)")
        }
        ward.at(again)
        #expect(try await claim(ward, Self.one) == BookingID(1))
    }

    /// Whoever rings by themselves is served, rested or not, whoever had the call.
    @Test
    func whoRingsBackIsServed() async throws {
        let ward = try await ward(2)
        try await ward.report(.message, about: BookingID(1))
        let back = try await ward.tell(ClaimTask(claim: Self.two, booking: BookingID(1)))
        #expect(back.booking == BookingID(1) && back.person == PersonID(1))
        #expect(try await ward.tell(ReportCall(task: try #require(back.task), result: .person)).settled)
        #expect(try await ward.tell(ClaimTask(claim: Self.two, booking: BookingID(1))).task == nil)
        #expect(try await ward.tell(ClaimTask(claim: Self.two, booking: BookingID(99))).task == nil)
    }

    /// Offers, then closures, then reopenings, then reminders; of a kind those that have been tried last.
    @Test
    func theMostUrgentComesFirst() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-14 10:00", "タナカ", 1)
        try await ward.book("2026-04-14 10:30", "ヤマダ", 2)
        try await ward.book("2026-04-16 10:00", "イトウ", 3)
        try await ward.book("2026-04-18 10:00", "カトウ", 4)
        let offered = try await ward.book("2026-04-18 11:00", "キムラ", 5)
        ward.at("2026-04-13 09:00")
        let close = { CloseSeats(venue: TestWard.nakacho, date: day($0)) }
        try await ward.tell(close("2026-04-16"))
        try await ward.report(.person)
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-16")))
        try await ward.tell(
            CloseSeats(venue: TestWard.nakacho, date: day("2026-04-18"), span: TimeSpan("10:00-10:30")))
        try await ward.join("サトウ", 6)
        try await ward.tell(Cancel(booking: offered.booking))
        let order = [
            "offer 2026-04-18 11:00", "closure 2026-04-18 10:00", "reopening 2026-04-16 10:00",
            "reminder 2026-04-14 10:00", "reminder 2026-04-14 10:30",
        ]
        #expect(try await ward.calls() == order)
        // Claims follow the list
        for call in try await ward.ask(Tasks()) {
            #expect(try await claim(ward, ward.randomness.freshID()) == call.booking)
        }
        // One that was tried comes after those of its kind that were not, and keeps its kind's place
        ward.at("2026-04-13 10:00")
        try await ward.report(.noAnswer, about: BookingID(1))
        #expect(try await ward.calls() == order.prefix(3) + [order[4], order[3]])
    }

    @Test
    func onesOwnCallsAreFoundUnderEveryRecord() async throws {
        let ward = try await ward(2)
        try await ward.tell(MergePersons(person: PersonID(2), into: PersonID(1)))
        for person in [1, 2] {
            let calls = try await ward.ask(Tasks(person: PersonID(Int64(person))))
            #expect(calls.map(\.booking) == [BookingID(1), BookingID(2)])
        }
        #expect(try await ward.ask(ShowPerson(person: PersonID(1))).tasks.count == 2)
        #expect(try await ward.ask(Tasks(person: PersonID(9))) == [])
    }
}
