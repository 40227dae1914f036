import Almanac
import Clinic
import GRDB

extension Writing {
    /// A call to make about a booking.
    @discardableResult
    package func addTask(_ kind: CallTask.Kind, about booking: BookingID, at now: Instant) throws -> TaskID {
        TaskID(try insert("task", ["kind": kind, "booking": booking, "madeAt": now]))
    }

    /// Marks a call as somebody's, who rings now.
    package func claim(_ task: TaskID, by claim: ClaimID, at now: Instant) throws {
        try update("task", "id", task, ["claim": claim, "claimedAt": now])
    }

    /// Keeps what came of ringing, and lets the call go: settled, or to be tried again after a rest.
    package func add(
        _ result: CallTask.Result, to task: TaskID, at now: Instant, by account: String, restUntil: Instant?
    ) throws {
        try insert("attempt", ["task": task, "at": now, "account": account, "result": result])
        try update(
            "task", "id", task,
            [
                "claim": nil as ClaimID?, "claimedAt": nil as Instant?, "restUntil": restUntil,
                "closedAt": result.settles ? now : nil, "result": result.settles ? result : nil,
            ])
    }

    /// Settles the open calls about a booking, all or those of a kind, without anybody ringing: nobody needs
    /// to any more, or it is too late.
    package func settle(
        _ kind: CallTask.Kind? = nil, about booking: BookingID, as result: CallTask.Result = .withdrawn,
        at now: Instant
    ) throws {
        let open = try reading.values(
            TaskID.self,
            "SELECT id FROM task WHERE booking = ? AND kind = ifnull(?, kind) AND closedAt IS NULL",
            [booking, kind])
        for task in open {
            try update("task", "id", task, ["closedAt": now, "result": result])
        }
    }
}
