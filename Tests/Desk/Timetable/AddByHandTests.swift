import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 追加: a day, hours or a desk that the plan does not have.
@Suite("Adding by hand")
struct AddByHandTests {
    private static func open(
        _ date: String, _ span: String? = nil, desk: Int? = nil, at venue: VenueID = TestWard.nakacho
    ) -> OpenSeats {
        OpenSeats(venue: venue, date: day(date), span: span.flatMap { TimeSpan($0) }, desk: desk)
    }

    private static let usual = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]

    /// What is asked for, and the seats that are on sale then: "1 10:00".
    struct Case: Sendable, CustomTestStringConvertible {
        let open: OpenSeats
        let added: [String]

        init(_ open: OpenSeats, _ added: [String]) {
            (self.open, self.added) = (open, added)
        }

        var testDescription: String {
            "\(open.date) \(open.span?.description ?? "") \(open.desk.map(String.init) ?? "")"
        }
    }

    @Test(arguments: [
        // a Sunday: the day is like the others
        Case(open("2026-04-12"), usual.map { "1 \($0)" }),
        Case(open("2026-04-12", "13:00-14:30"), ["1 13:00", "1 13:30", "1 14:00"]),
        Case(open("2026-04-12", "09:15-10:25"), ["1 09:15", "1 09:45"]),
        Case(open("2026-04-12", desk: 2), usual.map { "2 \($0)" }),
        // hours of a day that is there: what it has stays as it is
        Case(open("2026-04-09", "15:00-16:00"), ["1 15:00", "1 15:30"]),
        Case(open("2026-04-09", "09:00-15:30"), ["1 09:00", "1 09:30", "1 12:00", "1 12:30", "1 15:00"]),
        Case(open("2026-04-09", "09:45-10:45"), []),
        // a desk
        Case(open("2026-04-09", desk: 2), usual.map { "2 \($0)" }),
        Case(open("2026-04-09", "10:00-11:00", desk: 20), ["20 10:00", "20 10:30"]),
    ])
    func whatIsAddedIsOnSale(sample: Case) async throws {
        let ward = try await TestWard.strict()
        let question = FindOpenings(venue: TestWard.nakacho, from: sample.open.date, days: 1)
        let before = try await ward.ask(question)
        guard !sample.added.isEmpty else {
            #expect(try await ward.refusal(sample.open).code == .nothingToDo)
            return
        }
        let answer = try await ward.tell(sample.open)
        #expect(answer.reopened == [] && answer.toTell == [])
        let new = try await ward.ask(question).filter { answer.added.contains($0.seat) }
        #expect(new.map { "\($0.desk) \($0.start)" } == sample.added)
        #expect(new.allSatisfy { $0.end.minutes - $0.start.minutes == 30 })
        #expect(try await ward.ask(question).count == before.count + new.count)
        #expect(try await ward.refusal(sample.open).code == .nothingToDo, "twice")
        // It is booked like any other
        let seat = try #require(new.first)
        #expect(
            try await ward.tell(Book(wish: .seat(seat.seat), resident: TestWard.resident("タナカ"))).state
                == .booked)
        try await ward.expectSound()
    }

    /// A day more is a session held: in the figures and the newsletter, with a team and the venue's age.
    @Test
    func anAddedDayIsADayLikeAnother() async throws {
        let ward = try await TestWard.strict { $0.venues[0].consultation.minimumAge = 65 }
        try await ward.tell(Self.open("2026-04-12"))
        let total = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total
        #expect(total[.sessions] == 13 && total[.seats] == 104)
        let koho = try await ward.ask(Koho(month: CivilMonth("2026-04")!))
        #expect(koho.first?.dates.map(\.date.day) == [7, 9, 11, 12, 14, 16, 18])
        let young = Resident(kana: "タナカ", phone: "090-1000-0001", age: 63)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-12 10:00")
        #expect(try await ward.refusal(Book(wish: wish, resident: young)).code == .tooYoung)
        // And it can be closed again
        let closed = try await ward.tell(CloseSeatsTests.close(on: "2026-04-12"))
        #expect(closed.seats.count == 8)
        #expect(try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total[.sessions] == 12)
        #expect(try await ward.tell(Self.open("2026-04-12")).reopened == closed.seats)
    }

    @Test
    func noMoreVenuesThanTeams() async throws {
        let ward = try await TestWard.strict { $0.ward.teams = 1 }
        let refusal = try await ward.refusal(Self.open("2026-04-07", at: TestWard.shimura))
        #expect(refusal.code == .noTeam && refusal.message.contains("仲町"), "\(refusal.message)")
        // Where a team is free it is taken, and then there is none for another
        try await ward.tell(Self.open("2026-04-12"))
        let second = try await ward.refusal(Self.open("2026-04-12", at: TestWard.shimura))
        #expect(second.code == .noTeam && second.message.contains("仲町"))
        // More hours of a day that has its team need none
        #expect(try await ward.tell(Self.open("2026-04-12", "15:00-16:00")).added.count == 2)
        try await ward.expectSound()
    }

    @Test
    func theFreeTeamIsTaken() async throws {
        let ward = try await TestWard.strict()
        try await ward.tell(Self.open("2026-04-07", at: TestWard.shimura))
        #expect(
            try await ward.ledger.numbers("SELECT team FROM session WHERE date = '2026-04-07' ORDER BY venue")
                .sorted() == [1, 2])
        try await ward.expectSound()
    }

    /// A day that the plan gave up, and one on which people were served without a plan, become days again.
    @Test
    func whatWasThereBeforeIsUsedAgain() async throws {
        let ward = try await TestWard.strict(at: "2026-04-12 09:00")
        try await ward.tell(ward.applyPlan { $0.venues[0].consultation.weekdays = [.tuesday] })
        let rows = try await ward.ledger.count("seat")
        #expect(try await ward.tell(Self.open("2026-04-16")).added.count == 8)
        #expect(try await ward.ledger.count("seat") == rows, "its seats are the old ones")
        try await ward.tell(WalkIn(venue: TestWard.nakacho, unplanned: true))
        #expect(try await ward.tell(Self.open("2026-04-12")).added.count == 8)
        #expect(
            try await ward.ledger.texts(
                "SELECT state || team || minimumAge || byHand FROM session WHERE date = '2026-04-12'")
                == ["open1601"])
        try await ward.expectSound()
    }

    /// What is added to a day that is off altogether is on sale.
    @Test
    func aDeskOfAClosedDay() async throws {
        let ward = try await TestWard.strict()
        try await ward.tell(CloseSeatsTests.close())
        #expect(try await ward.tell(Self.open("2026-04-09", desk: 2)).added.count == 8)
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day("2026-04-09"), days: 1))
        #expect(free.map(\.desk) == Array(repeating: 2, count: 8))
        #expect(try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total[.seats] == 96)
    }

    @Test
    func todayOnlyWhatIsAhead() async throws {
        let ward = try await TestWard.strict(at: "2026-04-12 13:00")
        #expect(try await ward.tell(Self.open("2026-04-12")).added.count == 3)
        ward.at("2026-04-14 15:00")
        #expect(try await ward.refusal(Self.open("2026-04-14")).code == .nothingToDo)
        #expect(try await ward.refusal(Self.open("2026-04-13", at: TestWard.shimura)).code == .past)
    }

    @Test
    func whatCannotBeAddedIsRefused() async throws {
        let ward = try await TestWard.strict { $0.venues[1].consultation.weekdays = [] }
        for desk in [0, 21, -1] {
            #expect(try await ward.refusal(Self.open("2026-04-12", desk: desk)).fields.keys.contains("desk"))
        }
        #expect(try await ward.refusal(Self.open("2026-04-12", "10:00-10:29")).fields.keys.contains("span"))
        #expect(try await ward.refusal(Self.open("2026-04-09")).code == .nothingToDo, "it is open")
        #expect(try await ward.refusal(Self.open("2026-04-12", at: TestWard.shimura)).code == .notPlanned)
        #expect(try await ward.refusal(Self.open("2026-04-12", at: VenueID("nowhere")!)).code == .badInput)
    }
}
