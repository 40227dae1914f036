import Almanac
import Clinic
import GRDB

extension Reading {
    /// The bookings and walk-ins between two dates, as reports count them; holds are no bookings, and neither
    /// are entries that were taken back at once, unless their people came all the same.
    package func visitRows(from first: CivilDate, through last: CivilDate) throws -> [VisitRow] {
        let roots = try mergedPersons()
        return try rows(
            VisitRow.self,
            """
            SELECT booking.id, session.programme, session.venue, session.date, booking.kind,
              -- One that was closed afterwards is no seat: whoever came all the same came beside the others.
              ifnull(seat.retired = 0 AND seat.closed = 0, 0) AS hasSeat, booking.person,
              booking.firstTime, booking.ageBand, booking.party, booking.endReason,
              (SELECT value FROM attendance WHERE attendance.booking = booking.id) AS mark,
              -- Somebody without a seat has the time of the mark that counts, picked as in attendance,
              -- where it is of that day: the row may have been typed hours later.
              CASE WHEN seat.id IS NOT NULL THEN seat.start ELSE (
                SELECT CASE
                  WHEN date(min(mark.happenedAt, mark.arrivedAt) / 1000, 'unixepoch', '+9 hours')
                    = session.date
                  THEN strftime('%H:%M', min(mark.happenedAt, mark.arrivedAt) / 1000, 'unixepoch',
                    '+9 hours') END
                FROM mark
                WHERE mark.booking = booking.id AND NOT EXISTS (
                  SELECT 1 FROM mark AS later
                  WHERE later.replaces = mark.id AND later.booking = mark.booking)
                ORDER BY min(mark.happenedAt, mark.arrivedAt) DESC, mark.id DESC LIMIT 1) END AS time,
              currentRecord.id AS record, currentRecord.gender, currentRecord.device,
              currentRecord.result,
              (SELECT group_concat(choice.code, ' ')
               FROM recordTopic JOIN choice ON choice.id = recordTopic.topic
               WHERE recordTopic.record = currentRecord.id) AS topics,
              (strftime('%s', currentRecord.ended) - strftime('%s', currentRecord.began)) / 60 AS minutes
            FROM session CROSS JOIN booking ON booking.session = session.id
            LEFT JOIN seat ON seat.id = booking.seat
            LEFT JOIN currentRecord ON currentRecord.booking = booking.id
            WHERE session.date BETWEEN ? AND ? AND booking.kind <> 'hold'
              AND (booking.cause IS NOT 'undone'
                OR (SELECT value FROM attendance WHERE attendance.booking = booking.id) = 'attended')
            ORDER BY booking.id
            """, [first, last]
        ).map { row in
            var visit = row
            if let person = row.person, let root = roots[person] { visit.person = root }
            return visit
        }
    }
}

extension VisitRow: FetchableRecord {
    /// What the query reads, in its order.
    private enum Column: Int {
        case id, programme, venue, date, kind, hasSeat, person, firstTime, band, party, ended, mark, time
        case record, gender, device, result, topics, minutes
    }

    package init(row: Row) throws {
        func get<Value: DatabaseValueConvertible & StatementColumnConvertible>(
            _ column: Column
        ) throws -> Value { try row.get(at: column) }
        let record: RecordID? = try get(.record)
        self.init(
            id: try get(.id), programme: try get(.programme), venue: try get(.venue), date: try get(.date),
            time: try get(.time), kind: try get(.kind), hasSeat: try get(.hasSeat), person: try get(.person),
            firstTime: try get(.firstTime), band: try get(.band), party: try get(.party),
            ended: try get(.ended), mark: try get(.mark),
            record: try record.map { _ in
                RecordRow(
                    gender: try get(.gender), device: try get(.device), result: try get(.result),
                    topics: try Self.topics(get(.topics)), minutes: try get(.minutes))
            })
    }

    private static func topics(_ codes: String?) throws -> [Slug] {
        try (codes ?? "").split(separator: " ").map { code in
            guard let slug = Slug(String(code)) else { throw LedgerFailure(.damaged, "column topics") }
            return slug
        }
    }
}
