import Clinic

/// What is looked for in the waiting list, in calls and in closures.
extension RowCheck {
    static let calls = [
        RowCheck(
            "holds-without-offer", "仮押さえのすべてに、待っている希望と開いている電話連絡があること",
            counting: """
                SELECT count(*) FROM booking
                WHERE booking.kind = 'hold' AND booking.endedAt IS NULL AND NOT EXISTS (
                  SELECT 1 FROM waiting JOIN task ON task.booking = booking.id
                  WHERE waiting.id = booking.waiting AND waiting.endedAt IS NULL
                    AND task.kind = 'offer' AND task.closedAt IS NULL)
                """),
        RowCheck(
            "holds-on-closed-seats", "休止した枠に仮押さえがないこと",
            counting: """
                SELECT count(*) FROM booking JOIN seat ON seat.id = booking.seat
                WHERE booking.kind = 'hold' AND booking.endedAt IS NULL AND seat.closed = 1
                """),
        RowCheck(
            "sessions-unlike-seats", "枠のすべてが休止の日だけが休止であること",
            counting: """
                SELECT count(*) FROM session
                WHERE programme = 'consultation' AND state <> 'withdrawn' AND (state = 'closed') <> ifnull(
                  (SELECT min(closed) = 1 FROM seat WHERE seat.session = session.id AND retired = 0), 0)
                """),
        RowCheck(
            "closures-unasked", "休止した枠に残る予約のすべてに、休止の電話連絡があること", .attention,
            counting: """
                SELECT count(*) FROM booking JOIN seat ON seat.id = booking.seat
                JOIN attendance ON attendance.booking = booking.id
                WHERE booking.kind = 'booking' AND booking.endedAt IS NULL AND seat.closed = 1
                  AND booking.enrolment IS NULL AND ifnull(attendance.value, 'none') = 'none' AND NOT EXISTS (
                    SELECT 1 FROM task WHERE task.booking = booking.id AND task.kind = 'closure')
                """),
    ]
}
