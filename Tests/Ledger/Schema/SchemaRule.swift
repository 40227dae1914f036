import Testing

@testable import Ledger

/// A rule that the schema holds by itself: what it refuses, and the nearest thing that it takes.
///
/// The second half keeps a case honest: without it a typing mistake in the first would pass for a rule.
struct SchemaRule: Sendable, CustomTestStringConvertible {
    let name: String
    let refused: String
    /// A part of what SQLite says about it.
    let because: String
    let taken: String

    init(_ name: String, refused: String, because: String, taken: String) {
        self.name = name
        self.refused = refused
        self.because = because
        self.taken = taken
    }

    var testDescription: String { name }

    func hold() async throws {
        // Given a few rows that obey every rule
        let ledger = try Ledger.inMemory()
        try await ledger.run(Self.rows)
        // When one breaks it, then SQLite refuses it
        let failure = try await #require(throws: LedgerFailure.self, "\(name)") {
            try await ledger.run(refused)
        }
        #expect(failure.detail.contains(because), "\(name): \(failure.detail)")
        // And the same without the fault is taken
        await #expect(throws: Never.self, "\(name)") { try await ledger.run(taken) }
    }

    /// A booking, given its seat and session.
    static func booking(_ seat: Int, of session: Int = 1) -> String {
        """
        INSERT INTO booking (session, seat, person, kind, source, madeAt)
        VALUES (\(session), \(seat), 1, 'booking', 'phone', 5);
        """
    }

    /// Session 1 is open: seat 1 booked (1), seat 2 free, seat 3 retired across it. Session 2 is open too, 3
    /// closed, 4 withdrawn. Booking 2 on seat 6 has ended. Seat 8 of session 2 is kept for wish 1 (103),
    /// seat 9 closed by hand; wish 2 waits, 3 was given up. Call 1 is the offer, 2 a reminder of booking 1.
    /// At the door of `a` entry 1 waits and 2 has left; the day of `b` is closed; paper line 1 has no place.
    /// Of 取組 1 is the plan's and reported, 2 the ward's own; 令和7's grade is decided.
    /// Corner 1 has a tap and a tally (1); corner 2 is cancelled. Course 1 is drawn: application 1 has a
    /// place and a call, 2 nothing.
    private static let digest = String(repeating: "0", count: 64)

    static let rows = """
        INSERT INTO ward (id, name, code, visitsCount) VALUES (1, '板橋区', '131199', 'people');
        INSERT INTO venue (id, name, kana, phone, sort)
        VALUES ('a', 'A', 'ア', '03-3958-0163', 1), ('b', 'B', 'イ', '03-3958-0163', 2);
        INSERT INTO room (venue, code, name) VALUES ('a', 'main', '相談室'), ('b', 'main', '相談室');
        INSERT INTO session (id, programme, venue, date, room, team, minimumAge, state) VALUES
          (1, 'consultation', 'a', '2026-04-07', 'main', 1, 60, 'open'),
          (2, 'consultation', 'b', '2026-04-07', 'main', 2, 60, 'open'),
          (3, 'consultation', 'a', '2026-04-08', 'main', 1, 60, 'closed'),
          (4, 'consultation', 'b', '2026-04-08', 'main', NULL, 60, 'withdrawn');
        INSERT INTO seat (id, session, desk, start, "end", retired) VALUES
          (1, 1, 1, '10:00', '10:30', 0), (2, 1, 1, '10:30', '11:00', 0), (3, 1, 1, '10:45', '11:15', 1),
          (4, 2, 1, '10:00', '10:30', 0), (5, 3, 1, '10:00', '10:30', 0), (6, 2, 1, '11:00', '11:30', 0),
          (7, 4, 1, '10:00', '10:30', 0), (8, 2, 1, '13:00', '13:30', 0), (9, 2, 1, '13:30', '14:00', 0);
        UPDATE seat SET closed = 1 WHERE id = 9;
        INSERT INTO person (id) VALUES (1), (2);
        INSERT INTO booking
          (id, session, seat, person, kind, source, request, madeAt, endedAt, endReason) VALUES
          (1, 1, 1, 1, 'booking', 'phone', 'wish', 5, NULL, NULL),
          (2, 2, 6, 1, 'booking', 'phone', NULL, 5, 6, 'cancelled');
        INSERT INTO mark VALUES ('00000000-0000-4000-8000-000000000001', 1, 'attended', 5, 5, NULL, 'test');
        INSERT INTO waiting
          (id, person, weekdays, until, party, caller, firstTime, request, joinedAt, endedAt, endReason)
          VALUES
          (1, 2, 127, '2026-04-30', 1, 'self', 0, 'wish 1', 5, NULL, NULL),
          (2, 2, 127, '2026-04-30', 1, 'self', 0, 'wish 2', 5, NULL, NULL),
          (3, 2, 127, '2026-04-30', 1, 'self', 0, 'wish 3', 5, 6, 'left');
        INSERT INTO booking (id, session, seat, person, kind, source, waiting, holdUntil, madeAt)
          VALUES (103, 2, 8, 2, 'hold', 'phone', 1, 9, 5);
        INSERT INTO callBack VALUES (1, 1, NULL, '娘', '3958-0164', '03-3958-0164');
        INSERT INTO task (id, kind, booking, madeAt) VALUES (1, 'offer', 103, 5), (2, 'reminder', 1, 5);
        INSERT INTO attempt VALUES (1, 1, 6, 'test', 'no-answer');
        INSERT INTO turnedAway (id, at, people, request) VALUES (1, 5, 1, 'turned');
        INSERT INTO queue
          (id, venue, date, ticket, party, arrivedAt, request, endedAt, endReason, turnedAway) VALUES
          (1, 'a', '2026-04-07', 1, 1, 5, 'queue', NULL, NULL, NULL),
          (2, 'a', '2026-04-07', 2, 1, 5, 'queue', 6, 'left', 1);
        INSERT INTO dayClosing (id, venue, date, served, account, request, closedAt)
          VALUES (1, 'b', '2026-04-07', 0, 'test', 'close', 5);
        INSERT INTO paperSheet (id, venue, date, account, request, typedAt)
          VALUES (1, 'a', '2026-04-07', 'test', 'paper', 5);
        INSERT INTO paperLine (id, sheet, number, digest, fault)
          VALUES (1, 1, 1, '0123456789012345678901234567890123456789012345678901234567890123', 'no-seat');
        INSERT INTO cornerDay (id, title, place, date, opens, closes, team, request, fixedAt, cancelledAt)
          VALUES (1, '区民まつり', '広場', '2026-04-11', '10:00', '16:00', 1, 'corner 1', 5, NULL),
          (2, '区民まつり', '広場', '2026-04-12', '10:00', '16:00', NULL, 'corner 2', 5, 6);
        INSERT INTO cornerCount (id, day, happenedAt, arrivedAt, account, request)
          VALUES ('00000000-0000-4000-8000-000000000001', 1, 5, 5, 'test', 'taps');
        INSERT INTO cornerTally (id, day, people, account, request, enteredAt)
          VALUES (1, 1, 5, 'test', 'tally', 5);
        INSERT INTO course (id, title, content, teacher, fee, minimumAge, selection, opensAt, closesOn,
            deadline, firstTimer, reserves, request, madeAt)
          VALUES (1, '教室', '', '', '無料', 60, 'lottery', 5, '2026-04-20', 'arrival', 'course', 1, 'course', 5);
        INSERT INTO courseGroup VALUES (1, 1, 'A', 2);
        INSERT INTO session (id, programme, venue, date, room, minimumAge, state)
          VALUES (50, 'course', 'a', '2026-05-10', 'main', 60, 'open');
        INSERT INTO seat (id, session, desk, start, "end") VALUES
          (501, 50, 1, '10:00', '12:00'), (502, 50, 2, '10:00', '12:00');
        INSERT INTO courseDate VALUES (50, 1);
        INSERT INTO application
            (id, course, number, person, source, receivedOn, isFirst, basis, request, madeAt)
          VALUES (1, 1, 1, 1, 'phone', '2026-04-07', 1, 'records', 'apply 1', 5),
          (2, 1, 2, 2, 'phone', '2026-04-07', 1, 'records', 'apply 2', 5);
        INSERT INTO applicationChoice VALUES (1, 1, 1, 1);
        INSERT INTO applicationAddress VALUES (1, '板橋2-66-1');
        INSERT INTO freeze (id, course, list, hash, source, valueOn, account, request, frozenAt)
          VALUES (1, 1, 'list', '\(digest)', '数値', '2026-04-22', 'test', 'freeze', 5);
        INSERT INTO draw (id, course, freeze, value, account, request, drawnAt)
          VALUES (1, 1, 1, '1234', 'test', 'draw', 5);
        INSERT INTO drawLine VALUES (1, 1, 1, 1, 'place', 1, NULL);
        INSERT INTO enrolment (id, application, courseGroup, state, madeAt, placedAt)
          VALUES (1, 1, 1, 'place', 5, 5);
        INSERT INTO courseCall (id, application, kind, madeAt) VALUES (1, 1, 'result', 5);
        INSERT INTO courseAttempt VALUES (1, 1, 6, 'test', 'no-answer');
        INSERT INTO milestone (id, fiscalYear, code, name, planned, sort, request)
          VALUES (1, 2026, 'first', '研修', '実施', 1, NULL), (2, 2026, 'second', '冊子', '作成', 2, 'new');
        INSERT INTO targetSetting (fiscalYear, programme, volume, account, request, setAt)
          VALUES (2026, 'corner', 5, 'test', 'set', 5);
        INSERT INTO milestoneReport (milestone, doneOn, evidence, account, request, reportedAt)
          VALUES (1, '2026-10-01', '通知', 'test', 'report', 5);
        INSERT INTO gradeDecision (fiscalYear, grade, proposedReasons, reason, account, request, decidedAt)
          VALUES (2025, '達成', '[]', '判断', 'test', 'decide', 5);
        INSERT INTO journal VALUES (1, 5, 5, 'test', 'book', 'wish', '[]', 'before', 'after');
        """
}
