import Clinic

/// What is looked for in 相談票.
extension RowCheck {
    static let records = [
        RowCheck(
            "records-of-other-choices", "相談票の相談内容と案内先が、その日に選べたものであること",
            counting: """
                SELECT count(*) FROM choiceUse JOIN choice ON choice.id = choiceUse.choice
                WHERE choice.kind <> choiceUse.kind OR choiceUse.date < choice.since
                  OR choiceUse.date > choice.until
                """),
        RowCheck(
            "records-of-later-days", "まだ来ていない日の相談票がないこと",
            counting: """
                SELECT count(*) FROM record JOIN booking ON booking.id = record.booking
                JOIN session ON session.id = booking.session
                WHERE session.date > date(record.writtenAt / 1000, 'unixepoch', '+9 hours')
                """),
    ]
}
