import Almanac
import Clinic
import GRDB

extension Writing {
    /// A place in a group, or in the order of those who wait for one.
    package func enrol(
        _ application: ApplicationID, in group: Int64, _ state: Enrolment.State, rank: Int? = nil,
        at now: Instant
    ) throws -> EnrolmentID {
        EnrolmentID(
            try insert(
                "enrolment",
                [
                    "application": application, "courseGroup": group, "state": state, "rank": rank,
                    "madeAt": now, "placedAt": state == .reserve ? nil : now,
                ]))
    }

    /// 繰り上げ: gives a place to somebody who waited for one, until they have been rung.
    package func moveUp(_ enrolment: EnrolmentID, at now: Instant) throws {
        try update("enrolment", "id", enrolment, ["state": Enrolment.State.offered, "placedAt": now])
    }

    /// They have said yes.
    package func confirm(_ enrolment: EnrolmentID) throws {
        try update("enrolment", "id", enrolment, ["state": Enrolment.State.place])
    }

    /// Ends a place; its seats are given back with the bookings of all dates that have not begun. What has
    /// been attended was.
    package func end(_ enrolment: EnrolmentID, _ reason: Enrolment.EndReason, at now: Instant) throws {
        try update("enrolment", "id", enrolment, ["endedAt": now, "endReason": reason])
        let bookings = try reading.rows(
            BookingPlace.self,
            BookingPlace.select + " WHERE booking.enrolment = ? AND booking.endedAt IS NULL", [enrolment])
        for booking in bookings where booking.beginsAt.map({ $0 > now }) ?? true {
            try end(booking.id, .cancelled, cause: nil, at: now)
        }
    }

    /// Ties a booking to the place that it is a date of.
    package func bind(_ booking: BookingID, to enrolment: EnrolmentID) throws {
        try update("booking", "id", booking, ["enrolment": enrolment])
    }

    /// Closes the list of a course.
    package func freeze(
        _ course: CourseID, list: DrawList, hash: String, by account: String, request: RequestID,
        at now: Instant
    ) throws {
        try insert(
            "freeze",
            [
                "course": course, "list": list.text, "hash": hash, "source": list.source,
                "valueOn": list.valueOn, "account": account, "request": request, "frozenAt": now,
            ])
    }

    /// Opens a list again.
    package func lift(_ freeze: Int64, reason: String, at now: Instant) throws {
        try update("freeze", "id", freeze, ["liftedAt": now, "liftReason": reason])
    }

    /// Writes a draw down, whole.
    package func add(
        _ outcomes: [(outcome: DrawList.Outcome, application: ApplicationID, group: Int64?)],
        of course: CourseID, from freeze: Int64, value: String, replaces: DrawID?, reason: String?,
        by account: String, request: RequestID, at now: Instant
    ) throws -> DrawID {
        let draw = DrawID(
            try insert(
                "draw",
                [
                    "course": course, "freeze": freeze, "value": value, "account": account,
                    "request": request, "drawnAt": now, "replaces": replaces, "reason": reason,
                ]))
        for (outcome, application, group) in outcomes {
            try insert(
                "drawLine",
                [
                    "draw": draw, "position": outcome.position, "application": application,
                    "result": outcome.result, "courseGroup": group, "rank": outcome.rank,
                ])
        }
        return draw
    }
}
