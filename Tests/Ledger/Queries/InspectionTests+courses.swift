import Almanac
import Clinic
import Desk
import TestSupport

@testable import Ledger

/// スマホ教室, and what can be wrong with them, over the courses of `prepareCourses`.
extension InspectionTests {
    private static let booked = "(SELECT id FROM enrolment WHERE state = 'place' LIMIT 1)"

    static let courses = [
        Damage(
            "a course that nobody opened", red: ["courses-without-journal"],
            "UPDATE course SET request = 'nobody' WHERE id = 1"),
        Damage(
            "an application that nobody took", red: ["courses-without-journal"],
            "UPDATE application SET request = 'nobody' WHERE id = 1"),
        Damage(
            "more places than there is room for", red: ["courses-overfull", "places-without-dates"],
            """
            UPDATE enrolment SET state = 'place', placedAt = 1775005200000, rank = NULL
            WHERE id = (SELECT id FROM enrolment WHERE state = 'reserve' LIMIT 1)
            """),
        Damage(
            "a place without a date", red: ["places-without-dates"],
            """
            UPDATE booking SET endedAt = 5, endReason = 'cancelled'
            WHERE id = (SELECT min(id) FROM booking WHERE enrolment = \(booked))
            """),
        Damage(
            "a date of a place that was given up", red: ["dates-without-places"],
            "UPDATE enrolment SET endedAt = 5, endReason = 'withdrawn' WHERE id = \(booked)"),
        Damage(
            "a course's seat of somebody without a place",
            red: ["dates-without-places", "places-without-dates"],
            """
            UPDATE booking SET enrolment = NULL
            WHERE id = (SELECT min(id) FROM booking WHERE enrolment = \(booked))
            """
        ),
        Damage(
            "somebody who counts twice", red: ["one-person-twice"],
            "UPDATE application SET person = (SELECT person FROM application WHERE id = 8) WHERE id = 9"),
        Damage(
            "a list that was changed after the draw", red: ["draws", "schema"],
            """
            DROP TRIGGER freeze_isNeverChanged;
            UPDATE freeze SET list = replace(list, 'first', 'again') WHERE id = 1
            """),
        Damage(
            "winners that were exchanged", red: ["draws", "schema"],
            """
            DROP TRIGGER drawLine_isNeverChanged;
            UPDATE drawLine SET position = position + 10;
            UPDATE drawLine SET position = 14 - position
            """),
    ]
}
