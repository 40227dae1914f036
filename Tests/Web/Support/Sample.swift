import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// A use case of each kind, and one like it that is refused.
///
/// The ward is planned and it is Tuesday 7 April, 10:10. Booking 1 is of today, 10:00; 2 of the 9th; 3 of the
/// 14th; 4 at 志村 on the 8th, which is closed, so that call 1 has to be made; 5 is cancelled. Persons 1 to 5
/// have one each; 3 counts as 2. Wish 1 waits, wish 2 has been withdrawn. Note 1 says that somebody was
/// turned away. Record 1 is of booking 1.
struct Sample<Kind: Sendable>: Sendable, CustomTestStringConvertible {
    let useCase: Kind
    /// Nil where nothing can be wrong with it.
    let refused: Kind?
    let name: String

    var testDescription: String { name }
}

/// A ward as the samples need it.
func sampleWard(seed: UInt64 = 1) async throws -> TestWard {
    let ward = try await TestWard.planned(seed: seed)
    for (moment, venue, kana, number) in [
        ("2026-04-07 10:00", TestWard.nakacho, "タナカ", 1), ("2026-04-09 10:00", TestWard.nakacho, "ヤマダ", 2),
        ("2026-04-14 10:00", TestWard.nakacho, "ヤマタ", 3), ("2026-04-08 10:00", TestWard.shimura, "サトウ", 4),
        ("2026-04-16 13:00", TestWard.nakacho, "スズキ", 5),
    ] {
        try await ward.tell(
            Book(
                wish: TestWard.wish(venue, moment), resident: TestWard.resident(kana, number),
                callBack: number == 1 ? CallBack(phone: "3958-0199", who: "娘") : nil))
    }
    try await ward.tell(MergePersons(person: PersonID(3), into: PersonID(2)))
    for kana in ["アベ", "オカダ"] {
        try await ward.tell(
            JoinWaiting(
                venue: TestWard.nakacho, weekdays: [.thursday, .tuesday, .saturday], part: .morning,
                resident: TestWard.resident(kana, 6)))
    }
    try await ward.tell(LeaveWaiting(waiting: WaitingID(2)))
    try await ward.tell(
        CloseSeats(venue: TestWard.shimura, date: CivilDate("2026-04-08")!, span: TimeSpan("10:00-12:00")))
    try await ward.tell(ImportHolidays(holidays: [.init(date: CivilDate("2026-04-29")!, name: "昭和の日")]))
    try await ward.tell(TurnAway(venue: TestWard.nakacho, part: .morning, people: 2))
    // In the afternoon: nobody waits for it, so that it stays free.
    try await ward.tell(Cancel(booking: BookingID(5), cause: .undone))
    for id in ["sato", "suzuki"] {
        try await ward.tell(
            NewAccount(account: Slug(id)!, name: "佐藤", may: [.venue], venues: [TestWard.nakacho]))
    }
    try await ward.tell(
        IssueToken(account: Slug("sato")!, purpose: "受付", hash: SecretKey(.seeded(8)).hash, role: .venue))
    try await ward.tell(
        EnrolTablet(venue: TestWard.nakacho, label: "受付の1台目", hash: SecretKey(.seeded(8)).hash))
    try await ward.ledger.write {
        try $0.lock(Slug("suzuki")!, true, at: TestWard.instant("2026-04-01 09:00"))
    }
    ward.at("2026-04-07 10:10")
    try await prepareDay(ward)
    try await ward.tell(
        WriteRecord(
            booking: BookingID(1),
            entry: RecordEntry(topics: [Slug("line")!], otherTopic: "電池", began: CivilTime("10:00"))))
    try await ward.prepareCourses()
    try await prepareTargets(ward)
    try await ward.tell(TestWard.koho("原稿", Samples.printed))
    try await prepareImports(ward)
    return ward
}

enum Samples {
    static func sample<Q: Question>(_ question: Q, _ refused: Q? = nil) -> Sample<any Question> {
        Sample(useCase: question, refused: refused, name: Q.name)
    }

    static func sample<C: Change>(_ change: C, _ refused: C? = nil) -> Sample<any Change> {
        Sample(useCase: change, refused: refused, name: C.name)
    }

    private static let april = CivilMonth("2026-04")!
    private static let may = CivilMonth("2030-05")!
    private static let year = FiscalYear(2026)!
    private static let later = FiscalYear(2030)!
    private static let nowhere = VenueID("nowhere")!

    static let questions: [Sample<any Question>] =
        day + corners + courses + targets + publishing + imports + months + [
            sample(Venues()), sample(WardFacts()), sample(OfficialHolidays()),
            sample(Koho(month: april), Koho(month: may)),
            sample(
                FindOpenings(venue: TestWard.nakacho, days: 7, all: true, held: true), FindOpenings(days: 0)),
            sample(ShowBooking(booking: BookingID(1)), ShowBooking(booking: BookingID(99))),
            sample(Find(query: "ヤマ"), Find(query: "!?")),
            sample(ShowPerson(person: PersonID(4)), ShowPerson(person: PersonID(99))),
            sample(WaitingList(), WaitingList(venue: nowhere)), sample(Tasks()),
            sample(Day(date: CivilDate("2026-04-07")), Day(venue: nowhere)),
            sample(NextDay(venue: TestWard.nakacho)),
            sample(ReportPeriod(.month(april)), ReportPeriod(.month(may))),
            sample(ReportProgress(fiscalYear: year), ReportProgress(fiscalYear: later)), sample(Inspect()),
            sample(Accounts()), sample(StaffList()), sample(Tablets()),
            sample(RecordChoices(all: true)),
            sample(ShowRecord(booking: BookingID(1)), ShowRecord(booking: BookingID(99))),
            sample(EarlierRecords(booking: BookingID(1)), EarlierRecords(booking: BookingID(2))),
        ]

    static let changes: [Sample<any Change>] =
        dayChanges + cornerChanges + courseChanges + targetChanges + publishingChanges + importChanges
        + monthChanges + [
            sample(
                plan { $0.venues[0].consultation.desks = 2 }, plan { $0.venues[0].venue = $0.venues[1].venue }
            ),
            sample(
                ImportHolidays(holidays: [.init(date: CivilDate("2026-05-03")!, name: "憲法記念日")]),
                ImportHolidays(holidays: [])),
            sample(close("2026-04-09", TestWard.nakacho), close("2026-04-12", TestWard.nakacho)),
            sample(
                OpenSeats(venue: TestWard.shimura, date: CivilDate("2026-04-08")!),
                OpenSeats(venue: TestWard.shimura, date: CivilDate("2026-04-06")!)),
            sample(book("2026-04-11 10:00"), book("2026-04-09 10:00")),
            sample(move("2026-04-11 10:30"), move("2026-04-14 10:00")),
            sample(Cancel(booking: BookingID(3), cause: .unwell), Cancel(booking: BookingID(99))),
            sample(Restore(booking: BookingID(5)), Restore(booking: BookingID(2))),
            sample(AddPerson(resident: TestWard.resident("イトウ", 9)), AddPerson(resident: Resident())),
            sample(
                CorrectPerson(person: PersonID(1), note: "耳が遠い"),
                CorrectPerson(person: PersonID(99), note: "")),
            sample(
                MergePersons(person: PersonID(1), into: PersonID(2)),
                MergePersons(person: PersonID(3), into: PersonID(2))),
            sample(UnmergePerson(person: PersonID(3)), UnmergePerson(person: PersonID(2))),
            sample(wait("カトウ", 8), wait("カトウ", 8, party: 99)),
            sample(LeaveWaiting(waiting: WaitingID(1)), LeaveWaiting(waiting: WaitingID(2))),
            sample(RejoinWaiting(waiting: WaitingID(2)), RejoinWaiting(waiting: WaitingID(1))),
            sample(ClaimTask(claim: claim)),
            sample(
                ReportCall(task: TaskID(1), result: .person), ReportCall(task: TaskID(1), result: .accepted)),
            sample(TurnAway(people: 1), TurnAway(people: 0)),
            sample(
                UndoTurnAway(turnedAway: TurnedAwayID(1)), UndoTurnAway(turnedAway: TurnedAwayID(9))),
            sample(
                MarkAttendance(booking: BookingID(1), value: .attended),
                MarkAttendance(booking: BookingID(2), value: .attended)),
            sample(WalkIn(venue: TestWard.nakacho, party: 2), WalkIn(venue: TestWard.shimura)),
            sample(
                WriteRecord(booking: BookingID(1), entry: record, replaces: RecordID(1)),
                WriteRecord(booking: BookingID(2), entry: record)),
            sample(SetChoice(kind: .referral, label: "図書館"), SetChoice(kind: .referral, label: "家族")),
            sample(
                RetireChoice(kind: .topic, code: Slug("payment")!),
                RetireChoice(kind: .topic, code: Slug("nothing")!)),
            sample(
                NewAccount(account: mori, name: "森", may: [.operator, .viewer]),
                NewAccount(account: sato, name: "森", may: [.viewer])),
            sample(
                RenewAccount(account: sato, until: CivilDate("2027-12-31")!),
                RenewAccount(account: mori, until: CivilDate("2027-12-31")!)),
            sample(EndAccount(account: sato), EndAccount(account: mori)),
            sample(
                SetPassword(account: sato, hash: passwordHash), SetPassword(account: sato, hash: "password")),
            sample(UnlockAccount(account: suzuki), UnlockAccount(account: sato)),
            sample(
                IssueToken(account: sato, purpose: "控え", hash: SecretKey(.seeded(9)).hash),
                IssueToken(account: sato, purpose: "控え", hash: SecretKey(.seeded(9)).hash, role: .admin)),
            sample(RevokeToken(token: TokenID(1)), RevokeToken(token: TokenID(9))),
            sample(SetPIN(account: suzuki, hash: passwordHash), SetPIN(account: suzuki, hash: "2580")),
            sample(
                EnrolTablet(venue: TestWard.nakacho, label: "受付の2台目", hash: SecretKey(.seeded(9)).hash),
                EnrolTablet(venue: nowhere, label: "受付", hash: SecretKey(.seeded(9)).hash)),
            sample(RetireTablet(tablet: TabletID(1)), RetireTablet(tablet: TabletID(9))),
        ]

    private static let (sato, suzuki, mori) = (Slug("sato")!, Slug("suzuki")!, Slug("mori")!)
    /// Of our own cost; of what password does not matter.
    private static let passwordHash =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    private static let claim = ClaimID("0190c0de-0000-4000-8000-0000000000c1")!

    private static func plan(_ edit: (inout WardPlan) -> Void) -> ApplyPlan {
        var plan = TestWard.plan
        edit(&plan)
        return ApplyPlan(plan: plan, fiscalYear: year, targets: TestWard.targets)
    }

    private static let record = RecordEntry(
        topics: [Slug("maps")!, Slug("apps")!], otherTopic: "電池", device: .iPhone, result: .referred,
        referral: Slug("family"), began: CivilTime("10:00"), ended: CivilTime("10:05"), explained: true,
        gender: .male)

    private static func close(_ date: String, _ venue: VenueID) -> CloseSeats {
        CloseSeats(venue: venue, date: CivilDate(date)!, span: TimeSpan("10:00-12:00"), desk: 1)
    }

    private static func book(_ moment: String) -> Book {
        // Somebody new, like one we know: the answer names candidates.
        Book(wish: TestWard.wish(TestWard.nakacho, moment), resident: TestWard.resident("タナカ", 2))
    }

    private static func move(_ moment: String) -> Move {
        let at = TestWard.instant(moment)
        return Move(booking: BookingID(2), to: .time(venue: nil, date: at.date, start: at.time))
    }

    private static func wait(_ kana: String, _ number: Int, party: Int = 1) -> JoinWaiting {
        JoinWaiting(
            weekdays: [.monday, .wednesday, .friday, .sunday], resident: TestWard.resident(kana, number),
            party: party)
    }
}
