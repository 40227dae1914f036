import Almanac
import Clinic
import GRDB

/// A call to make, with the booking it is about.
package struct TaskPlace: Hashable, Sendable {
    /// Nil for a reminder that is due and that nobody has taken up yet.
    package let id: TaskID?
    package let kind: CallTask.Kind
    package let booking: BookingPlace
    package let claim: ClaimID?
    package let claimedAt: Instant?
    /// Not to be tried again before.
    package let restUntil: Instant?
    package let isSettled: Bool
    /// The last first.
    package let attempts: [CallTask.Attempt]
}

extension Reading {
    /// The calls that have not been settled and still make sense, in no order.
    package func openTasks(at now: Instant) throws -> [TaskPlace] {
        try rows(
            """
            SELECT task.* FROM task JOIN booking ON booking.id = task.booking
            JOIN session ON session.id = booking.session
            WHERE task.closedAt IS NULL AND booking.endedAt IS NULL AND session.date >= ?
            """, [now.date]
        ).compactMap { row in
            let place = try taskPlace(row)
            return place.makesSense(at: now) ? place : nil
        }
    }

    /// All calls about a booking.
    package func tasks(about booking: BookingID) throws -> [TaskPlace] {
        try rows("SELECT * FROM task WHERE booking = ? ORDER BY id", [booking]).map(taskPlace)
    }

    /// A call by its number.
    package func task(_ id: TaskID) throws -> TaskPlace? {
        try row("SELECT * FROM task WHERE id = ?", [id]).map(taskPlace)
    }

    /// The reminders that are due and that nobody has taken up: of consultations after today, up to a day.
    package func dueReminders(
        _ rules: CallRules.Reminders, at now: Instant, through last: CivilDate
    ) throws -> [TaskPlace] {
        let midnight = Instant(now.date, .midnight)
        let old = rules.olderThanDays.map { midnight.adding(milliseconds: -Int64($0) * 86_400_000) }
        return try rows(
            BookingPlace.self,
            BookingPlace.select + """
                 WHERE session.programme = 'consultation'
                AND session.date > ? AND session.date <= ? AND session.state = 'open'
                AND booking.endedAt IS NULL AND booking.kind = 'booking' AND seat.closed = 0
                AND booking.madeAt < ? AND attendance.value IS NULL
                AND NOT EXISTS (
                  SELECT 1 FROM task WHERE task.booking = booking.id AND task.kind = 'reminder'
                    AND task.result IS NOT 'withdrawn')
                AND ((? AND booking.firstTime = 1) OR booking.madeAt < ? OR (? AND EXISTS (
                  SELECT 1 FROM booking AS before JOIN attendance AS was ON was.booking = before.id
                  WHERE before.person IN \(Merges.family(of: "booking.person")) AND was.value = 'absent'
                    AND before.endedAt IS NULL)))
                """,
            [now.date, last, midnight, rules.firstTimers, old, rules.afterAbsence]
        ).map {
            TaskPlace(
                id: nil, kind: .reminder, booking: $0, claim: nil, claimedAt: nil, restUntil: nil,
                isSettled: false, attempts: [])
        }
    }

    /// Whether the last that somebody has been told of a booking is that it is off.
    package func believesClosed(_ booking: BookingID) throws -> Bool {
        try rows(
            """
            SELECT task.kind, attempt.result FROM attempt JOIN task ON task.id = attempt.task
            WHERE task.booking = ? AND task.kind IN ('closure', 'reopening') ORDER BY attempt.id DESC
            """, [booking]
        ).first { try ($0.get("result") as CallTask.Result).tells }?.get("kind") == CallTask.Kind.closure
    }

    private func taskPlace(_ row: Row) throws -> TaskPlace {
        let id: TaskID = try row.get("id")
        let about: BookingID = try row.get("booking")
        guard let booking = try booking(about) else { throw LedgerFailure(.damaged, "task \(id)") }
        let closedAt: Instant? = try row.get("closedAt")
        return TaskPlace(
            id: id, kind: try row.get("kind"), booking: booking, claim: try row.get("claim"),
            claimedAt: try row.get("claimedAt"), restUntil: try row.get("restUntil"),
            isSettled: closedAt != nil,
            attempts: try rows("SELECT at, result FROM attempt WHERE task = ? ORDER BY id DESC", [id]).map {
                CallTask.Attempt(at: try $0.get("at"), result: try $0.get("result"))
            })
    }
}

extension TaskPlace {
    /// Whether the booking is still what the call is about, and ahead.
    fileprivate func makesSense(at now: Instant) -> Bool {
        guard let begins = booking.beginsAt, begins > now else { return false }
        return switch kind {
        case .offer: booking.state == .held && booking.holdUntil.map { $0 > now } == true
        case .closure: booking.state == .sessionClosed
        case .reopening, .reminder: booking.state == .booked
        }
    }
}
