import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 休止: what is off is not sold, and whoever is booked is rung, not cancelled.
@Suite("Closing")
struct CloseSeatsTests {
    static func close(_ span: String? = nil, desk: Int? = nil, on date: String = "2026-04-09") -> CloseSeats {
        CloseSeats(venue: TestWard.nakacho, date: day(date), span: span.flatMap { TimeSpan($0) }, desk: desk)
    }

    /// タナカ sits on 9 April, 10:00, ヤマダ at 14:30, at 仲町.
    private func ward() async throws -> (TestWard, tanaka: Booking, yamada: Booking) {
        let ward = try await TestWard.strict()
        return (
            ward, try await ward.book("2026-04-09 10:00", "タナカ", 1),
            try await ward.book("2026-04-09 14:30", "ヤマダ", 2)
        )
    }

    /// What has become of タナカ's and of ヤマダ's booking.
    private func states(_ ward: TestWard) async throws -> [Booking.State?] {
        try await ward.ledger.read { reading in
            try [1, 2].map { try reading.booking(BookingID($0))?.state }
        }
    }

    @Test
    func aDayIsOff() async throws {
        // When
        let (ward, tanaka, yamada) = try await ward()
        let answer = try await ward.tell(Self.close())
        // Then it says whom to ring, and what is free near
        #expect(
            answer.venue == TestWard.nakacho && answer.date == day("2026-04-09") && answer.seats.count == 8)
        #expect(answer.affected.map(\.booking) == [tanaka.booking, yamada.booking])
        #expect(answer.affected.map(\.start) == [time("10:00"), time("14:30")])
        #expect(answer.affected.map(\.person) == [tanaka.person, yamada.person])
        #expect(
            answer.affected.map(\.alternatives.places.first) == [
                "nakacho 2026-04-07 10:00", "nakacho 2026-04-07 14:30",
            ])
        // Nobody is cancelled
        #expect(try await states(ward) == [.sessionClosed, .sessionClosed])
        #expect(try await ward.calls() == ["closure 2026-04-09 10:00", "closure 2026-04-09 14:30"])
        // Nothing is for sale
        #expect(
            try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day("2026-04-09"), days: 1)) == [])
        for wish in [SeatWish.seat(answer.seats[1]), TestWard.wish(TestWard.nakacho, "2026-04-09 10:30")] {
            let refusal = try await ward.refusal(Book(wish: wish, resident: TestWard.resident("イトウ", 3)))
            #expect(refusal.code == .noSuchSeat)
            #expect(refusal.alternatives.places.first == "nakacho 2026-04-07 10:30")
        }
        let lines = try await ward.ask(Day(venue: TestWard.nakacho, date: day("2026-04-09")))
        #expect(lines.count == 8 && lines.allSatisfy(\.closed))
        #expect(lines.compactMap(\.guest?.state) == [.sessionClosed, .sessionClosed])
        try await ward.expectSound()
    }

    /// No session held, no seat offered, no date in the newsletter.
    @Test
    func figuresAndNewsletterLeaveItOut() async throws {
        let (ward, _, _) = try await ward()
        try await ward.tell(Self.close())
        let month = ReportPeriod(.month(CivilMonth("2026-04")!))
        var total = try await ward.ask(month).total
        #expect(
            total[.sessions] == 11 && total[.seats] == 88 && total[.booked] == 2 && total[.cancelled] == 0)
        let koho = try await ward.ask(Koho(month: CivilMonth("2026-04")!))
        #expect(koho.first?.dates.map(\.date.day) == [7, 11, 14, 16, 18])
        // A part of a day is a day held with fewer seats
        try await ward.tell(Self.close("13:00-15:00", on: "2026-04-11"))
        total = try await ward.ask(month).total
        #expect(total[.sessions] == 11 && total[.seats] == 84)
        let lines = try await ward.ask(Koho(month: CivilMonth("2026-04")!)).prefix(2)
        #expect(lines.map { $0.dates.map(\.date.day) } == [[7, 14, 16, 18], [11]])
        #expect(lines.last?.hours.map(\.description) == ["10:00-12:00"])
        // The next day that anybody consults is the one after
        #expect(try await ward.ask(NextDay(from: day("2026-04-09"))) == [day("2026-04-10")])
    }

    /// The seats that begin in the span, of one desk or all.
    @Test(arguments: [
        (close("10:00-11:00"), ["1 10:00", "1 10:30", "2 10:00", "2 10:30"]),
        (close("10:15-11:00"), ["1 10:30", "2 10:30"]),
        (close("10:00-10:01"), ["1 10:00", "2 10:00"]),
        (close("11:30-13:01", desk: 2), ["2 11:30", "2 13:00"]),
        (
            close(desk: 1),
            ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"].map { "1 \($0)" }
        ),
    ])
    func aPartOfADay(close: CloseSeats, closed: [String]) async throws {
        let ward = try await TestWard.strict { $0.venues[0].consultation.desks = 2 }
        let answer = try await ward.tell(close)
        #expect(answer.seats.count == closed.count)
        #expect(
            try await ward.ledger.texts("SELECT desk || ' ' || start FROM seat WHERE closed = 1 ORDER BY 1")
                == closed)
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: close.date, days: 1))
        #expect(free.count == 16 - closed.count)
        #expect(free.allSatisfy { !closed.contains("\($0.desk) \($0.start)") })
        try await ward.expectSound()
    }

    /// Whoever sits beside what is off stays booked.
    @Test
    func onlyWhoIsMeantIsRung() async throws {
        let (ward, tanaka, yamada) = try await ward()
        let answer = try await ward.tell(Self.close("13:00-15:00"))
        #expect(answer.affected.map(\.booking) == [yamada.booking])
        #expect(try await states(ward) == [.booked, .sessionClosed])
        // The rest closes on top
        #expect(try await ward.tell(Self.close()).affected.map(\.booking) == [tanaka.booking])
        #expect(try await ward.calls().count == 2)
    }

    /// Who has been served, or has called in sick, has nothing to be told.
    @Test
    func whoIsNotExpectedAnyMoreIsNotRung() async throws {
        let (ward, tanaka, yamada) = try await ward()
        ward.at("2026-04-09 09:40")
        try await ward.tell(MarkAttendance(booking: tanaka.booking, value: .attended))
        try await ward.tell(MarkAttendance(booking: yamada.booking, value: .absentWithNotice))
        try await ward.tell(WalkIn(venue: TestWard.nakacho, at: TestWard.instant("2026-04-09 09:40")))
        #expect(try await ward.tell(Self.close()).affected == [])
        #expect(try await ward.calls() == [])
        #expect(try await states(ward) == [.attended, .absentWithNotice])
    }

    @Test
    func anOfferOfAClosedSeatEnds() async throws {
        let (ward, tanaka, _) = try await ward()
        try await ward.join("サトウ", 3)
        try await ward.join("スズキ", 4)
        try await ward.tell(Cancel(booking: tanaka.booking))
        let answer = try await ward.tell(Self.close("10:00-12:00"))
        #expect(answer.seats.count == 4 && answer.affected == [])
        #expect(try await ward.holds() == [])
        #expect(try await ward.calls() == [])
        // Both still wait, and have that seat when it is on again
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        #expect(try await ward.holds() == ["2026-04-09 10:00 サトウ", "2026-04-09 10:30 スズキ"])
        try await ward.expectSound()
    }

    /// Whoever comes to a closed day and is served is counted.
    @Test
    func walkInsOfAClosedDayCount() async throws {
        let (ward, _, _) = try await ward()
        try await ward.tell(Self.close())
        ward.at("2026-04-09 10:05")
        let served = try await ward.tell(
            WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("イトウ", 3)))
        #expect(served.state == .attended && served.seat == nil)
        let total = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total
        #expect(
            total[.visits] == 1 && total[.walkIns] == 1 && total[.overCapacity] == 1 && total[.sessions] == 11
        )
    }

    /// Whoever is rung is moved like anybody else, and then has not to be rung any more.
    @Test
    func movingSettlesIt() async throws {
        let (ward, tanaka, _) = try await ward()
        try await ward.tell(Self.close())
        let moved = try await ward.tell(Move(booking: tanaka.booking, to: TestWard.later("2026-04-11 10:00")))
        #expect(moved.state == .booked)
        #expect(try await ward.calls() == ["closure 2026-04-09 14:30"])
    }

    @Test
    func whatCannotBeClosedIsRefused() async throws {
        let (ward, _, _) = try await ward()
        #expect(try await ward.refusal(Self.close(on: "2026-04-08")).code == .noSession)
        #expect(try await ward.refusal(Self.close("12:00-13:00")).code == .nothingToDo)
        #expect(try await ward.refusal(Self.close(desk: 2)).code == .nothingToDo)
        let nowhere = CloseSeats(venue: VenueID("nowhere")!, date: day("2026-04-09"))
        #expect(try await ward.refusal(nowhere).code == .badInput)
        try await ward.tell(Self.close())
        #expect(try await ward.refusal(Self.close()).code == .nothingToDo, "twice")
        // Of today what has begun stays, and of yesterday all
        ward.at("2026-04-11 11:30")
        let rest = try await ward.tell(Self.close(on: "2026-04-11"))
        #expect(rest.seats.count == 4)
        #expect(try await ward.refusal(Self.close(on: "2026-04-11")).code == .nothingToDo)
        ward.at("2026-04-17 00:00")
        #expect(try await ward.refusal(Self.close(on: "2026-04-16")).code == .nothingToDo)
    }
}
