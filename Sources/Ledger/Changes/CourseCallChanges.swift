import Almanac
import Clinic
import GRDB

extension Writing {
    /// A call to make about an application.
    package func addCall(about application: ApplicationID, _ kind: CourseCall.Kind, at now: Instant) throws {
        try insert("courseCall", ["application": application, "kind": kind, "madeAt": now])
    }

    /// Keeps what came of ringing, and settles the call where nothing is left to be said.
    package func add(
        _ result: CallTask.Result, to call: CourseCallID, settles: Bool, at now: Instant, by account: String
    ) throws {
        try insert("courseAttempt", ["call": call, "at": now, "account": account, "result": result])
        guard settles else { return }
        try update("courseCall", "id", call, ["closedAt": now, "result": result])
    }

    /// Nobody needs to be rung about an application any more.
    package func withdrawCalls(about application: ApplicationID, at now: Instant) throws {
        let open = try reading.values(
            CourseCallID.self, "SELECT id FROM courseCall WHERE application = ? AND closedAt IS NULL",
            [application])
        for call in open {
            try update("courseCall", "id", call, ["closedAt": now, "result": CallTask.Result.withdrawn])
        }
    }
}
