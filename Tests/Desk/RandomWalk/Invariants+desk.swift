/// What holds of the waiting list, of calls and of closures, whatever has been asked.
extension Invariants {
    static let deskRules: [(name: String, sql: String)] = [
        (
            "a hold without its one open offer",
            """
            SELECT count(*) FROM booking WHERE kind = 'hold' AND endedAt IS NULL AND 1 <> (
              SELECT count(*) FROM task
              WHERE task.booking = booking.id AND task.kind = 'offer' AND closedAt IS NULL)
            """
        ),
        (
            "a hold for nobody who waits",
            """
            SELECT count(*) FROM booking LEFT JOIN waiting ON waiting.id = booking.waiting
            WHERE kind = 'hold' AND booking.endedAt IS NULL
              AND (waiting.id IS NULL OR waiting.endedAt IS NOT NULL OR waiting.person IS NOT booking.person)
            """
        ),
        (
            "a hold that outlasts its session's beginning",
            """
            SELECT count(*) FROM booking JOIN session ON session.id = booking.session
            JOIN seat ON seat.id = booking.seat
            WHERE kind = 'hold' AND endedAt IS NULL AND holdUntil >=
              1000 * CAST(strftime('%s', date || 'T' || start || ':00+09:00') AS INTEGER)
            """
        ),
        (
            "two seats offered for one wish",
            """
            SELECT count(*) FROM (SELECT waiting FROM booking WHERE kind = 'hold' AND endedAt IS NULL
              GROUP BY waiting, person HAVING count(*) > 1)
            """
        ),
        (
            "a hold on a closed seat",
            """
            SELECT count(*) FROM booking JOIN seat ON seat.id = booking.seat
            JOIN session ON session.id = booking.session
            WHERE kind = 'hold' AND endedAt IS NULL AND (closed = 1 OR state <> 'open')
            """
        ),
        (
            "a session that is not what its seats say",
            """
            SELECT count(*) FROM session WHERE state <> 'withdrawn' AND (state = 'closed') <> (
              EXISTS (SELECT 1 FROM seat WHERE seat.session = session.id AND retired = 0)
              AND NOT EXISTS (
                SELECT 1 FROM seat WHERE seat.session = session.id AND retired = 0 AND closed = 0))
            """
        ),
        (
            "an offer of a seat that is no longer kept",
            """
            SELECT count(*) FROM task JOIN booking ON booking.id = task.booking
            WHERE task.kind = 'offer' AND closedAt IS NULL AND (endedAt IS NOT NULL OR booking.kind <> 'hold')
            """
        ),
        (
            "a call that is nobody's business any more",
            """
            SELECT count(*) FROM task JOIN booking ON booking.id = task.booking
            WHERE closedAt IS NULL AND endedAt IS NOT NULL
            """
        ),
        (
            "a wish served without a booking, or a booking without its wish served",
            """
            SELECT count(*) FROM waiting WHERE CASE WHEN endReason IS 'served'
              THEN NOT EXISTS (
                SELECT 1 FROM booking WHERE booking.waiting = waiting.id AND kind = 'booking')
              -- Cancelled, the wish may have been taken up again.
              ELSE EXISTS (SELECT 1 FROM booking
                WHERE booking.waiting = waiting.id AND kind = 'booking' AND booking.endedAt IS NULL) END
            """
        ),
    ]
}
