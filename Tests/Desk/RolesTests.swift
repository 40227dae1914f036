import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Who may do what, written out by hand: the code's own lists are compared with this one.
@Suite("Roles")
struct RolesTests {
    static let may: [String: Set<Role>] = [
        "venues": everybody, "official-holidays": everybody, "koho": everybody, "openings": everybody,
        "next-day": everybody, "report-period": everybody, "compare-venues": everybody,
        "explain-figure": [.office, .admin], "show-month": [.office, .admin],
        "review-month": [.office, .admin], "close-month": [.office, .admin],
        "report-progress": everybody, "report-headquarters": everybody, "ward": everybody,
        "targets": [.office, .admin], "set-target": [.office, .admin],
        "new-milestone": [.office, .admin], "drop-milestone": [.office, .admin],
        "report-milestone": [.office, .admin], "take-back-milestone": [.office, .admin],
        "override-grade": [.office, .admin], "take-back-grade": [.office, .admin],
        "booking": [.venue, .operator, .office, .admin],
        "find": [.venue, .operator, .office, .admin],
        "day": [.venue, .adviser, .operator, .office, .admin],
        "announcement": everybody, "sessions": everybody, "submitted-koho": everybody,
        "open-data-months": everybody, "submit-koho": [.office, .admin],
        "inspect": [.office, .admin],
        "apply-plan": [.office, .admin], "import-holidays": [.office, .admin],
        "book": [.venue, .operator, .office, .admin], "move": [.venue, .operator, .office, .admin],
        "cancel": [.venue, .operator, .office, .admin], "mark": [.venue, .operator, .office, .admin],
        "walk-in": [.venue, .operator, .office, .admin],
        "name-walk-in": [.venue, .operator, .office, .admin],
        "cancelled": [.venue, .operator, .office, .admin],
        "queue": [.venue, .adviser, .operator, .office, .admin],
        "join-queue": [.venue, .operator, .office, .admin],
        "serve-queued": [.venue, .operator, .office, .admin],
        "book-queued": [.venue, .operator, .office, .admin],
        "leave-queue": [.venue, .operator, .office, .admin],
        "rejoin-queue": [.venue, .operator, .office, .admin],
        "close-day": [.venue, .office, .admin], "reopen-day": [.venue, .office, .admin],
        "open-days": [.venue, .adviser, .operator, .office, .admin],
        "report-day": [.venue, .adviser, .operator, .office, .admin],
        "day-enter": [.venue, .operator, .office, .admin],
        "settle-unplaced": [.venue, .operator, .office, .admin],
        "unplaced": [.venue, .operator, .office, .admin],
        "merge-persons": [.operator, .office, .admin], "unmerge-person": [.operator, .office, .admin],
        "person": [.venue, .operator, .office, .admin],
        "waiting-list": [.venue, .operator, .office, .admin],
        "tasks": [.venue, .operator, .office, .admin],
        "close": [.venue, .office, .admin], "open": [.venue, .office, .admin],
        "uncancel": [.venue, .operator, .office, .admin],
        "new-person": [.venue, .operator, .office, .admin],
        "correct-person": [.venue, .operator, .office, .admin],
        "wait": [.venue, .operator, .office, .admin],
        "leave-waiting": [.venue, .operator, .office, .admin],
        "rejoin-waiting": [.venue, .operator, .office, .admin],
        "claim-task": [.venue, .operator, .office, .admin],
        "report-call": [.venue, .operator, .office, .admin],
        "turn-away": [.venue, .operator, .office, .admin],
        "undo-turn-away": [.venue, .operator, .office, .admin],
        "accounts": [.admin], "new-account": [.admin], "renew-account": [.admin], "end-account": [.admin],
        "set-password": [.admin], "issue-token": [.admin], "revoke-token": [.admin],
        "record": [.venue, .adviser, .office, .admin], "write-record": [.venue, .adviser, .office, .admin],
        "earlier-records": [.adviser, .office, .admin], "record-choices": everybody,
        "set-choice": [.office, .admin], "retire-choice": [.office, .admin],
        "corner-preview": [.office, .admin], "corner-days": everybody, "corner": everybody,
        "new-corner-day": [.office, .admin], "cancel-corner-day": [.office, .admin],
        "restore-corner-day": [.office, .admin],
        "count-corner": [.venue, .adviser, .office, .admin],
        "tally-corner": [.venue, .adviser, .office, .admin],
        "courses": everybody, "course": everybody, "show-draw": everybody,
        "applications": [.venue, .operator, .office, .admin],
        "roster": [.venue, .operator, .office, .admin],
        "course-calls": [.venue, .operator, .office, .admin],
        "apply": [.venue, .operator, .office, .admin],
        "withdraw-application": [.venue, .operator, .office, .admin],
        "restore-application": [.venue, .operator, .office, .admin],
        "report-course-call": [.venue, .operator, .office, .admin],
        "new-course": [.office, .admin], "cancel-course": [.office, .admin], "freeze": [.office, .admin],
        "lift-freeze": [.office, .admin], "draw": [.office, .admin],
        "check-counts": [.office, .admin], "check-people": [.office, .admin],
        "check-bookings": [.office, .admin], "imports": [.office, .admin],
        "import-counts": [.office, .admin], "import-people": [.office, .admin],
        "import-bookings": [.office, .admin], "undo-import": [.office, .admin],
        "compare-notebook": [.venue, .operator, .office, .admin],
        // Of the venues the heads only, for their own.
        "unlock-account": [.venue, .admin], "set-pin": [.venue, .office, .admin],
        "enrol-tablet": [.venue, .office, .admin], "retire-tablet": [.venue, .office, .admin],
        "tablets": [.venue, .office, .admin], "staff-list": [.venue, .office, .admin],
    ]
    private static let everybody: Set<Role> = [.venue, .adviser, .operator, .office, .viewer, .admin]

    static let questions: [any Question] = [
        Venues(), OfficialHolidays(), Koho(month: CivilMonth("2026-04")!), FindOpenings(), NextDay(),
        ReportPeriod(.month(CivilMonth("2026-04")!)), ReportPeriod(.year(FiscalYear(2026)!)),
        CompareVenues(
            venue: TestWard.nakacho, other: TestWard.shimura, from: day("2026-04-01"),
            through: day("2026-04-30")),
        ExplainFigure(period: .month(CivilMonth("2026-04")!), measure: .figure(.visits)),
        ShowMonth(month: CivilMonth("2026-04")!), ReviewMonth(month: CivilMonth("2026-04")!),
        ReportProgress(fiscalYear: FiscalYear(2026)!), ReportHeadquarters(fiscalYear: FiscalYear(2026)!),
        Targets(fiscalYear: FiscalYear(2026)!), Find(query: "タナカ"), ShowPerson(person: PersonID(1)),
        Day(), Inspect(), WaitingList(), Tasks(), WardFacts(), ShowBooking(booking: BookingID(1)), Accounts(),
        DoorQueue(venue: TestWard.nakacho), Cancelled(venue: TestWard.nakacho), OpenDays(),
        ReportDay(venue: TestWard.nakacho), UnplacedLines(),
        ShowRecord(booking: BookingID(1)), EarlierRecords(booking: BookingID(1)), RecordChoices(),
        Tablets(), StaffList(), CornerPreview(date: CivilDate("2026-04-18")!), CornerDays(),
        ShowCorner(corner: CornerID(1)), Courses(), ShowCourse(course: CourseID(1)),
        Applications(course: CourseID(1)), Roster(course: CourseID(2)), ShowDraw(course: CourseID(2)),
        CourseCalls(), Announced(month: CivilMonth("2026-04")!),
        Sessions(from: CivilDate("2026-04-01")!, days: 365), SubmittedKoho(), OpenDataMonths(),
        CheckCounts(lines: [importedCounts]), CheckPeople(lines: [importedPerson]),
        CheckBookings(lines: [importedBooking]), Imports(), CompareNotebook(),
    ]

    static let importedCounts = CountsLine(
        row: 2, month: CivilMonth("2025-09")!, programme: .consultation, venue: TestWard.shimura,
        counts: [.figure(.visits): 50])
    static let importedPerson = PersonLine(row: 2, kana: "カミヤ", phones: ["3958-0171"])
    static let importedBooking = BookingLine(
        row: 2, venue: TestWard.shimura, date: day("2026-04-17"), start: time("14:30"), kana: "カミヤ",
        phone: "3958-0171")

    /// Somebody with one role; of the venues the head of both.
    static func somebody(_ role: Role) -> Account {
        guard role == .venue else { return Account(id: "somebody", roles: [role]) }
        return Account(
            id: "somebody", roles: [role], venues: [TestWard.nakacho, TestWard.shimura], isHead: true)
    }

    @Test
    func everyUseCaseIsInTheTable() {
        let all = Catalogue.questions.map { $0.name } + Catalogue.changes.map { $0.name }
        #expect(Set(Self.may.keys) == Set(all) && Set(all).count == all.count)
        #expect(Set(Self.questions.map { type(of: $0).name }) == Set(Catalogue.questions.map { $0.name }))
        #expect(Self.everybody == Set(Role.allCases))
    }

    @Test(arguments: Role.allCases)
    func aRoleMayAskWhatTheTableSays(role: Role) async throws {
        let ward = try await EveryChange.ward()
        let desk = ward.desk(of: Self.somebody(role))
        for question in Self.questions {
            let name = type(of: question).name
            let allowed = try #require(Self.may[name]).contains(role)
            let seen = try await ward.ledger.count("access")
            do {
                try await desk.asked(question)
                #expect(allowed, "\(role) asked \(name)")
            } catch let refusal as Refusal {
                #expect(!allowed && refusal.code == .forbidden, "\(role) asking \(name): \(refusal)")
                #expect(try await ward.ledger.count("access") == seen)
            }
        }
    }

    @Test(arguments: Role.allCases)
    func aRoleMayChangeWhatTheTableSays(role: Role) async throws {
        for sample in EveryChange.all {
            let ward = try await EveryChange.ward()
            let desk = ward.desk(of: Self.somebody(role))
            let allowed = try #require(Self.may[sample.name]).contains(role)
            let before = try await ward.ledger.everything()
            let id: RequestID = ward.randomness.freshID()
            do {
                _ = try await desk.bytes(sample.change, id: id)
                #expect(allowed, "\(role) made \(sample.name)")
                let journal = try await ward.ledger.texts("SELECT account || ' ' || action FROM journal")
                #expect(journal.last == "somebody \(sample.name)")
            } catch let refusal as Refusal {
                #expect(!allowed && refusal.code == .forbidden, "\(role) making \(sample.name): \(refusal)")
                #expect(try await ward.ledger.everything() == before)
            }
        }
    }

    /// Whoever may no longer do something does not get its answer either.
    @Test(arguments: EveryChange.all)
    func aRepeatNeedsTheRightToo(sample: EveryChange) async throws {
        let ward = try await EveryChange.ward()
        let id: RequestID = ward.randomness.freshID()
        _ = try await ward.desk(of: Account(id: "somebody", roles: Role.all)).bytes(sample.change, id: id)
        let demoted = ward.desk(of: Account(id: "somebody", roles: [.viewer]))
        let refusal = try await #require(throws: Refusal.self) {
            try await demoted.bytes(sample.change, id: id)
        }
        #expect(refusal.code == .forbidden)
    }

    @Test
    func somebodyWithoutARoleMayNothing() async throws {
        let ward = try await EveryChange.ward()
        let nobody = ward.desk(of: Account(id: "nobody", roles: []))
        for question in Self.questions {
            let refusal = try await #require(throws: Refusal.self) { try await nobody.asked(question) }
            #expect(refusal.code == .forbidden)
        }
        #expect(Account.local(user: "root") == Account(id: "local:root", roles: Set(Role.allCases)))
    }
}
