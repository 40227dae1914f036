import Clinic

/// What is looked for in スマホ教室.
extension RowCheck {
    static let courses = [
        RowCheck(
            "courses-without-journal", "教室の申込、名簿の締め切り、抽選のすべてに操作記録があること",
            counting: """
                SELECT (SELECT count(*) FROM course WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM application WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM freeze WHERE request NOT IN (SELECT request FROM journal))
                  + (SELECT count(*) FROM draw WHERE request NOT IN (SELECT request FROM journal))
                """),
        RowCheck(
            "courses-overfull", "教室の日程に定員を超える受講者がいないこと",
            counting: """
                SELECT count(*) FROM courseGroup WHERE capacity < (
                  SELECT count(*) FROM enrolment WHERE enrolment.courseGroup = courseGroup.id
                    AND endedAt IS NULL AND state <> 'reserve')
                """),
        RowCheck(
            "places-without-dates", "受講者のどの日にも席があること",
            counting: """
                SELECT count(*) FROM enrolment
                JOIN courseDate ON courseDate.courseGroup = enrolment.courseGroup
                JOIN session ON session.id = courseDate.session
                WHERE enrolment.endedAt IS NULL AND enrolment.state <> 'reserve'
                  AND session.date > date(enrolment.placedAt / 1000 + 32400, 'unixepoch')
                  AND NOT EXISTS (SELECT 1 FROM booking WHERE booking.enrolment = enrolment.id
                    AND booking.session = session.id AND booking.endedAt IS NULL)
                """),
        RowCheck(
            "dates-without-places", "教室の席を、受講者でない人が持っていないこと",
            counting: """
                SELECT count(*) FROM booking JOIN session ON session.id = booking.session
                LEFT JOIN enrolment ON enrolment.id = booking.enrolment
                WHERE booking.endedAt IS NULL AND session.programme = 'course'
                  AND (enrolment.id IS NULL OR enrolment.state = 'reserve'
                    OR session.date > date(enrolment.endedAt / 1000 + 32400, 'unixepoch'))
                """),
        RowCheck(
            "one-person-twice", "一つの教室に同じ方の申込が二つないこと", .attention,
            counting: """
                SELECT count(*) FROM (SELECT 1 FROM application
                  JOIN personRoot ON personRoot.person = application.person
                  WHERE endedAt IS NULL GROUP BY course, root HAVING count(*) > 1)
                """),
    ]
}
