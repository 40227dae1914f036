import Almanac

/// A rule's no: why, and what else is possible. The same value on the terminal, in `--json` and over the API.
package struct Refusal: Error, Hashable, Sendable {
    /// What kind of no it is; decides the HTTP status and the exit code.
    package let code: Code
    /// One Japanese sentence for the person who asked.
    package var message: String
    /// Free seats near the one that was asked for, nearest first.
    package var alternatives: [Opening]
    /// Persons it might have been.
    package var candidates: [Candidate]
    /// What is wrong in each field, by the field's name.
    package var fields: [String: String]

    package init(
        _ code: Code, _ message: String, alternatives: [Opening] = [], candidates: [Candidate] = [],
        fields: [String: String] = [:]
    ) {
        self.code = code
        self.message = message
        self.alternatives = alternatives
        self.candidates = candidates
        self.fields = fields
    }

    /// One field that cannot be taken.
    package static func badInput(_ field: String, _ reason: String) -> Refusal {
        Refusal(.badInput, reason, fields: [field: reason])
    }
}

extension Refusal: Codable {}

extension Refusal {
    /// The kinds of refusal; each declares its status once, and the exit code follows from it.
    package enum Code: String, CaseIterable, Codable, Sendable {
        case badInput = "bad-input"
        case badFile = "bad-file"
        case noDatabase = "no-database"
        case notOurDatabase = "not-our-database"
        /// Nobody, or nobody we know, asks.
        case signInNeeded = "sign-in-needed"
        /// Wrong passwords too often; `fields.retryAfter` says in how many seconds.
        case tooManyTries = "too-many-tries"
        case forbidden
        case notFound = "not-found"
        case noSuchSeat = "no-such-seat"
        case seatTaken = "seat-taken"
        /// Kept for somebody on the waiting list.
        case seatHeld = "seat-held"
        case notOpenYet = "not-open-yet"
        case past
        case tooEarly = "too-early"
        case tooYoung = "too-young"
        case ageUncertain = "age-uncertain"
        case outsideWard = "outside-ward"
        case personAmbiguous = "person-ambiguous"
        case samePerson = "same-person"
        case alreadyMerged = "already-merged"
        case notMerged = "not-merged"
        case sameSeat = "same-seat"
        case limitReached = "limit-reached"
        case alreadyWaiting = "already-waiting"
        case alreadyThere = "already-there"
        case nothingToDo = "nothing-to-do"
        case noTeam = "no-team"
        case roomTaken = "room-taken"
        /// A date of a 教室 goes with the whole place.
        case courseDate = "course-date"
        case alreadyEnded = "already-ended"
        case alreadyMarked = "already-marked"
        case noSession = "no-session"
        /// Somebody's coming is not settled yet; `fields.unmarked` and `fields.queue` name the rows.
        case dayNotSettled = "day-not-settled"
        /// 日締め has been done already.
        case dayClosed = "day-closed"
        /// Days of a month are neither settled nor excused.
        case monthNotSettled = "month-not-settled"
        /// 月締め has been done already.
        case monthClosed = "month-closed"
        /// 月締め has not been done yet.
        case monthOpen = "month-open"
        /// A file cannot be brought in or taken back as it is; `fields` names its rows as "row.column".
        case importFaults = "import-faults"
        case idReused = "id-reused"
        case notPlanned = "not-planned"
        case systemFailed = "system-failed"

        /// The HTTP status (RFC 9110).
        package var status: Int {
            switch self {
            case .badInput, .badFile: 422
            case .noDatabase, .notOurDatabase: 400
            case .signInNeeded: 401
            case .tooManyTries: 429
            case .forbidden: 403
            case .notFound, .noSuchSeat: 404
            case .systemFailed: 500
            default: 409
            }
        }

        /// 1 refused by a rule, 2 bad input or usage, 3 the system failed.
        package var exitCode: Int32 {
            switch status {
            case 400, 422: 2
            case 500...: 3
            default: 1
            }
        }
    }
}
