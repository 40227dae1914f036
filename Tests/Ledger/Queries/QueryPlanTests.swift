import Almanac
import Clinic
import Desk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// The queries that an operator waits for go straight to their rows, however many there are.
@Suite("Query plans")
struct QueryPlanTests {
    /// A question to the ledger and what it asks.
    struct Hot: Sendable, CustomTestStringConvertible {
        let name: String
        /// Tables that it may read whole.
        let besides: [String]
        let ask: @Sendable (Reading) throws -> Void

        init(
            _ name: String, besides: [String] = [], _ ask: @escaping @Sendable (Reading) throws -> Void
        ) {
            self.name = name
            self.besides = besides
            self.ask = ask
        }

        var testDescription: String { name }
    }

    /// Few rows, or rows just made: a few venues; the values under way in a recursion; one row of constants;
    /// the ward itself; and indexes that hold only what is not settled yet.
    static let small = [
        "venue", "up", "family", "CONSTANT ROW", "line", "ward", "holiday",
        // What can be chosen on the 相談票, and the rows of one choice once they have been found.
        "choice USING INDEX sqlite_autoindex_choice_1", "choiceUse",
        // The venues of whoever asks.
        "json_each VIRTUAL TABLE INDEX 1:",
    ]
    static let unsettled = [
        "SCAN task USING INDEX task_open", "SCAN waiting USING INDEX waiting_live",
        "SCAN paperLine USING INDEX paperLine_unsettled",
    ]

    @Test(arguments: hot)
    func noTableThatGrowsIsReadWhole(query: Hot) async throws {
        // Given somebody to ring, so that what is asked for each call is asked too
        let ward = try await TestWard.planned()
        try await ward.tell(JoinWaiting(resident: TestWard.resident("タナカ", 1)))
        let book = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: TestWard.resident("サトウ", 2))
        try await ward.tell(Cancel(booking: try await ward.tell(book).booking))
        try await ward.tell(
            NewAccount(account: Slug("sato")!, name: "佐藤", may: [.venue], venues: [TestWard.nakacho]))
        // When, then
        let scans = try await ward.ledger.read { try Self.plan(of: query.ask, $0) }.filter {
            $0.contains("SCAN") && !Self.small.contains(String($0.drop { $0 != " " }.dropFirst()))
                && !Self.unsettled.contains($0) && !query.besides.contains($0)
        }
        #expect(scans == [], "\(query.name)")
    }

    /// The control: what reads whole tables is seen to.
    @Test
    func aScanIsSeen() async throws {
        let ward = try await TestWard.planned()
        let plan = try await ward.ledger.read { reading in
            try Self.plan(of: { _ = try $0.rows("SELECT * FROM mark WHERE value = 'attended'") }, reading)
        }
        #expect(plan == ["SCAN mark"])
    }

    static let person = PersonID(1)
    static let hot = [
        Hot("openings") { reading in
            let (first, last) = (CivilDate("2026-04-06")!, CivilDate("2026-04-18")!)
            let now = TestWard.instant("2026-04-06 09:00")
            _ = try reading.openings(from: now, since: first, through: last)
            _ = try reading.openings(at: TestWard.nakacho, from: now, since: first, through: last)
        },
        Hot("seats") { reading in
            _ = try reading.seat(SeatID(1))
            _ = try reading.seats(of: SessionID(1))
            _ = try reading.seats(
                at: TestWard.nakacho, on: CivilDate("2026-04-07")!, from: CivilTime("10:00")!)
        },
        Hot("persons by phone and key") {
            _ = try $0.persons(phone: PhoneNumber("090-1000-0001"), key: NameKey(Kana("タナカ")))
        },
        Hot("persons by phone") { _ = try $0.persons(phone: PhoneNumber("090-1000-0001"), limit: 5) },
        Hot("persons by last four") { _ = try $0.persons(lastFour: "0001", limit: 5) },
        Hot("persons by the start of a name") {
            _ = try $0.persons(namedLike: NameKey(Kana("タナ")), limit: 5)
        },
        Hot("persons by name") { _ = try $0.persons(named: NameKey(Kana("タナカ")), limit: 5) },
        Hot("a person") { _ = try $0.person(person) },
        Hot("who is rung at a number") { _ = try $0.persons(rungAt: PhoneNumber("3958-0163"), limit: 5) },
        Hot("phones of a person") { _ = try $0.phones(of: person) },
        Hot("a booking") { _ = try $0.booking(BookingID(1)) },
        Hot("bookings of a person") { _ = try $0.bookings(of: person, limit: 5) },
        Hot("whether somebody comes") { _ = try $0.hasComeOrWillCome(person) },
        Hot("a day's list") { reading in
            let now = TestWard.instant("2026-04-07 09:00")
            _ = try reading.day(now.date, now: now)
            _ = try reading.day(now.date, at: TestWard.nakacho, now: now)
        },
        Hot("a mark") { _ = try $0.mark(MarkID("00000000-0000-4000-8000-000000000001")!) },
        Hot("a request") { _ = try $0.request(RequestID("00000000-0000-4000-8000-000000000001")!) },
        Hot("who waits for a seat") { reading in
            let seat = try #require(try reading.seat(SeatID(10)))
            _ = try reading.waiters(for: seat, firstTimersFirst: false)
            _ = try reading.waiters(for: seat, firstTimersFirst: true)
        },
        Hot("the waiting list") { reading in
            _ = try reading.waitings(today: CivilDate("2026-04-01")!, limit: 5)
            _ = try reading.waitings(of: person, today: CivilDate("2026-04-01")!, limit: 5)
            _ = try reading.waiting(WaitingID(1))
        },
        Hot("holds whose time is up") { _ = try $0.overdueHolds(at: TestWard.instant("2026-04-06 09:00")) },
        Hot("the hold on a seat") { _ = try $0.hold(on: SeatID(9)) },
        Hot("reminders that are due") {
            _ = try $0.dueReminders(
                CallRules.standard.reminders, at: TestWard.instant("2026-04-06 09:00"),
                through: CivilDate("2026-04-07")!)
        },
        Hot("open calls") { reading in
            #expect(try reading.openTasks(at: TestWard.instant("2026-04-01 09:00")).count == 1)
            _ = try reading.tasks(about: BookingID(2))
            _ = try reading.task(TaskID(1))
            _ = try reading.believesClosed(BookingID(2))
        },
        Hot("bookings ahead") {
            _ = try $0.bookingsAhead(of: person, at: TestWard.instant("2026-04-06 09:00"))
        },
        Hot("bookings of a person on a day") {
            _ = try $0.bookings(of: person, on: CivilDate("2026-04-07")!)
        },
        Hot("a day to close") { reading in
            _ = try reading.live(on: [SeatID(9), SeatID(10)])
            _ = try reading.teams(on: CivilDate("2026-04-07")!)
        },
        Hot("who asks") { reading in
            let hash = String(repeating: "0", count: 64)
            _ = try reading.token(hash: hash)
            _ = try reading.signIn(hash: hash)
            #expect(try reading.account(Slug("sato")!) != nil)
            _ = try reading.passwordHash(of: Slug("sato")!)
        },
        Hot("who signs in at a tablet") { reading in
            _ = try reading.tablet(hash: String(repeating: "0", count: 64))
            _ = try reading.tablet(TabletID(1))
            _ = try reading.pinHash(of: Slug("sato")!)
            _ = try reading.accountsWithPIN(at: TestWard.nakacho, limit: 5)
            let closing = try reading.closingTime(of: TestWard.nakacho, on: CivilDate("2026-04-07")!)
            #expect(closing == CivilTime("15:00"))
        },
        Hot("wrong passwords") { reading in
            let since = TestWard.instant("2026-04-06 09:00")
            _ = try reading.wrongPasswords(of: "sato", since: since)
            _ = try reading.wrongPasswords(from: "192.0.2.1", since: since)
        },
        Hot("the people of a venue") { reading in
            let circle = Circle(venues: [TestWard.nakacho], since: CivilDate("2026-04-01")!)
            _ = try reading.isKnown(person, in: circle)
            _ = try reading.persons(phone: PhoneNumber("090-1000-0001"), in: circle, limit: 5)
            _ = try reading.persons(namedLike: NameKey(Kana("タナ")), in: circle, limit: 5)
            _ = try reading.persons(named: NameKey(Kana("タナカ")), in: circle, limit: 5)
            _ = try reading.bookings(of: person, at: circle.venues, limit: 5)
            _ = try reading.waitings(for: circle.venues, today: CivilDate("2026-04-01")!, limit: 5)
        },
        Hot("the queue at the door") { reading in
            let now = TestWard.instant("2026-04-07 10:00")
            _ = try reading.queue(at: TestWard.nakacho, on: now.date, now: now)
            _ = try reading.nextTicket(at: TestWard.nakacho, on: now.date)
            _ = try reading.queued(QueuedID(1))
            _ = try reading.queued(cameTo: BookingID(1))
            _ = try reading.queued(turnedAway: TurnedAwayID(1))
        },
        Hot("a day that is closed") { reading in
            _ = try reading.closings(at: TestWard.nakacho, on: CivilDate("2026-04-07")!)
            _ = try reading.unmarked(of: SessionID(2))
            _ = try reading.served(of: SessionID(2))
            _ = try reading.entries(of: SessionID(2), after: TestWard.instant("2026-04-07 10:00"))
            _ = try reading.openDays(
                from: CivilDate("2026-04-06")!, through: CivilDate("2026-04-18")!, at: nil, limit: 5)
            _ = try reading.openDays(from: nil, through: CivilDate("2026-04-18")!, at: nil, limit: 5)
        },
        Hot("a paper day") { reading in
            _ = try reading.paperLine(digest: String(repeating: "0", count: 64))
            _ = try reading.unplaced(PaperLineID(1))
            _ = try reading.unplacedCount(at: TestWard.nakacho, on: CivilDate("2026-04-07")!)
        },
        Hot("相談票") { reading in
            _ = try reading.records(of: BookingID(1), limit: 5)
            _ = try reading.records(
                of: person, besides: BookingID(1), through: CivilDate("2026-04-07")!, limit: 5)
            #expect(try !reading.choices(.topic).isEmpty)
            _ = try reading.daysNaming(ChoiceID(1))
        },
        Hot("相談コーナー") { reading in
            let date = CivilDate("2026-04-11")!
            let day = CornerDay(
                corner: CornerID(1), title: "", place: "", date: date, hours: TimeSpan("10:00-16:00")!,
                team: nil, cancelled: false, cancelReason: nil, tapped: 0, tallied: 0, lacking: nil)
            _ = try reading.corners(from: date, through: date)
            _ = try reading.corner(day.corner)
            _ = try reading.cornerHours(of: day)
            _ = try reading.cornerAges(of: day.corner)
            _ = try reading.cornerGenders(of: day.corner)
            _ = try reading.cornerTopics(of: day.corner)
            _ = try reading.cornerTap(CornerTapID("00000000-0000-4000-8000-000000000001")!)
            _ = try reading.tally(of: day.corner)
            _ = try reading.teamsAtWork(on: date)
        },
        Hot("スマホ教室") { reading in
            let (course, application) = (CourseID(1), ApplicationID(1))
            _ = try reading.course(course)
            _ = try reading.applications(of: course)
            _ = try reading.application(application)
            _ = try reading.signs(of: course)
            _ = try reading.address(of: application)
            _ = try reading.enrolments(of: course)
            _ = try reading.enrolment(of: application)
            _ = try reading.dates(of: course)
            _ = try reading.freeze(of: course)
            _ = try reading.draws(of: course)
            _ = try reading.outcomes(of: DrawID(1))
            _ = try reading.courseCall(CourseCallID(1))
        },
        // A month among many years. Who counts as whom is asked of all, few are turned away, and the months
        // before this system are as many as they were.
        Hot(
            "a report's rows",
            besides: [
                "SCAN person", "SCAN turnedAway", "SCAN importedMonth USING INDEX importedMonth_once",
                "SCAN venue USING COVERING INDEX sqlite_autoindex_venue_1",
            ]
        ) { reading in
            let (first, last) = (CivilDate("2026-04-01")!, CivilDate("2026-04-30")!)
            _ = try reading.entries(from: first, through: last, counting: .people, asOf: last)
        },
        Hot("the next day") { _ = try $0.nextConsultation(from: CivilDate("2026-04-07")!) },
    ]

    /// The steps of SQLite's plans for all that a body asks.
    static func plan(of body: (Reading) throws -> Void, _ reading: Reading) throws -> [String] {
        var asked: [String] = []
        reading.db.trace { event in
            if case .statement(let statement) = event { asked.append(statement.expandedSQL) }
        }
        try body(reading)
        reading.db.trace(nil)
        #expect(!asked.isEmpty)
        return try asked.flatMap { sql in
            try Row.fetchAll(reading.db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
    }
}
