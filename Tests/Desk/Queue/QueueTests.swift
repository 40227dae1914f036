import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 当日待ち: a ticket at the door, and what it ends in.
@Suite("The queue at the door")
struct QueueTests {
    /// Tickets count from 1 on every venue's every day, and the times to expect follow the free seats.
    @Test
    func ticketsCountUpAndExpectTheNextFreeSeats() async throws {
        // given two seats that nobody has
        let ward = try await TestWard.busy(free: ["11:00", "13:30"])
        // when three come
        for _ in 0..<3 { try await ward.queue() }
        // then the first two may expect those, the third none
        let queue = try await ward.queued()
        #expect(queue.map(\.ticket) == [1, 2, 3])
        #expect(queue.map { $0.expectedAt?.time.description } == ["11:00", "13:30", nil])
        // and once the first seat has been sold, the first expects the next
        try await ward.book("2026-04-07 11:00", "ヤマダ", 9)
        #expect(try await ward.queued().map { $0.expectedAt?.time.description } == ["13:30", nil, nil])
        // and the next day begins with 1
        ward.at("2026-04-09 10:05")
        #expect(try await ward.queue().ticket == 1)
    }

    /// A seat that is on and nobody's is free at once; one kept for somebody who waits is not.
    @Test
    func whatIsFreeNowIsExpectedNow() async throws {
        let ward = try await TestWard.busy(free: ["10:00"])
        #expect(try await ward.queue().expectedAt?.time == time("10:05"))
        try await ward.ledger.forge("UPDATE seat SET closed = 1 WHERE start = '10:00' AND session = 2")
        #expect(try await ward.queued().map(\.expectedAt) == [nil])
    }

    @Test
    func aWaitEndsServed() async throws {
        // given somebody who waits, with a name, and one without
        let ward = try await TestWard.busy()
        let named = try await ward.queue(TestWard.resident("タナカ ハナ"), party: 2)
        let other = try await ward.queue(Resident(age: 82))
        ward.at("2026-04-07 10:20")
        // when they are served
        let booking = try await ward.tell(ServeQueued(queued: named.queued))
        let second = try await ward.tell(ServeQueued(queued: other.queued))
        // then as those who just came are
        let places = try await ward.ledger.read {
            [try $0.booking(booking.booking), try $0.booking(second.booking)]
        }
        #expect(
            places.map { $0?.kind } == [.walkIn, .walkIn]
                && places.map { $0?.mark } == [.attended, .attended])
        #expect(places.map { $0?.party } == [2, 1] && places.map { $0?.ageBand } == [.from75, .from80])
        #expect(booking.person == named.person && second.person == nil && places[0]?.firstTime == true)
        let queue = try await ward.queued()
        #expect(
            queue.map(\.state) == [.served, .served]
                && queue.map(\.booking) == [booking.booking, second.booking])
    }

    /// A name that is said only when the turn comes.
    @Test
    func aNameMaySaidLater() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue()
        let booking = try await ward.tell(
            ServeQueued(queued: entry.queued, resident: TestWard.resident("タナカ ハナ")))
        #expect(booking.person != nil)
        #expect(try await ward.queued().map(\.kana) == ["タナカ ハナ"])
    }

    @Test
    func aWaitEndsBookedForLater() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue(TestWard.resident("タナカ ハナ"), party: 2)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 10:00")
        let booking = try await ward.tell(BookQueued(queued: entry.queued, wish: wish))
        #expect(booking.person == entry.person && booking.start == time("10:00") && booking.state == .booked)
        let place = try await ward.ledger.read { try $0.booking(booking.booking) }
        #expect(place?.party == 2 && place?.source == .venue)
        #expect(try await ward.queued().map(\.state) == [.booked])
        // A seat somebody has is refused as ever, and they go on waiting.
        let next = try await ward.queue(TestWard.resident("ヤマダ", 2))
        let refusal = try await ward.refusal(BookQueued(queued: next.queued, wish: wish))
        #expect(refusal.code == .seatTaken && !refusal.alternatives.isEmpty)
        #expect(try await ward.queued().last?.state == .waiting)
    }

    @Test
    func leavingCountsAsTurnedAway() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue(party: 3)
        let left = try await ward.tell(LeaveQueue(queued: entry.queued))
        #expect(left.state == .left && left.turnedAway != nil)
        let rows = try await ward.ledger.texts(
            "SELECT venue || ' ' || firstDate || ' ' || part || ' ' || people FROM turnedAway")
        #expect(rows == ["nakacho 2026-04-07 morning 3"])
        // The note is the queue's: it is taken back there.
        let note = try #require(left.turnedAway)
        #expect(try await ward.refusal(UndoTurnAway(turnedAway: note)).code == .nothingToDo)
        let back = try await ward.tell(RejoinQueue(queued: entry.queued))
        #expect(back.state == .waiting && back.ticket == entry.ticket && back.turnedAway == nil)
        #expect(
            try await ward.ledger.numbers("SELECT count(*) FROM turnedAway WHERE withdrawnAt IS NULL") == [0])
    }

    /// A seat whose person stays away is there for whoever waits.
    @Test
    func anAbsenteesSeatIsExpected() async throws {
        let ward = try await TestWard.busy(free: ["14:30"])
        try await ward.tell(MarkAttendance(booking: BookingID(4), value: .absent))
        for _ in 0..<3 { try await ward.queue() }
        #expect(
            try await ward.queued().map { $0.expectedAt?.time.description } == ["11:30", "14:30", nil])
    }

    /// An entry by mistake is nobody who went without, and stands in no way of closing the day.
    @Test
    func anEntryByMistakeCountsForNothing() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue(party: 3)
        let undone = try await ward.tell(LeaveQueue(queued: entry.queued, undone: true))
        #expect(undone.state == .undone && undone.turnedAway == nil)
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM turnedAway") == [0])
        let queue = try await ward.report().queue
        #expect((queue.waiting, queue.served, queue.booked, queue.left) == (0, 0, 0, 0))
        // Whoever comes next has a ticket of their own.
        #expect(try await ward.queue().ticket == entry.ticket + 1)
    }

    /// Each ending can be taken back, and can come again.
    @Test(arguments: [Queued.State.served, .booked, .left, .undone])
    func everyEndingIsTakenBack(state: Queued.State) async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue(TestWard.resident("タナカ ハナ"))
        for _ in 0..<2 {
            switch state {
            case .served: try await ward.tell(ServeQueued(queued: entry.queued))
            case .booked:
                let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 10:00")
                try await ward.tell(BookQueued(queued: entry.queued, wish: wish))
            default: try await ward.tell(LeaveQueue(queued: entry.queued, undone: state == .undone))
            }
            #expect(try await ward.queued().map(\.state) == [state])
            let again = try await ward.refusal(ServeQueued(queued: entry.queued))
            #expect(again.code == .alreadyEnded && again.fields == ["state": state.rawValue])
            #expect(try await ward.tell(RejoinQueue(queued: entry.queued)).state == .waiting)
        }
        #expect(try await ward.refusal(RejoinQueue(queued: entry.queued)).code == .nothingToDo)
        let report = try await ward.report()
        #expect(report.figures[.walkIns] == 0 && report.figures[.cancelled] == 0 && report.queue.waiting == 1)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// Taking the walk-in back puts them back where they stood.
    @Test
    func undoingTheVisitIsUndoingTheServing() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue()
        let booking = try await ward.tell(ServeQueued(queued: entry.queued))
        try await ward.tell(Cancel(booking: booking.booking, cause: .undone))
        #expect(try await ward.queued().map(\.state) == [.waiting])
    }

    static let refused: [(JoinQueue, Refusal.Code)] = [
        (JoinQueue(venue: TestWard.nakacho, party: 0), .badInput),
        (JoinQueue(venue: TestWard.nakacho, arrivedAt: TestWard.instant("2026-04-08 10:00")), .tooEarly),
        (JoinQueue(venue: TestWard.shimura), .noSession),
        (JoinQueue(venue: TestWard.nakacho, person: PersonID(99)), .notFound),
        (JoinQueue(venue: TestWard.nakacho, resident: TestWard.resident("タナカ ハナ")), .alreadyWaiting),
        (JoinQueue(venue: TestWard.nakacho, resident: Resident(kana: "田")), .badInput),
    ]

    @Test(arguments: refused.indices)
    func whatCannotWaitIsRefused(index: Int) async throws {
        let ward = try await TestWard.busy()
        try await ward.queue(TestWard.resident("タナカ ハナ"))
        #expect(try await ward.refusal(Self.refused[index].0).code == Self.refused[index].1)
    }

    /// Yesterday's forgotten entry is settled with yesterday's time.
    @Test
    func aForgottenEntryIsSettledUnderItsOwnDay() async throws {
        let ward = try await TestWard.busy()
        let entry = try await ward.queue()
        ward.at("2026-04-08 09:00")
        #expect(try await ward.refusal(ServeQueued(queued: entry.queued)).fields.keys.contains("at"))
        let at = TestWard.instant("2026-04-07 11:10")
        #expect(try await ward.tell(ServeQueued(queued: entry.queued, at: at)).date == day("2026-04-07"))
    }

    /// Two tablets tap the same ticket at once, over two connections to one file: one serves, one is told.
    @Test
    func oneTicketIsServedOnce() async throws {
        try await withScratchFolder { folder in
            let path = folder.file("ward.sqlite")
            let first = TestWard(try Ledger.create(at: path), at: "2026-04-07 10:05")
            try await first.tell(first.applyPlan())
            let second = TestWard(try Ledger.open(at: path), at: "2026-04-07 10:05", seed: 2)
            for _ in 0..<20 {
                let entry = try await first.queue()
                let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
                    for ward in [first, second] {
                        group.addTask {
                            do {
                                _ = try await ward.tell(ServeQueued(queued: entry.queued))
                                return nil
                            } catch let refusal as Refusal {
                                return refusal.code
                            }
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(codes.count { $0 == nil } == 1 && codes.contains(.alreadyEnded))
            }
            #expect(try await first.ledger.count("booking") == 20)
            try first.ledger.close()
            try second.ledger.close()
        }
    }
}
