import Clinic

/// Something a person can ask the product to do: a value, its file, and who may.
package protocol UseCase: Codable, Sendable {
    /// Its API path and its name in the journal.
    static var name: String { get }
    /// Who may; `Role.all` for everybody who is signed in.
    static var roles: Set<Role> { get }
}

/// A use case that only looks. It runs in one snapshot.
package protocol Question: UseCase {
    associatedtype Answer: Codable & Sendable
    func answer(_ room: ReadingRoom) throws -> Answer
}

/// A use case that changes something. It runs in one transaction, once for each request id.
///
/// Its answer holds ids and codes only: answers are kept for repeats.
package protocol Change: UseCase {
    associatedtype Answer: Codable & Sendable
    func perform(_ room: WritingRoom) throws -> Answer
}

/// A use case that carries the rows of a file: over the network it may be larger than others.
package protocol TakesFile: UseCase {}

/// An answer that shows people: who was shown whom is kept.
package protocol Discloses {
    /// The persons shown.
    var disclosed: [PersonID] { get }
}

/// A part of an answer that shows at most one person.
package protocol ShowsPerson {
    var shownPerson: PersonID? { get }
}

extension Array: Discloses where Element: ShowsPerson {
    package var disclosed: [PersonID] { compactMap(\.shownPerson) }
}

/// Where use cases are brought: this machine's ledger, or a server's.
package protocol Desk: Sendable {
    /// Asks a question. Throws a `Refusal`, or what the system failed with.
    func ask<Q: Question>(_ question: Q) async throws -> Q.Answer
    /// Makes a change; the same id with the same change answers as before and changes nothing.
    func tell<C: Change>(_ change: C, id: RequestID) async throws -> C.Answer
}
