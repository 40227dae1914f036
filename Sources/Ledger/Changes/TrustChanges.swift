import Almanac
import Clinic
import GRDB

/// A change that was made before, as the next with the same id finds it.
package struct KeptRequest: Hashable, Sendable {
    package let account: String
    package let useCase: String
    package let bodyDigest: String
    /// The answer's JSON: ids and codes only.
    package let answer: String

    package init(account: String, useCase: String, bodyDigest: String, answer: String) {
        self.account = account
        self.useCase = useCase
        self.bodyDigest = bodyDigest
        self.answer = answer
    }
}

extension Reading {
    /// The change made under an id; nil where none was within the time requests are kept.
    package func request(_ id: RequestID) throws -> KeptRequest? {
        try row("SELECT * FROM request WHERE id = ?", [id]).map {
            KeptRequest(
                account: try $0.get("account"), useCase: try $0.get("useCase"),
                bodyDigest: try $0.get("bodyDigest"),
                answer: try $0.get("answer"))
        }
    }
}

extension Writing {
    /// How long a request is kept, in milliseconds: 35 days.
    private static let requestsKept: Int64 = 35 * 86_400_000

    /// Keeps a change's answer for whoever asks again, and forgets those kept long enough by the machine's
    /// time: a rehearsal of next year must not forget this year's.
    package func keep(_ id: RequestID, _ request: KeptRequest, at now: Instant) throws {
        try db.cachedStatement(sql: "DELETE FROM request WHERE at < ?")
            .execute(arguments: [now.milliseconds - Self.requestsKept])
        try db.cachedStatement(sql: "INSERT INTO request VALUES (?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                id, request.account, request.useCase, request.bodyDigest, request.answer, now,
            ])
    }

    /// Notes who was shown which persons.
    package func noteAccess(to persons: [PersonID], by account: String, question: String, at: Instant) throws
    {
        let ids = "[" + persons.map(\.description).joined(separator: ",") + "]"
        try db.cachedStatement(sql: "INSERT INTO access (at, account, question, persons) VALUES (?, ?, ?, ?)")
            .execute(arguments: [at, account, question, ids])
    }
}
