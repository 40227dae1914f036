import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Nobody jumps the queue: a held seat is not free for others, and every list says so, until its time is up.
@Suite("Held seats")
struct HeldSeatTests {
    /// 7 April, 10:00, at 仲町 is kept for サトウ until 2 April, noon.
    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> TestWard {
        let ward = try await TestWard.strict(edit)
        let booking = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        try await ward.join("サトウ", 1)
        try await ward.tell(Cancel(booking: booking.booking))
        return ward
    }

    private let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")

    @Test
    func aHeldSeatIsNobodyElses() async throws {
        let ward = try await ward()
        let refusal = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("ヤマダ", 3)))
        #expect(refusal.code == .seatHeld)
        #expect(refusal.alternatives.places.first == "nakacho 2026-04-07 10:30")
        let other = try await ward.book("2026-04-09 10:00", "ヤマダ", 3)
        let move = Move(booking: other.booking, to: TestWard.later("2026-04-07 10:00"))
        #expect(try await ward.refusal(move).code == .seatHeld)
        // Not even theirs, but by their answer
        #expect(
            try await ward.refusal(Book(wish: wish, resident: TestWard.resident("サトウ", 1))).code == .seatHeld)
        try await ward.expectSound()
    }

    /// Where one desk is held and the other is not, the other is sold.
    @Test
    func anotherDeskIsFree() async throws {
        let ward = try await TestWard.strict { $0.venues[0].consultation.desks = 2 }
        let first = try await ward.book("2026-04-07 10:00", "タナカ", 99)
        try await ward.join("サトウ", 1)
        try await ward.tell(Cancel(booking: first.booking))
        let sold = try await ward.book("2026-04-07 10:00", "ヤマダ", 3)
        #expect(sold.seat != first.seat)
        let last = Book(wish: wish, resident: TestWard.resident("イトウ", 4))
        #expect(try await ward.refusal(last).code == .seatHeld)
    }

    @Test
    func everyListSaysSo() async throws {
        let ward = try await ward()
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho))
        #expect(free.places.first == "nakacho 2026-04-07 10:30")
        let all = try await ward.ask(FindOpenings(venue: TestWard.nakacho, held: true))
        #expect(all.places.first == "nakacho 2026-04-07 10:00" && all.count == free.count + 1)
        #expect(all.compactMap(\.heldUntil) == [TestWard.instant("2026-04-02 12:00")])
        let call = try #require(try await ward.ask(Tasks()).first)
        #expect(call.kind == .offer && call.until == TestWard.instant("2026-04-02 12:00"))
        #expect(call.person == PersonID(2) && call.venue == TestWard.nakacho && call.start == time("10:00"))
        let line = try #require(try await ward.ask(Day(date: day("2026-04-07"))).first)
        #expect(line.guest?.state == .held && line.guest?.kind == .hold && line.guest?.kana == "サトウ")
        // It is no booking: neither of the person nor in a report
        #expect(try await ward.ask(ShowPerson(person: PersonID(2))).person.bookings == [])
        #expect(try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total[.booked] == 0)
    }

    /// A hold is answered, and nothing else can be done with it as with a booking.
    @Test
    func aHoldIsNoBooking() async throws {
        let ward = try await ward()
        let hold = try await ward.hold()
        #expect(try await ward.refusal(Cancel(booking: hold)).code == .seatHeld)
        #expect(try await ward.refusal(Restore(booking: hold)).code == .seatHeld)
        let move = Move(booking: hold, to: TestWard.later("2026-04-07 10:30"))
        #expect(try await ward.refusal(move).code == .seatHeld)
        ward.at("2026-04-07 09:00")
        #expect(try await ward.refusal(MarkAttendance(booking: hold, value: .attended)).code == .seatHeld)
    }

    @Test
    func whatIsOverdueIsFreeInEveryQuestion() async throws {
        let ward = try await ward()
        ward.at("2026-04-02 11:59")
        #expect(
            try await ward.ask(FindOpenings(venue: TestWard.nakacho)).places.first
                == "nakacho 2026-04-07 10:30")
        ward.at("2026-04-02 12:00")
        for held in [false, true] {
            let free = try #require(
                try await ward.ask(FindOpenings(venue: TestWard.nakacho, held: held)).first)
            #expect([free].places == ["nakacho 2026-04-07 10:00"] && free.heldUntil == nil)
        }
        #expect(try await ward.ask(Tasks()) == [])
        #expect(try await ward.ask(Day(date: day("2026-04-07"))).first?.guest == nil)
        // Asking has settled it
        #expect(try await ward.holds() == [])
        // Whoever asks first has it, サトウ as well: no answer is no no to booking it by oneself
        #expect(try await ward.book("2026-04-07 10:00", "サトウ", 1).state == .booked)
        try await ward.expectSound()
    }

    /// A change that has nothing to do with it.
    struct Other: Sendable, CustomTestStringConvertible {
        let change: any Change
        var testDescription: String { type(of: change).name }
    }

    @Test(arguments: [
        Other(change: TurnAway()),
        Other(change: ImportHolidays(holidays: [.init(date: day("2026-04-29"), name: "祝")])),
        Other(change: AddPerson(resident: TestWard.resident("ヤマダ", 3))),
        Other(
            change: Book(
                wish: TestWard.wish(TestWard.shimura, "2026-04-08 10:00"),
                resident: TestWard.resident("ヤマダ", 3))),
        Other(change: CloseSeats(venue: TestWard.shimura, date: day("2026-04-08"))),
        Other(change: JoinWaiting(resident: TestWard.resident("ヤマダ", 3))),
        Other(change: TestWardPlan.again),
    ])
    func theNextChangeSettlesIt(other: Other) async throws {
        let ward = try await ward()
        try await ward.join("スズキ", 2)
        ward.at("2026-04-02 12:00")
        _ = try await ward.desk.bytes(other.change, id: ward.randomness.freshID())
        #expect(try await ward.holds() == ["2026-04-07 10:00 スズキ"])
        let next = try #require(try await ward.ask(Tasks()).first)
        #expect(next.until == TestWard.instant("2026-04-03 12:00"))
        // What nobody answered is settled so, and its offer cannot be accepted any more
        #expect(
            try await ward.ledger.texts("SELECT result FROM task WHERE closedAt IS NOT NULL") == ["no-answer"]
        )
        let late = ReportCall(task: TaskID(1), result: .accepted)
        #expect(try await ward.refusal(late).code == .alreadyEnded)
        try await ward.expectSound()
    }

    /// The next in the queue comes before whoever asks in the moment an offer ends.
    @Test
    func theNextComesBeforeWhoAsks() async throws {
        let ward = try await ward()
        try await ward.join("スズキ", 2)
        ward.at("2026-04-02 12:00")
        let refusal = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("ヤマダ", 3)))
        #expect(refusal.code == .seatHeld)
    }
}

/// The plan of the test ward once more.
enum TestWardPlan {
    static let again = ApplyPlan(
        plan: TestWard.plan, fiscalYear: FiscalYear(2026)!, targets: TestWard.targets)
}
