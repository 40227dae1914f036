import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 日締め: nothing is left open, two counts are compared, and what comes later still counts.
@Suite("Closing a day")
struct CloseDayTests {
    private static let naka = TestWard.nakacho

    /// Two are booked, 10:00 (1) and 10:30 (2), and one is marked; it is 15:10.
    private static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-07 10:30", "ヤマダ", 2)
        ward.at("2026-04-07 15:10")
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: .attended))
        return ward
    }

    @Test
    func whatIsOpenIsListed() async throws {
        let ward = try await Self.ward()
        let entry = try await ward.queue()
        // when it is closed too early
        let refusal = try await ward.refusal(CloseDay(venue: Self.naka))
        // then all that is open is named
        #expect(refusal.code == .dayNotSettled)
        #expect(refusal.fields == ["unmarked": "2", "queue": entry.queued.description])
        #expect(refusal.message.contains("2") && refusal.message.contains("整理番号1"))
        // one after the other
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .absent))
        #expect(try await ward.refusal(CloseDay(venue: Self.naka)).fields.keys.sorted() == ["queue"])
        try await ward.tell(LeaveQueue(queued: entry.queued))
        let closing = try await ward.tell(CloseDay(venue: Self.naka))
        #expect(closing.served == 1 && closing.unknown == [] && closing.date == day("2026-04-07"))
        #expect(try await ward.refusal(CloseDay(venue: Self.naka)).code == .dayClosed)
    }

    /// 不明 is said of the day: the booking has no mark, and may have one later.
    @Test
    func whatNobodyKnowsIsUnknown() async throws {
        let ward = try await Self.ward()
        let closing = try await ward.tell(CloseDay(venue: Self.naka, unknown: [BookingID(2), BookingID(2)]))
        #expect(closing.unknown == [BookingID(2)])
        let report = try await ward.report()
        #expect(report.unknown == [BookingID(2)] && report.unmarked == [] && report.later == [])
        #expect(try await ward.ledger.count("mark") == 1)
        ward.at("2026-04-08 09:00")
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .attended))
        let later = try await ward.report()
        #expect(later.unknown == [] && later.served == 2 && later.closing?.closing.served == 1)
        #expect(later.later.map(\.kind) == [.mark] && later.later.map(\.booking) == [BookingID(2)])
    }

    static let refused: [(CloseDay, Refusal.Code, String?)] = [
        (CloseDay(venue: naka, date: day("2026-04-09")), .tooEarly, nil),
        (CloseDay(venue: naka, date: day("2026-04-06")), .noSession, nil),
        (CloseDay(venue: naka, opened: time("10:00")), .badInput, "closed"),
        (CloseDay(venue: naka, closed: time("10:00")), .badInput, "opened"),
        (CloseDay(venue: naka, opened: time("15:00"), closed: time("10:00")), .badInput, "closed"),
        (CloseDay(venue: naka, unknown: [BookingID(1)]), .badInput, "unknown"),
        (CloseDay(venue: naka, unknown: [BookingID(99)]), .notFound, "booking"),
        (CloseDay(venue: naka, headCount: 2, unknown: [BookingID(2)]), .badInput, "remarks"),
        (CloseDay(venue: naka, headCount: -1, unknown: [BookingID(2)]), .badInput, "headCount"),
        (CloseDay(venue: naka, remarks: "", unknown: [BookingID(2)]), .badInput, "remarks"),
        (
            CloseDay(venue: naka, remarks: String(repeating: "あ", count: 501), unknown: [BookingID(2)]),
            .badInput, "remarks"
        ),
        (CloseDay(venue: naka, onDuty: ["\u{1}"], unknown: [BookingID(2)]), .badInput, "onDuty"),
        (
            CloseDay(
                venue: naka, onDuty: Array(repeating: "佐藤", count: 21), unknown: [BookingID(2)]), .badInput,
            "onDuty"
        ),
    ]

    @Test(arguments: refused.indices)
    func whatCannotBeClosedIsRefused(index: Int) async throws {
        let ward = try await Self.ward()
        let (change, code, field) = Self.refused[index]
        let refusal = try await ward.refusal(change)
        #expect(refusal.code == code, "\(refusal)")
        if let field { #expect(refusal.fields.keys.contains(field), "\(refusal)") }
    }

    /// Both counts are kept; where they differ somebody has said why.
    @Test
    func twoCountsAreCompared() async throws {
        let ward = try await Self.ward()
        try await ward.account("sato")
        try await ward.tell(
            CloseDay(
                venue: Self.naka, onDuty: ["sato", "田中 一郎"], opened: time("09:50"), closed: time("15:05"),
                remarks: "一人は受付だけ", headCount: 2, unknown: [BookingID(2)]))
        let closing = try #require(try await ward.report().closing)
        #expect(closing.closing.headCount == 2 && closing.closing.served == 1)
        #expect(closing.onDuty == ["職員 sato", "田中 一郎"] && closing.remarks == "一人は受付だけ")
        #expect(closing.opened == time("09:50") && closing.closed == time("15:05"))
    }

    /// Closing again keeps the earlier row, with who took it back and why.
    @Test
    func aDayIsOpenedAndClosedAgain() async throws {
        let ward = try await Self.ward()
        let close = CloseDay(venue: Self.naka, unknown: [BookingID(2)])
        let first = try await ward.tell(close)
        let reopened = try await ward.tell(ReopenDay(venue: Self.naka, reason: "数え直し"))
        #expect(reopened.closing == first.closing && reopened.reopenedAt != nil)
        let again = ReopenDay(venue: Self.naka, reason: "数え直し")
        #expect(try await ward.refusal(again).code == .nothingToDo)
        #expect(try await ward.refusal(ReopenDay(venue: Self.naka, reason: " ")).code == .badInput)
        let open = try await ward.report()
        #expect(open.closing == nil && open.earlier.map(\.reason) == ["数え直し"])
        #expect(open.unmarked == [BookingID(2)])
        let second = try await ward.tell(close)
        #expect(second.closing != first.closing)
        let report = try await ward.report()
        #expect(report.earlier.map(\.closing.closing) == [first.closing])
        #expect(report.closing?.closing.closing == second.closing)
    }

    /// Of the venues the head opens a day again, of their own.
    @Test(
        arguments: [
            (Account(id: "head", roles: [.venue], venues: [naka], isHead: true), nil),
            (Account(id: "staff", roles: [.venue], venues: [naka]), .forbidden),
            (Account(id: "other", roles: [.venue], venues: [TestWard.shimura], isHead: true), .forbidden),
            (Account(id: "office", roles: [.office]), nil),
            (Account(id: "phone", roles: [.operator]), .forbidden),
        ] as [(Account, Refusal.Code?)])
    func whoOpensADayAgain(account: Account, code: Refusal.Code?) async throws {
        let ward = try await Self.ward()
        try await ward.tell(CloseDay(venue: Self.naka, unknown: [BookingID(2)]))
        let reopen = ReopenDay(venue: Self.naka, reason: "数え直し")
        let id: RequestID = ward.randomness.freshID()
        guard let code else {
            _ = try await ward.desk(of: account).tell(reopen, id: id)
            return
        }
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await ward.desk(of: account).tell(reopen, id: id)
        }
        #expect(refusal.code == code)
    }

    /// Nothing a venue saw is refused after closing; the report says what came then.
    @Test
    func whatComesAfterClosingCountsAndShows() async throws {
        let ward = try await Self.ward()
        try await ward.tell(CloseDay(venue: Self.naka, unknown: [BookingID(2)]))
        ward.at("2026-04-08 09:00")
        let late = try await ward.tell(
            WalkIn(venue: Self.naka, at: TestWard.instant("2026-04-07 14:10"), party: 2)
        ).booking
        try await ward.tell(Cancel(booking: late, cause: .undone))
        let report = try await ward.report()
        #expect(report.later.map(\.kind.rawValue).sorted() == ["ended", "made", "mark", "mark"])
        #expect(report.later.allSatisfy { $0.booking == late })
    }

    /// Closed seats, cancelled bookings and holds are nobody's coming.
    @Test
    func onlyThoseExpectedAreAskedAfter() async throws {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let cancelled = try await ward.book("2026-04-07 11:00", "ヤマダ", 2)
        try await ward.tell(JoinWaiting(venue: Self.naka, resident: TestWard.resident("サトウ", 3)))
        try await ward.tell(Cancel(booking: cancelled.booking))
        try await ward.tell(
            CloseSeats(venue: Self.naka, date: day("2026-04-07"), span: TimeSpan("10:00-10:30")))
        ward.at("2026-04-07 15:10")
        #expect(try await ward.tell(CloseDay(venue: Self.naka)).served == 0)
    }

    @Test
    func daysThatNobodyClosedAreListed() async throws {
        // given three days over: the 6th at 志村, the 7th and 9th at 仲町; one closed
        let ward = try await Self.ward()
        try await ward.queue()
        ward.at("2026-04-10 09:00")
        try await ward.tell(CloseDay(venue: Self.naka, date: day("2026-04-09")))
        let days = try await ward.ask(OpenDays())
        #expect(
            days.map { "\($0.venue) \($0.date) \($0.unmarked) \($0.waiting)" } == [
                "shimura 2026-04-08 0 0", "nakacho 2026-04-07 1 1", "shimura 2026-04-06 0 0",
            ])
        #expect(try await ward.ask(OpenDays(venue: Self.naka)).map(\.date) == [day("2026-04-07")])
        #expect(try await ward.ask(OpenDays(since: day("2026-04-08"))).map(\.date) == [day("2026-04-08")])
        try await ward.tell(ReopenDay(venue: Self.naka, date: day("2026-04-09"), reason: "忘れ物"))
        #expect(try await ward.ask(OpenDays(venue: Self.naka)).count == 2)
        // and they stay, however long ago they were, until somebody closes them
        ward.at("2027-05-10 09:00")
        let late = try await ward.ask(OpenDays(venue: Self.naka))
        #expect(late.last?.date == day("2026-04-07") && late.count == 6)
    }

    /// Whoever begins on the 11th has a timetable since the 6th, and of the days before only what they type.
    @Test
    func daysBeforeTheFirstAreNotListed() async throws {
        let ward = try await TestWard.planned(at: "2026-04-11 09:00")
        ward.at("2026-04-17 09:00")
        let dates = ["2026-04-16", "2026-04-14", "2026-04-11"].map(day)
        #expect(try await ward.ask(OpenDays(venue: Self.naka)).map(\.date) == dates)
        let earlier = ["2026-04-09", "2026-04-07"].map(day)
        let all = try await ward.ask(OpenDays(venue: Self.naka, since: day("2026-04-01")))
        #expect(all.map(\.date) == dates + earlier)
        // when one of the days before is typed from paper
        try await ward.tell(
            DayEnter(venue: Self.naka, date: earlier[1], lines: PaperText.lines("当日 10:05 タナカ 090-1000-1002"))
        )
        // then
        #expect(try await ward.ask(OpenDays(venue: Self.naka)).map(\.date) == dates + [earlier[1]])
    }
}
