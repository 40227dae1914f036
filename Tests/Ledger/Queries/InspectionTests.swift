import Almanac
import Clinic
import Desk
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// The doctor: green on a sound ward, and every finding can go red.
@Suite("Inspection")
struct InspectionTests {
    /// Damage that somebody with the file in hand can do, and the findings that must tell.
    struct Damage: Sendable, CustomTestStringConvertible {
        let sql: String
        let red: Set<String>
        let testDescription: String

        init(_ name: String, red: Set<String>, _ sql: String) {
            testDescription = name
            self.sql = sql
            self.red = red
        }
    }

    @Test(arguments: damages)
    func everyFindingCanGoRed(damage: Damage) async throws {
        try await withScratchFolder { folder in
            // Given a ward that is sound
            let path = folder.file("ward.sqlite")
            try await Self.makeWard(at: path)
            #expect(try await Self.red(at: path) == [], "before")
            // When
            try forge(path, damage.sql)
            // Then exactly these tell
            #expect(try await Self.red(at: path) == damage.red)
        }
    }

    @Test
    func aConnectionThatDoesNotSyncIsRed() async throws {
        try await withScratchFolder { folder in
            let path = folder.file("ward.sqlite")
            try await Self.makeWard(at: path)
            #expect(try await Self.red(at: path, .normal) == ["synchronous"])
        }
    }

    /// The list of what is looked at, so that none is lost from the table above.
    @Test
    func eachFindingIsInTheTable() async throws {
        let ward = try await TestWard.planned()
        let checks = Set(try await ward.ask(Inspect()).map(\.check))
        #expect(checks == Self.damages.reduce(into: ["synchronous"]) { $0.formUnion($1.red) })
    }

    /// Two bookings, one of them cancelled; a third cancelled too and its seat kept for somebody who waits; a
    /// fourth on a closed seat; and somebody turned away.
    private static func makeWard(at path: String) async throws {
        let ward = TestWard(try Ledger.create(at: path))
        try await ward.tell(ward.applyPlan())
        try await makeDay(ward)
        try await makeCorners(ward)
        try await makeProgress(ward)
        try await makeImports(ward)
        try await makeMonths(ward)
        for (number, time) in ["10:00", "10:30"].enumerated() {
            let booking = try await book(number, "2026-04-07 \(time)", ward)
            if number == 1 { try await ward.tell(Cancel(booking: booking)) }
        }
        let third = try await book(2, "2026-04-07 11:00", ward)
        try await ward.tell(JoinWaiting(resident: TestWard.resident("サトウ", 8)))
        try await ward.tell(Cancel(booking: third))
        _ = try await book(3, "2026-04-09 10:00", ward)
        try await ward.tell(
            CloseSeats(
                venue: TestWard.nakacho, date: CivilDate("2026-04-09")!, span: TimeSpan("10:00-11:00")))
        try await ward.tell(TurnAway())
        try await ward.tell(
            NewAccount(
                account: Slug("sato")!, name: "佐藤", may: [.venue], venues: [TestWard.nakacho], isHead: true))
        try await ward.tell(NewAccount(account: Slug("mori")!, name: "森", may: [.operator, .viewer]))
        try await ward.prepareCourses()
        let key = SecretKey(ward.randomness)
        try await ward.tell(IssueToken(account: Slug("mori")!, purpose: "控え", hash: key.hash))
        try ward.ledger.close()
    }

    private static func book(_ number: Int, _ moment: String, _ ward: TestWard) async throws -> BookingID {
        let resident = TestWard.resident("タナカ", number)
        return try await ward.tell(
            Book(wish: TestWard.wish(TestWard.nakacho, moment), resident: resident)
        ).booking
    }

    private static func red(at path: String, _ durability: Ledger.Durability = .full) async throws -> Set<
        String
    > {
        let ledger = try Ledger.open(at: path, durability)
        let findings = try await ledger.read { try $0.inspect() }
        try ledger.close()
        for finding in findings { #expect(finding.ok == (finding.found == 0), "\(finding.check)") }
        return Set(findings.filter { !$0.ok }.map(\.check))
    }

    static let damages =
        timetableAndBookings + calls + accounts + records + days + months + corners + courses + progress
        + imports

    /// A record of booking 1, written on its day, by a request that the journal knows.
    private static func record(
        at moment: String = "2026-04-07 11:00", request: String = "request", _ more: String = ""
    ) -> String {
        """
        INSERT INTO record (booking, result, referral, explained, blank, writtenAt, account, request)
        SELECT 1, 'referred', 14, 0, 0, \(TestWard.instant(moment).milliseconds), 'test', \(request)
        FROM journal WHERE id = 2;
        INSERT INTO recordTopic (record, topic) VALUES (1, 1);
        """ + more
    }

    private static let records = [
        Damage(
            "a record of a topic that was retired", red: ["schema", "records-of-other-choices"],
            record("DROP TRIGGER choice_keepsItsRecords; UPDATE choice SET until = '2026-04-06' WHERE id = 1")
        ),
        Damage(
            "a record of a place that has become a topic", red: ["schema", "records-of-other-choices"],
            record(
                "DROP TRIGGER choice_keepsItsMeaning; UPDATE choice SET kind = 'topic' WHERE id = 14")),
        Damage(
            "a record of a day to come", red: ["records-of-later-days"], record(at: "2026-04-06 23:59")),
        Damage(
            "a record that nobody wrote", red: ["changes-without-journal"], record(request: "'nobody'")),
    ]

    /// `sato` is head of 仲町, `mori` an operator.
    private static let accounts = [
        Damage(
            "an account without a role", red: ["accounts-without-role"],
            "DELETE FROM accountRole WHERE account = 'mori'"),
        Damage(
            "somebody of a venue without any", red: ["accounts-without-venue"], "DELETE FROM accountVenue"),
        Damage(
            "a head of nothing", red: ["accounts-without-venue"],
            "UPDATE account SET head = 1 WHERE id = 'mori'"),
        Damage(
            "somebody outside for good", red: ["outside-accounts-without-end"],
            "UPDATE account SET expiresOn = NULL WHERE id = 'mori'"),
        Damage(
            "a key of nobody", red: ["foreign-keys"], "UPDATE token SET account = 'nobody'"),
    ]

    /// Booking 4 is the hold on seat 11, for wish 1; seat 25 is closed, with booking 5.
    private static let calls = [
        Damage(
            "a hold that nobody is to be rung about", red: ["holds-without-offer"],
            "UPDATE task SET closedAt = 5, result = 'withdrawn' WHERE kind = 'offer'"),
        Damage(
            "a hold for somebody who has left", red: ["holds-without-offer"],
            "UPDATE waiting SET endedAt = 5, endReason = 'left'"),
        Damage(
            "a hold on a closed seat", red: ["holds-on-closed-seats"],
            "UPDATE seat SET closed = 1 WHERE id = 11"),
        Damage(
            "a day off whose seats are on sale", red: ["sessions-unlike-seats"],
            "UPDATE session SET state = 'closed' WHERE id = 1"),
        Damage(
            "a day on whose seats are all closed", red: ["sessions-unlike-seats"],
            "UPDATE seat SET closed = 1 WHERE session = 1"),
        Damage(
            "somebody booked on a day off, and nobody rings them", red: ["closures-unasked"],
            "UPDATE task SET kind = 'reminder' WHERE kind = 'closure'"),
        Damage(
            "a wish that nobody entered", red: ["changes-without-journal"],
            "UPDATE waiting SET request = 'nobody'"),
        Damage(
            "a turning away that nobody entered", red: ["changes-without-journal"],
            "UPDATE turnedAway SET request = 'nobody' WHERE id = 3"),
    ]

    /// Session 2 is 仲町 on 7 April, with seats 9 to 16; seat 9 is booked, seat 10 was.
    private static let timetableAndBookings = [
        Damage(
            "a value that its column refuses", red: ["integrity"],
            "PRAGMA ignore_check_constraints = ON; UPDATE seat SET retired = 2 WHERE id = 96"),
        Damage("a booking of nobody", red: ["foreign-keys"], "UPDATE booking SET person = 99 WHERE id = 1"),
        Damage("an index gone", red: ["schema"], "DROP INDEX booking_liveSeat"),
        Damage("a trigger gone", red: ["schema"], "DROP TRIGGER mark_isNeverChanged"),
        Damage(
            "a journal row rewritten", red: ["schema", "journal"],
            "DROP TRIGGER journal_isNeverChanged; UPDATE journal SET account = 'other' WHERE id = 2"),
        Damage(
            "the journal's last row cut off", red: ["schema", "changes-without-journal"],
            """
            DROP TRIGGER journal_isNeverDeleted;
            DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)
            """
        ),
        Damage(
            "a seat sold twice", red: ["schema", "seats-sold-twice"],
            """
            DROP INDEX booking_liveSeat;
            UPDATE booking SET seat = 9, endedAt = NULL, endReason = NULL WHERE id = 2
            """),
        Damage(
            "seats that overlap", red: ["schema", "overlapping-seats"],
            #"DROP TRIGGER seat_updateWithoutOverlap; UPDATE seat SET "end" = '10:31' WHERE id = 9"#),
        Damage(
            "a session without seats", red: ["sessions-without-seats"],
            "UPDATE seat SET retired = 1 WHERE session = 1"),
        Damage(
            "a day that nobody planned", red: ["unplanned-days"],
            "UPDATE session SET team = NULL WHERE id = 1"),
        Damage(
            "a booking on a retired seat", red: ["schema", "bookings-on-retired-seats"],
            "DROP TRIGGER seat_retiresFree; UPDATE seat SET retired = 1 WHERE id = 9"),
        Damage(
            "a team at two venues", red: ["schema", "one-team-twice"],
            """
            DROP INDEX session_team; DROP INDEX session_oneConsultation;
            UPDATE session SET date = '2026-04-07' WHERE id = 3
            """),
        Damage(
            "a person without a name", red: ["persons-without-details"],
            "DELETE FROM personDetails WHERE person = 1"),
        Damage(
            "people merged in a ring", red: ["merge-rings"],
            """
            INSERT INTO person (id, mergedInto) VALUES (98, NULL), (99, 98);
            UPDATE person SET mergedInto = 99 WHERE id = 98
            """),
        Damage(
            "somebody served after a cancellation", red: ["served-after-ending"],
            """
            INSERT INTO mark VALUES
              ('00000000-0000-4000-8000-000000000001', 2, 'attended', 5, 5, NULL, 'test')
            """
        ),
    ]
}
