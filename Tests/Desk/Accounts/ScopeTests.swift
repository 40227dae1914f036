import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 範囲: whoever works at 仲町 sees and does what is 仲町's, and nothing tells of 志村: a table of every use case.
@Suite("Scope")
struct ScopeTests {
    typealias Number = PlantedWard.Number

    /// Every question, asked so that it would tell something if it could.
    static let questions: [any Question] =
        [
            Venues(), WardFacts(), OfficialHolidays(), Koho(month: CivilMonth("2026-04")!), NextDay(),
            FindOpenings(days: 14, all: true, held: true), FindOpenings(venue: TestWard.shimura, held: true),
            ReportPeriod(.month(CivilMonth("2026-04")!)), ReportPeriod(.year(FiscalYear(2026)!)),
            ReportProgress(fiscalYear: FiscalYear(2026)!), Targets(fiscalYear: FiscalYear(2026)!),
            ReportHeadquarters(fiscalYear: FiscalYear(2026)!), Accounts(), Tablets(), Inspect(),
            ExplainFigure(period: .month(CivilMonth("2026-04")!), measure: .figure(.visits)),
            ShowMonth(month: CivilMonth("2026-04")!), ReviewMonth(month: CivilMonth("2026-04")!),
            CompareVenues(
                venue: TestWard.nakacho, other: TestWard.shimura, from: day("2026-04-01"),
                through: day("2026-04-30")),
            StaffList(),
            WaitingList(), WaitingList(venue: TestWard.shimura), Tasks(), Tasks(person: Number.kamiya),
            Day(), Day(venue: TestWard.shimura), ShowPerson(person: Number.kamiya, said: "カミヤ"),
            DoorQueue(venue: TestWard.nakacho), DoorQueue(venue: TestWard.shimura),
            Cancelled(venue: TestWard.nakacho), Cancelled(venue: TestWard.shimura),
            OpenDays(since: day("2026-04-01")), OpenDays(venue: TestWard.shimura),
            ReportDay(venue: TestWard.nakacho), ReportDay(venue: TestWard.shimura),
            ReportDay(venue: TestWard.shimura, date: day("2026-04-06")),
            UnplacedLines(), UnplacedLines(venue: TestWard.shimura),
            RecordChoices(all: true), Imports(),
            CompareNotebook(), CompareNotebook(venue: TestWard.shimura),
            CompareNotebook(venue: TestWard.shimura, date: day("2026-04-08"), lines: []),
            CheckCounts(lines: [RolesTests.importedCounts]),
            CheckPeople(lines: [RolesTests.importedPerson]),
            CheckBookings(lines: [RolesTests.importedBooking]),
            CornerPreview(date: day("2026-04-07")), CornerDays(), ShowCorner(corner: CornerID(1)),
            Courses(), ShowCourse(course: CourseID(1)), ShowCourse(course: Number.course),
            Applications(course: CourseID(1)), Applications(course: Number.course),
            Roster(course: CourseID(1)), Roster(course: Number.course), ShowDraw(course: Number.course),
            CourseCalls(), CourseCalls(course: Number.course),
            Announced(month: CivilMonth("2026-04")!), Sessions(from: day("2026-04-01"), days: 365),
            SubmittedKoho(), OpenDataMonths(),
        ] + (7...11).map { Day(date: day("2026-04-\($0 < 10 ? "0" : "")\($0)")) }
        + (6000...6008).map { ShowBooking(booking: BookingID($0)) }
        + (6000...6008).map { ShowRecord(booking: BookingID($0)) }
        + (6000...6008).map { EarlierRecords(booking: BookingID($0)) }
        + (7001...7009).map { ShowPerson(person: PersonID($0)) }
        + ["カミヤ", "kamiya", "フ", "フルカワ", "ニシムラ", "クロダ", "ミウラ", "090-1000-7001", "7001", "09010007004"].map {
            Find(query: $0)
        }

    @Test(arguments: questions.indices)
    func nothingOfAnotherVenueIsAnswered(index: Int) async throws {
        let planted = try await PlantedWard()
        let question = Self.questions[index]
        let text = try await PlantedWard.text(question, to: planted.desk)
        // That there is nothing of a number says the number again.
        let said = text.contains("not-found") ? PlantedWard.planted(in: try StableJSON.text(question)) : []
        #expect(PlantedWard.planted(in: text).filter { !said.contains($0) } == [], "\(text)")
        #expect(!text.contains("system-failed"), "\(text)")
    }

    /// The control: all that is planted is told to the phone desk by the same questions, and the table has
    /// every question there is.
    @Test
    func thePhoneDeskSeesAllOfIt() async throws {
        let planted = try await PlantedWard()
        var all = ""
        for question in Self.questions {
            all += try await PlantedWard.text(question, to: planted.ward.desk) + "\n"
        }
        let found = Set(PlantedWard.planted(in: all))
        #expect(found.isSuperset(of: PlantedWard.words), "\(Set(PlantedWard.words).subtracting(found))")
        #expect(
            found.isSuperset(of: [
                "6001", "6005", "6006", "7001", "7004", "8001", "8002", "9001", "9002", "6601", "6901",
                "6951",
            ]))
        #expect(Set(Self.questions.map { type(of: $0).name }) == Set(Catalogue.questions.map { $0.name }))
    }

    /// What a change says of something of another venue is what it says of nothing at all.
    static let changes: [(planted: any Change, nothing: any Change)] = [
        (Move(booking: Number.booked, to: later), Move(booking: BookingID(99), to: later)),
        (Cancel(booking: Number.booked), Cancel(booking: BookingID(99))),
        (Cancel(booking: Number.moved), Cancel(booking: BookingID(99))),
        (Cancel(booking: Number.hold), Cancel(booking: BookingID(99))),
        (Move(booking: Number.hold, to: later), Move(booking: BookingID(99), to: later)),
        (Restore(booking: Number.cancelled), Restore(booking: BookingID(99))),
        (Restore(booking: Number.hold), Restore(booking: BookingID(99))),
        (mark(Number.booked), mark(BookingID(99))), (mark(Number.hold), mark(BookingID(99))),
        (LeaveWaiting(waiting: Number.wish), LeaveWaiting(waiting: WaitingID(99))),
        (RejoinWaiting(waiting: Number.left), RejoinWaiting(waiting: WaitingID(99))),
        (ReportCall(task: Number.offer, result: .accepted), ReportCall(task: TaskID(99), result: .accepted)),
        (ReportCall(task: Number.offer, result: .family), ReportCall(task: TaskID(99), result: .family)),
        (ClaimTask(claim: claim, booking: Number.hold), ClaimTask(claim: claim, booking: BookingID(99))),
        (UndoTurnAway(turnedAway: Number.note), UndoTurnAway(turnedAway: TurnedAwayID(99))),
        (correct(Number.kamiya), correct(PersonID(99))),
        (record(Number.booked), record(BookingID(99))), (record(Number.hold), record(BookingID(99))),
        (RetireTablet(tablet: Number.tablet), RetireTablet(tablet: TabletID(99))),
        (book(Number.kamiya), book(PersonID(99))), (book(Number.furukawa), book(PersonID(99))),
        (
            JoinWaiting(venue: TestWard.nakacho, person: Number.kamiya),
            JoinWaiting(venue: TestWard.nakacho, person: PersonID(99))
        ),
        (
            WalkIn(venue: TestWard.nakacho, person: Number.kamiya),
            WalkIn(venue: TestWard.nakacho, person: PersonID(99))
        ),
        (
            Apply(course: CourseID(1), person: Number.kamiya),
            Apply(course: CourseID(1), person: PersonID(99))
        ),
        (
            WithdrawApplication(application: Number.application),
            WithdrawApplication(application: ApplicationID(99))
        ),
        (
            RestoreApplication(application: Number.application),
            RestoreApplication(application: ApplicationID(99))
        ),
        (
            ReportCourseCall(call: Number.courseCall, result: .accepted),
            ReportCourseCall(call: CourseCallID(99), result: .accepted)
        ),
        (NameWalkIn(booking: Number.booked, person: PersonID(1)), name(BookingID(99))),
        (ServeQueued(queued: Number.queued), ServeQueued(queued: QueuedID(99))),
        (BookQueued(queued: Number.queued, wish: wish), BookQueued(queued: QueuedID(99), wish: wish)),
        (LeaveQueue(queued: Number.queued), LeaveQueue(queued: QueuedID(99))),
        (RejoinQueue(queued: Number.queued), RejoinQueue(queued: QueuedID(99))),
        (
            JoinQueue(venue: TestWard.nakacho, person: Number.kamiya),
            JoinQueue(venue: TestWard.nakacho, person: PersonID(99))
        ),
        (
            CloseDay(venue: TestWard.nakacho, unknown: [Number.booked]),
            CloseDay(venue: TestWard.nakacho, unknown: [BookingID(99)])
        ),
        (
            SettleUnplaced(line: Number.line, note: "書き損じ"),
            SettleUnplaced(line: PaperLineID(99), note: "書き損じ")
        ),
        (merge(Number.kamiya, PersonID(1)), merge(PersonID(99), PersonID(1))),
        (merge(PersonID(1), Number.kamiya), merge(PersonID(1), PersonID(99))),
        (UnmergePerson(person: PersonID(7005)), UnmergePerson(person: PersonID(99))),
        // Of what names no row of its own, whoever is like somebody known elsewhere is like nobody.
        (
            AddPerson(resident: Resident(kana: "カミヤ", phone: "090-1000-0099", age: 70)),
            AddPerson(resident: Resident(kana: "ダレカ", phone: "090-1000-0099", age: 70))
        ),
        (
            AddPerson(resident: Resident(kana: "カミタニ", phone: "090-1000-7001", age: 70)),
            AddPerson(resident: Resident(kana: "ダレカ", phone: "090-1000-0099", age: 70))
        ),
    ]

    @Test(arguments: changes.indices)
    func whatLiesElsewhereIsNotThere(index: Int) async throws {
        let (change, nothing) = Self.changes[index]
        var answers: [String] = []
        for change in [change, nothing] {
            let planted = try await PlantedWard()
            // ミウラ, merged at 志村 with フルカワ.
            try await planted.ward.tell(MergePersons(person: PersonID(7005), into: Number.furukawa))
            let before = try await planted.ward.ledger.everything()
            let text = try await PlantedWard.text(change, to: planted.desk, planted.ward.randomness.freshID())
            answers.append(text.replacing(/[0-9]+/, with: "N"))
            guard !(change is AddPerson) else { continue }
            #expect(
                text.contains("not-found") || text.contains("not-merged") || change is ClaimTask, "\(text)")
            if !(change is ClaimTask) { #expect(try await planted.ward.ledger.everything() == before) }
        }
        #expect(answers[0] == answers[1])
    }

    /// What is done at a venue is done at one's own.
    static let elsewhere: [any Change] = [
        Book(
            wish: TestWard.wish(TestWard.shimura, "2026-04-08 13:00"), resident: TestWard.resident("スズキ", 9)),
        Book(wish: TestWard.wish(TestWard.shimura, "2026-04-09 13:00"), person: PersonID(1)),
        Move(booking: BookingID(2), to: TestWard.later("2026-04-08 13:00", at: TestWard.shimura)),
        WalkIn(venue: TestWard.shimura), WalkIn(venue: TestWard.shimura, person: PersonID(1)),
        JoinWaiting(venue: TestWard.shimura, resident: TestWard.resident("スズキ", 9)),
        TurnAway(venue: TestWard.shimura), JoinQueue(venue: TestWard.shimura),
        CloseDay(venue: TestWard.shimura),
        ReopenDay(venue: TestWard.shimura, date: day("2026-04-06"), reason: "数え直し"),
        DayEnter(venue: TestWard.shimura, lines: PaperText.lines("10:00 来")),
        CloseSeats(venue: TestWard.shimura, date: day("2026-04-08")),
        CloseSeats(venue: TestWard.shimura, date: day("2026-04-12")),
        OpenSeats(venue: TestWard.shimura, date: day("2026-04-10")),
        OpenSeats(venue: TestWard.shimura, date: day("2026-04-11")),
        EnrolTablet(venue: TestWard.shimura, label: "受付", hash: SecretKey(.seeded(1)).hash),
    ]

    @Test(arguments: elsewhere.indices)
    func anotherVenueIsForbidden(index: Int) async throws {
        let planted = try await PlantedWard()
        let before = try await planted.ward.ledger.everything()
        let text = try await PlantedWard.text(
            Self.elsewhere[index], to: planted.desk, planted.ward.randomness.freshID())
        #expect(text.contains(#""code":"forbidden""#) && text.contains(#""fields":{"venue":"shimura"}"#))
        #expect(try await planted.ward.ledger.everything() == before)
    }

    /// Every change there is stands in a table above, is the ward's own business, or its planners'.
    @Test
    func noChangeIsLeftOut() {
        let tables = Self.changes.map { type(of: $0.planted).name } + Self.elsewhere.map { type(of: $0).name }
        let wards = [
            ApplyPlan.name, ImportHolidays.name, NewAccount.name, RenewAccount.name, EndAccount.name,
            SetPassword.name, IssueToken.name, RevokeToken.name, SetChoice.name, RetireChoice.name,
            NewCornerDay.name, CancelCornerDay.name, RestoreCornerDay.name,
            SetTarget.name, NewMilestone.name, DropMilestone.name, ReportMilestone.name,
            TakeBackMilestone.name, OverrideGrade.name, TakeBackGrade.name,
            NewCourse.name, CancelCourse.name, FreezeCourse.name, LiftFreeze.name, DrawCourse.name,
            SubmitKoho.name, CloseMonth.name,
            ImportCounts.name, ImportPeople.name, ImportBookings.name, UndoImport.name,
        ]
        // What the head does for their staff has tables of its own; a festival belongs to no venue.
        let others = [UnlockAccount.name, SetPIN.name, CountCorner.name, TallyCorner.name]
        let all = Set(tables + wards + others)
        #expect(all == Set(Catalogue.changes.map { $0.name }))
        for change in Catalogue.changes where wards.contains(change.name) {
            #expect(change.roles.isSubset(of: [.office, .admin]), "\(change.name)")
        }
    }

    private static let wish = TestWard.wish(TestWard.nakacho, "2026-04-11 11:00")
    private static func name(_ booking: BookingID) -> NameWalkIn {
        NameWalkIn(booking: booking, person: PersonID(1))
    }
    private static let later = TestWard.later("2026-04-11 10:30")
    private static let claim = ClaimID("00000000-0000-4000-8000-000000000001")!
    private static func mark(_ booking: BookingID) -> MarkAttendance {
        MarkAttendance(booking: booking, value: .attended)
    }
    private static func record(_ booking: BookingID) -> WriteRecord {
        WriteRecord(booking: booking, entry: RecordEntry(result: .solved))
    }
    private static func correct(_ person: PersonID) -> CorrectPerson {
        CorrectPerson(person: person, note: "つえ")
    }
    private static func merge(_ person: PersonID, _ into: PersonID) -> MergePersons {
        MergePersons(person: person, into: into)
    }
    private static func book(_ person: PersonID) -> Book {
        Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-11 11:00"), person: person)
    }
}
