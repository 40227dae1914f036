import Almanac
import Clinic
import Desk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A database of an earlier program, brought up to date: all that stood there stands there still.
@Suite("Migrations")
struct MigrationTests {
    /// A ward as the program before the phone desk wrote it: a day of two seats, one with a booking and its
    /// mark, one cancelled.
    private static let rows = """
        INSERT INTO ward VALUES (1, '板橋区', '131199', 'bookings');
        INSERT INTO venue VALUES ('nakacho', '仲町ふれあい館', 'ナカチョウ', '03-3958-0163', 1);
        INSERT INTO room (venue, code, name) VALUES ('nakacho', 'main', '相談室');
        INSERT INTO session (id, programme, venue, date, room, team, minimumAge, state)
          VALUES (1, 'consultation', 'nakacho', '2026-04-07', 'main', 1, 60, 'open');
        INSERT INTO seat (id, session, desk, start, "end", retired) VALUES
          (1, 1, 1, '10:00', '10:30', 0), (2, 1, 1, '10:30', '11:00', 0), (3, 1, 1, '10:45', '11:00', 1);
        INSERT INTO bookingMonth VALUES ('2026-04', NULL);
        INSERT INTO holiday VALUES ('2026-04-29', '昭和の日');
        INSERT INTO target VALUES (1, 2026, 'consultation', 5600, 1);
        INSERT INTO milestone VALUES (1, 2026, 'corner', '相談コーナー', '実施', 1, NULL);
        INSERT INTO person (id, mergedInto) VALUES (1, NULL), (2, 1), (3, NULL);
        INSERT INTO personDetails (person, kana, nameKey, statedAge, statedOn)
          VALUES (1, 'タナカ', 'タナカ', 75, '2026-04-01'), (2, 'タナカ', 'タナカ', 76, '2026-04-01'),
          (3, 'サトウ', 'サトウ', 80, '2026-04-01');
        INSERT INTO phone VALUES (1, 1, '3958-0164', '03-3958-0164');
        INSERT INTO personHistory VALUES (1, 1, 5, 'kana', 'タナガ');
        INSERT INTO booking
          (id, session, seat, person, kind, source, firstTime, ageBand, party, request, madeAt) VALUES
          (1, 1, 1, 3, 'booking', 'phone', 1, '75-79', 2, '\(request)', 5),
          (3, 1, NULL, NULL, 'walk-in', 'walk-in', NULL, NULL, 1, NULL, 5);
        INSERT INTO booking
          (id, session, seat, person, kind, source, request, madeAt, endedAt, endReason)
          VALUES (2, 1, 2, 2, 'booking', 'phone', NULL, 5, 6, 'cancelled');
        INSERT INTO mark VALUES ('\(request)', 1, 'attended', 5, 5, NULL, 'test');
        INSERT INTO access VALUES (1, 5, 'test', 'find', '[1]');
        """
    private static let request = "00000000-0000-4000-8000-000000000001"

    /// What the phone desk wrote, with its own tables.
    private static let calls = """
        INSERT INTO waiting (id, person, venue, weekdays, until, party, caller, firstTime, request, joinedAt)
          VALUES (1, 2, NULL, 127, '2026-04-30', 1, 'family', 0, '\(request)', 5);
        INSERT INTO callBack VALUES (1, 1, NULL, '娘', '3958-0165', '03-3958-0165');
        INSERT INTO task (id, kind, booking, madeAt) VALUES (1, 'reminder', 1, 5);
        INSERT INTO attempt VALUES (1, 1, 6, 'test', 'no-answer');
        INSERT INTO turnedAway (id, at, people, request) VALUES (1, 5, 2, '\(request)');
        """

    /// What accounts wrote.
    private static let accounts = """
        INSERT INTO account (id, name, createdAt) VALUES ('mori', '森', 5);
        INSERT INTO accountRole VALUES (1, 'mori', 'viewer'), (2, 'mori', 'adviser');
        INSERT INTO accountVenue VALUES (1, 'mori', 'nakacho');
        INSERT INTO signIn (id, account, keyHash, madeAt, seenAt, endsAt)
          VALUES (1, 'mori', '\(hash)', 5, 5, 6);
        INSERT INTO wrongPassword VALUES (1, '\(hash)', '\(hash)', 5);
        INSERT INTO token (id, account, name, keyHash, madeAt) VALUES (1, 'mori', '控え', '\(hash)', 5);
        UPDATE account SET expiresOn = '2027-03-31';
        """
    private static let hash = String(repeating: "0", count: 64)

    @Test(arguments: ["3 trust", "4 calls", "5 accounts"])
    func eachStepKeepsAllThatWasThere(last: String) async throws {
        try await withScratchFolder { folder in
            // Given a file of a program before
            let path = folder.file("ward.sqlite")
            let before = try makeOld(at: path, last)
            #expect(before.count > 15 && before.values.allSatisfy { !$0.isEmpty })
            let failure = #expect(throws: LedgerFailure.self) { try Ledger.open(at: path) }
            #expect(failure?.kind == .older)
            // When it is brought up to date
            try Ledger.create(at: path).close()
            // Then each column of each row is what it was
            let queue = try DatabaseQueue(path: path)
            for (query, rows) in before {
                let after = try await queue.read { db in
                    try Row.fetchAll(db, sql: query).map { "\($0)" }
                }
                #expect(after == rows, "\(query)")
            }
            try queue.close()
            // And the doctor finds nothing
            let ward = TestWard(try Ledger.open(at: path), at: "2026-04-06 09:00")
            #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
            // And whatever is new begins as if it had always been so
            try await ward.ledger.read { reading in
                #expect(try reading.callRules() == .standard && reading.teams() == 3)
                let seats = try reading.seats(of: SessionID(1))
                #expect(seats.map(\.closed) == [false, false])
                let booking = try #require(try reading.booking(BookingID(1)))
                #expect(booking.state == .attended && booking.caller == nil && booking.holdUntil == nil)
            }
            try await ward.tell(Restore(booking: BookingID(2)))
            try await ward.tell(JoinWaiting(venue: TestWard.nakacho, person: PersonID(1)))
            let known = try await ward.ask(Accounts()).map(\.name)
            #expect(known == (last == "5 accounts" ? ["森"] : []))
            try await ward.tell(
                NewAccount(
                    account: Slug("sato")!, name: "佐藤", may: [.venue], venues: [TestWard.nakacho]))
            #expect(try await ward.ask(RecordChoices()).count == 18)
            ward.at("2026-04-07 11:00")
            let entry = RecordEntry(topics: [Slug("line")!], result: .solved)
            try await ward.tell(WriteRecord(booking: BookingID(1), entry: entry))
            #expect(try await ward.ask(Day()).filter { $0.guest?.recorded == true }.count == 1)
            #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
            try ward.ledger.close()
        }
    }

    /// Makes the file; answers its rows by the query that reads them.
    private func makeOld(at path: String, _ last: String) throws -> [String: [String]] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try Schema.migrator.migrate(queue, upTo: "3 trust")
        try queue.write { db in
            try db.execute(sql: Self.rows)
            let (id, now) = (RequestID(Self.request)!, Instant(milliseconds: 5))
            let writing = Writing(db)
            try writing.journal(at: now, machineAt: now, account: "test", action: "book", request: id)
            let kept = KeptRequest(account: "test", useCase: "book", bodyDigest: "digest", answer: "{}")
            try writing.keep(id, kept, at: now)
        }
        if last != "3 trust" {
            try Schema.migrator.migrate(queue, upTo: last)
            try queue.write { try $0.execute(sql: Self.calls) }
        }
        if last == "5 accounts" { try queue.write { try $0.execute(sql: Self.accounts) } }
        return try queue.read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb%'")
            return try tables.reduce(into: [:]) { rows, table in
                let columns = try db.columns(in: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
                let query = "SELECT \(columns) FROM \"\(table)\" ORDER BY 1"
                rows[query] = try Row.fetchAll(db, sql: query).map { "\($0)" }
            }
        }
    }
}
