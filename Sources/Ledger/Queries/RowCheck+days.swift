import Clinic

/// What is looked for in the queue at the door and in closed days.
extension RowCheck {
    static let days = [
        RowCheck(
            "queue-unlike-its-end", "当日待ちの終わり方と、予約や「ご希望に添えず」の記録が合うこと",
            counting: """
                SELECT count(*) FROM queue
                LEFT JOIN booking ON booking.id = queue.booking
                LEFT JOIN turnedAway ON turnedAway.id = queue.turnedAway
                WHERE (queue.endReason = 'served' AND booking.kind <> 'walk-in')
                  OR (queue.endReason = 'booked' AND booking.kind <> 'booking')
                  OR (queue.endReason = 'left' AND turnedAway.withdrawnAt IS NOT NULL)
                """),
        RowCheck(
            "waiting-after-closing", "締めた日に当日待ちが残っていないこと", .attention,
            counting: """
                SELECT count(*) FROM queue JOIN dayClosing USING (venue, date)
                WHERE queue.endedAt IS NULL AND dayClosing.reopenedAt IS NULL
                """),
        RowCheck(
            "days-without-journal", "当日待ち、日締め、紙の記録のすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM queue WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM dayClosing WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM paperSheet WHERE request NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "paper-unplaced", "紙の記録に、どの予約か決まっていない行がないこと", .attention,
            counting: """
                SELECT count(*) FROM paperLine WHERE fault IS NOT NULL AND settledAt IS NULL
                """),
    ]
}
