import Almanac
import Clinic
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

/// A ward in which 志村 has people and bookings that nobody of 仲町 may see: names, telephones and numbers that
/// stand nowhere else. It is Tuesday 7 April, 10:10, and both venues are open.
struct PlantedWard: Sendable {
    let ward: TestWard
    /// 仲町's staff, at a tablet; they have every role there that is not for the whole ward.
    let desk: LocalDesk

    static let staff = Account(
        id: "naka", roles: [.venue, .adviser, .operator], venues: [TestWard.nakacho], isHead: true)

    /// What nobody of 仲町 may see. All numbers planted are 6000 and more, in tables whose others are few.
    static let words = [
        "カミヤ", "シムラノカミ", "シムラノトクキ", "シムラノタントウ", "フルカワ", "ニシムラ", "クロダ", "ミウラ", "神谷", "シムラノムスメ", "シムラノメモ",
        "ファクスヘ",
        "090-1000-7", "03-3958-7777", "シムラノコウザ", "シムラノジタイ", "シムラノジュウショ", "シムラノソウダン", "シムラノタブレット",
    ]

    /// Numbers of what is planted.
    enum Number {
        static let booked = BookingID(6001)
        static let cancelled = BookingID(6002)
        static let moved = BookingID(6003)
        static let closed = BookingID(6005)
        static let hold = BookingID(6006)
        static let kamiya = PersonID(7001)
        static let furukawa = PersonID(7004)
        static let wish = WaitingID(8002)
        static let left = WaitingID(8003)
        static let offer = TaskID(9002)
        static let note = TurnedAwayID(6501)
        static let queued = QueuedID(6601)
        static let line = PaperLineID(6701)
        static let tablet = TabletID(6601)
        static let course = CourseID(2)
        static let application = ApplicationID(6901)
        static let courseCall = CourseCallID(6951)
    }

    init() async throws {
        ward = try await TestWard.planned(at: "2026-04-02 09:00") {
            $0.venues[1].extra = [day("2026-04-07"), day("2026-04-09")]
        }
        desk = ward.desk(of: Self.staff)
        // 仲町: タナカ today (booking 1), ヤマダ on the 9th (2), サトウ has cancelled (3); コバヤシ waits.
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-09 10:00", "ヤマダ", 2)
        let third = try await ward.book("2026-04-11 10:00", "サトウ", 3)
        try await ward.tell(Cancel(booking: third.booking))
        try await ward.tell(JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("コバヤシ", 4)))
        // And タナカ has a place in 仲町's course (1).
        try await openCourse(at: TestWard.nakacho).tell(Apply(course: CourseID(1), person: PersonID(1)))
        try await leaveGaps()
        try await plant()
        ward.at("2026-04-07 10:10")
    }

    /// Rows after which numbers are large.
    private func leaveGaps() async throws {
        for sql in [
            "INSERT INTO person (id, mergedInto) VALUES (7000, 1)",
            """
            INSERT INTO booking (id, session, kind, source, party, madeAt, endedAt, endReason)
            VALUES (6000, 1, 'walk-in', 'walk-in', 1, 5, 6, 'cancelled')
            """,
            """
            INSERT INTO waiting
              (id, person, weekdays, until, party, caller, firstTime, request, joinedAt, endedAt, endReason)
            SELECT 8000, 7000, 1, '2026-04-02', 1, 'self', 0, request, 5, 6, 'left' FROM journal WHERE id = 1
            """,
            """
            INSERT INTO task (id, kind, booking, madeAt, closedAt, result)
            VALUES (9000, 'reminder', 6000, 5, 6, 'withdrawn')
            """,
            """
            INSERT INTO turnedAway (id, at, people, request, withdrawnAt)
            SELECT 6500, 5, 1, request, 6 FROM journal WHERE id = 1
            """,
            """
            INSERT INTO queue (id, venue, date, ticket, party, arrivedAt, request)
            SELECT 6600, 'shimura', '2026-04-01', 1, 1, 5, request FROM journal WHERE id = 1
            """,
            """
            INSERT INTO dayClosing (id, venue, date, served, account, request, closedAt)
            SELECT 6800, 'shimura', '2026-04-01', 0, 'test', request, 5 FROM journal WHERE id = 1
            """,
            """
            INSERT INTO paperSheet (id, venue, date, account, request, typedAt)
            SELECT 1, 'shimura', '2026-04-01', 'test', request, 5 FROM journal WHERE id = 1
            """,
            "INSERT INTO paperLine (id, sheet, number, fault) VALUES (6700, 1, 1, 'unreadable')",
            """
            INSERT INTO record (id, booking, explained, blank, writtenAt, account, request)
            SELECT 6600, 6000, 0, 0, 5, 'test', request FROM journal WHERE id = 1
            """,
            """
            INSERT INTO tablet (id, venue, label, keyHash, enrolledAt, retiredAt)
            VALUES (6600, 'shimura', 'シムラノタブレット', '\(String(repeating: "0", count: 64))', 5, 6)
            """,
        ] {
            try await ward.ledger.forge(sql)
        }
    }

    private func plant() async throws {
        let shimura = TestWard.shimura
        try await ward.tell(
            Book(
                wish: TestWard.wish(shimura, "2026-04-07 10:00"),
                resident: Resident(kana: "カミヤ", phone: "090-1000-7001", name: "神谷 都", age: 75),
                caller: .family, callBack: CallBack(phone: "3958-7777", who: "シムラノムスメ")))
        try await ward.tell(
            CorrectPerson(person: Number.kamiya, reach: "ファクスヘ", note: "シムラノメモ"))
        let cancelled = try await ward.book("2026-04-08 10:00", at: shimura, "ニシムラ", 6002)
        try await ward.tell(Cancel(booking: cancelled.booking))
        let moved = try await ward.book("2026-04-08 10:30", at: shimura, "ニシムラ", 6002)
        try await ward.tell(Move(booking: moved.booking, to: TestWard.later("2026-04-15 11:00")))
        try await ward.book("2026-04-10 10:00", at: shimura, "クロダ", 6003)
        try await ward.tell(
            CloseSeats(venue: shimura, date: day("2026-04-10"), span: TimeSpan("10:00-11:00")))
        // フルカワ waits, ミウラ no longer; the seat that ニシムラ gives back is kept for フルカワ.
        try await ward.join("フルカワ", 6004, at: shimura)
        try await ward.join("フルカワ", 6004, at: shimura, part: .morning)
        let last = try await ward.join("ミウラ", 6005, at: shimura)
        try await ward.tell(LeaveWaiting(waiting: last.waiting))
        ward.at("2026-04-07 10:05")
        try await ward.tell(Cancel(booking: BookingID(6004)))
        try await ward.tell(TurnAway(venue: shimura, people: 7))
        try await ward.tell(WalkIn(venue: shimura, unplanned: true))
        // カミヤ waits at 志村's door, its 6th is closed, and a line of its paper has no place.
        try await ward.tell(JoinQueue(venue: shimura, person: Number.kamiya))
        try await ward.tell(
            CloseDay(
                venue: shimura, date: day("2026-04-06"), onDuty: ["シムラノタントウ"], remarks: "シムラノトクキ"))
        try await ward.tell(DayEnter(venue: shimura, lines: PaperText.lines("シムラノカミ")))
        try await ward.record(Number.booked) { $0.otherTopic = "シムラノソウダン" }
        try await ward.enrol("シムラノタブレット", at: shimura)
        try await plantCourses()
    }

    /// For 志村's course (2) have applied two whom nobody else knows; the second moved up when the first
    /// withdrew.
    private func plantCourses() async throws {
        let past = try await openCourse(at: TestWard.shimura)
        for sql in [
            """
            INSERT INTO application
              (id, course, number, person, source, receivedOn, isFirst, basis, request, madeAt, endedAt,
               endReason)
            SELECT 6900, 2, 1, 7001, 'phone', '2026-04-01', 1, 'records', request, 5, 6, 'withdrawn'
            FROM journal WHERE id = 1
            """,
            """
            INSERT INTO courseCall (id, application, kind, madeAt, closedAt, result)
            VALUES (6950, 6900, 'result', 5, 6, 'withdrawn')
            """,
        ] {
            try await ward.ledger.forge(sql)
        }
        let first = try await past.tell(
            Apply(
                course: Number.course,
                resident: Resident(kana: "シムラノジタイ", phone: "090-1000-7098", age: 75)))
        #expect(first.application == Number.application)
        try await past.tell(
            Apply(
                course: Number.course,
                resident: Resident(kana: "シムラノコウザ", phone: "090-1000-7099", age: 75), address: "シムラノジュウショ"))
        try await past.tell(WithdrawApplication(application: first.application))
    }

    /// A course by order at a venue, in the ward as it was on 1 April.
    private func openCourse(at venue: VenueID) async throws -> TestWard {
        let past = TestWard(ward.ledger, at: "2026-04-01 09:30", seed: venue == TestWard.shimura ? 5 : 6)
        let entry = TestWard.course("教室", .firstCome, at: venue, capacity: 1)
        try await past.tell(NewCourse(entry: entry))
        return past
    }

    /// What is planted in a text, if anything is.
    static func planted(in text: String) -> [String] {
        words.filter(text.contains)
            + text.matches(of: /[0-9][0-9.:-]*/).map { String($0.output) }
            .filter { $0.wholeMatch(of: /[6-9][0-9]{3}/) != nil }
    }

    /// The answer to a question, or its refusal, as it goes over the wire.
    static func text(_ question: any Question, to desk: LocalDesk) async throws -> String {
        func ask<Q: Question>(_ question: Q) async throws -> String {
            try StableJSON.text(try await desk.ask(question))
        }
        do {
            return try await ask(question)
        } catch let refusal as Refusal {
            return try StableJSON.text(refusal)
        }
    }

    /// The same of a change.
    static func text(_ change: any Change, to desk: LocalDesk, _ id: RequestID) async throws -> String {
        do {
            return String(decoding: try await desk.bytes(change, id: id), as: UTF8.self)
        } catch let refusal as Refusal {
            return try StableJSON.text(refusal)
        }
    }
}
