import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A paper day typed in: every line has a place or waits for a person, and nothing counts twice.
@Suite("The paper day")
struct DayEnterTests {
    private static let naka = TestWard.nakacho

    /// Two are booked on 7 April, 10:00 (1) and 10:30 (2); it is the next morning.
    private static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ ハナ", 1)
        try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        ward.at("2026-04-08 09:00")
        return ward
    }

    private static func enter(_ text: String, date: String = "2026-04-07") -> DayEnter {
        DayEnter(venue: naka, date: day(date), writtenBy: "佐藤", lines: PaperText.lines(text))
    }

    /// What was taken back stands no longer: the same line has its place anew.
    @Test
    func aLineTypedAgainCountsWhereItsPlaceWasTakenBack() async throws {
        let ward = try await Self.ward()
        let first = try await ward.tell(Self.enter("当日 14:10 78歳\n10:00 来\n10:30 来 ヤマナ"))
        #expect(first.map(\.result) == [.placed, .placed, .unplaced])
        let walkIn = try #require(first[0].booking)
        try await ward.tell(Cancel(booking: walkIn, cause: .undone))
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: .cleared))
        let again = try await ward.tell(Self.enter("当日 14:10 78歳\n10:00 来\n10:30 来 ヤマナ"))
        #expect(again.map(\.result) == [.placed, .placed, .known])
        #expect(try await ward.report().served == 2)
        #expect(try await ward.tell(Self.enter("当日 14:10 78歳\n10:00 来")).map(\.result) == [.known, .known])
        // A line without a place finds it as soon as there is one, and waits for nobody any more.
        try await ward.tell(CorrectPerson(person: PersonID(2), resident: Resident(kana: "ヤマナ")))
        #expect(try await ward.tell(Self.enter("10:30 来 ヤマナ")).map(\.result) == [.placed])
        #expect(try await ward.ask(UnplacedLines()) == [])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// What is still to come has not happened.
    @Test
    func nobodyHasComeWhoIsToCome() async throws {
        let ward = try await TestWard.busy(at: "2026-04-07 10:15")
        let outcomes = try await ward.tell(
            Self.enter("10:00 来\n11:00 来\n11:30 来\n11:30 欠連\n当日 14:10\n待 14:10"))
        #expect(outcomes.map(\.result) == [.placed, .placed, .unplaced, .placed, .unplaced, .unplaced])
        #expect(outcomes.compactMap(\.fault) == [.badValue, .badValue, .badValue])
    }

    @Test
    func aSheetIsTypedAtOnce() async throws {
        let ward = try await Self.ward()
        // when
        let outcomes = try await ward.tell(
            Self.enter(
                """
                10:00 来 タナカ ハナ
                10:30 欠連

                当日 14:10 78歳
                当日 14:20 サトウハナ 3958-0163 2人
                待 14:40
                """))
        // then
        #expect(outcomes.map(\.result) == Array(repeating: .placed, count: 5))
        #expect(outcomes.map(\.number) == [1, 2, 4, 5, 6])
        let report = try await ward.report()
        #expect(report.served == 4 && report.figures[.absentWithNotice] == 1 && report.figures[.walkIns] == 2)
        #expect(report.queue.waiting == 1 && report.unplaced == 0)
        #expect(report.ageBands.map(\.band) == [.from75])
        // who wrote it, when it happened, and who typed it when are kept apart
        let marks = try await ward.ledger.texts(
            "SELECT happenedAt || ' ' || arrivedAt FROM mark WHERE booking = 1")
        let (then, now) = (TestWard.instant("2026-04-07 10:00"), TestWard.instant("2026-04-08 09:00"))
        #expect(marks == ["\(then.milliseconds) \(now.milliseconds)"])
        #expect(
            try await ward.ledger.texts("SELECT writtenBy || ' ' || account FROM paperSheet") == ["佐藤 test"])
        // and nothing of the lines' words stays where they have a place
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM paperLine WHERE said IS NOT NULL") == [0])
    }

    /// Each fault is the line's own: those around it stand.
    @Test(arguments: [
        ("なんだろう", PaperFault.unreadable), ("10:15 来", .noSeat), ("11:00 来", .noBooking),
        ("10:00 来 スズキ", .contradiction), ("予約99 来", .noBooking), ("当日 14:10 田中", .badValue),
        ("当日 14:10 0人 タナカ", .unreadable), ("10:30 来 窓2", .noSeat),
    ])
    func aLineWithoutAPlaceWaits(line: String, fault: PaperFault) async throws {
        let ward = try await Self.ward()
        let outcomes = try await ward.tell(Self.enter("10:00 来\n\(line)\n10:30 欠"))
        #expect(outcomes.map(\.result) == [.placed, .unplaced, .placed])
        #expect(outcomes[1].fault == fault)
        let unplaced = try await ward.ask(UnplacedLines())
        #expect(unplaced.map(\.line) == [outcomes[1].line] && unplaced.map(\.said) == [line])
        #expect(unplaced[0].writtenBy == "佐藤" && unplaced[0].number == 2 && unplaced[0].venue == Self.naka)
        #expect(try await ward.report().unplaced == 1)
        #expect(try await ward.ledger.count("person") == 2)
    }

    /// What contradicts a mark is for a person to decide; what says the same says nothing new.
    @Test
    func aMarkIsNotOverwritten() async throws {
        let ward = try await Self.ward()
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: .absent))
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .attended))
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .cleared))
        let outcomes = try await ward.tell(Self.enter("10:00 来\n10:30 来"))
        #expect(outcomes.map(\.fault) == [.contradiction, nil])
        let report = try await ward.report()
        #expect(report.figures[.absent] == 1 && report.served == 1)
    }

    /// The same sheet again, with one line more: only that one is new. Two lines alike on one sheet are two.
    @Test
    func theSameAgainCountsNothingTwice() async throws {
        let ward = try await Self.ward()
        let sheet = "10:00 来\n当日 14:10 78歳\n当日 14:10 78歳\nわからない"
        let change = Self.enter(sheet)
        let id: RequestID = ward.randomness.freshID()
        let first = try await ward.desk.tell(change, id: id)
        #expect(try await ward.desk.tell(change, id: id) == first)
        let again = try await ward.tell(Self.enter(sheet + "\n当日 14:10 78歳"))
        #expect(again.map(\.result) == [.known, .known, .known, .known, .placed])
        #expect(again.prefix(4).map(\.line) == first.map(\.line))
        #expect(try await ward.report().served == 4)
        // On another day it is another line.
        #expect(try await ward.refusal(Self.enter("当日 14:10 78歳", date: "2026-04-09")).code == .tooEarly)
        let other = try await ward.tell(Self.enter("当日 14:10 78歳", date: "2026-04-06"))
        #expect(other.map(\.fault) == [.noSession])
    }

    @Test
    func aDayThatNobodyPlannedCanBeTyped() async throws {
        let ward = try await Self.ward()
        let lines = PaperText.lines("当日 14:10 78歳")
        let outcomes = try await ward.tell(
            DayEnter(venue: Self.naka, date: day("2026-04-06"), lines: lines, unplanned: true))
        #expect(outcomes.map(\.result) == [.placed])
        #expect(try await ward.report("2026-04-06").served == 1)
    }

    @Test
    func aPersonSettlesWhatHasNoPlace() async throws {
        let ward = try await Self.ward()
        let outcomes = try await ward.tell(Self.enter("10:15 来\nわからない"))
        // given that it was the guest of 10:00, marked by hand
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: .attended))
        let bare = SettleUnplaced(line: outcomes[0].line)
        #expect(try await ward.refusal(bare).fields.keys.sorted() == ["note"])
        let other = try await ward.book("2026-04-09 10:00", "コバヤシ", 4).booking
        let wrong = SettleUnplaced(line: outcomes[0].line, booking: other)
        #expect(try await ward.refusal(wrong).fields.keys.sorted() == ["booking"])
        // when
        try await ward.tell(SettleUnplaced(line: outcomes[0].line, booking: BookingID(1)))
        try await ward.tell(SettleUnplaced(line: outcomes[1].line, note: "書き損じ"))
        // then nothing waits, and nothing is settled twice
        #expect(try await ward.ask(UnplacedLines()) == [])
        #expect(try await ward.report().unplaced == 0)
        let twice = SettleUnplaced(line: outcomes[1].line, note: "書き損じ")
        #expect(try await ward.refusal(twice).code == .notFound)
    }

    @Test
    func whatIsNoSheetIsRefused() async throws {
        let ward = try await Self.ward()
        let line = PaperLine(number: 1, said: "当日 14:10", kind: .walkIn, at: time("14:10"))
        let long = PaperLine(number: 1, said: String(repeating: "あ", count: 201), kind: .unreadable)
        for lines in [[], [line, line], [long]] {
            let refusal = try await ward.refusal(DayEnter(venue: Self.naka, lines: lines))
            #expect(refusal.code == .badInput && refusal.fields.keys.contains("lines"))
        }
        let writer = DayEnter(venue: Self.naka, writtenBy: String(repeating: "あ", count: 41), lines: [line])
        #expect(try await ward.refusal(writer).fields.keys.contains("writtenBy"))
    }
}
