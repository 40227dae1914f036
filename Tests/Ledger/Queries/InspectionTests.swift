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

    /// Two bookings, one of them cancelled.
    private static func makeWard(at path: String) async throws {
        let ward = TestWard(try Ledger.create(at: path))
        try await ward.tell(ward.applyPlan())
        for (number, time) in ["10:00", "10:30"].enumerated() {
            let booking = try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.nakacho, "2026-04-07 \(time)"),
                    resident: TestWard.resident("タナカ", number)))
            if number == 1 { try await ward.tell(Cancel(booking: booking.booking)) }
        }
        try ward.ledger.close()
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

    /// Session 2 is 仲町 on 7 April, with seats 9 to 16; seat 9 is booked, seat 10 was.
    static let damages = [
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
            INSERT INTO person (id, mergedInto) VALUES (8, NULL), (9, 8);
            UPDATE person SET mergedInto = 9 WHERE id = 8
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
