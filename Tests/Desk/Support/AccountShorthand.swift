import Almanac
import Clinic
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

extension TestWard {
    /// The password of everybody who has one, and its hash: Argon2 is slow, and one is enough.
    static let password = "あいことばは ひらけごま"
    static let passwordHash = (try? Password.hash(password)) ?? ""

    /// An account's id.
    static func id(_ text: String) -> Slug {
        guard let id = Slug(text) else { preconditionFailure("no account's id: \(text)") }
        return id
    }

    /// Makes an account: of 仲町, unless said otherwise.
    @discardableResult
    func account(
        _ id: String, _ may: Set<Role> = [.venue], at venues: [VenueID] = [nakacho], head: Bool = false,
        until last: String? = nil
    ) async throws -> NewAccount.Answer {
        try await tell(
            NewAccount(
                account: Self.id(id), name: "職員 \(id)", may: may, venues: venues, isHead: head,
                expiresOn: last.map(day)))
    }

    /// Makes an account with the password above.
    func staff(
        _ id: String, _ may: Set<Role> = [.venue], at venues: [VenueID] = [nakacho], head: Bool = false
    ) async throws {
        try await account(id, may, at: venues, head: head)
        try await tell(SetPassword(account: Self.id(id), hash: Self.passwordHash))
    }

    /// Issues a key.
    func key(of id: String, role: Role? = nil, until last: String? = nil) async throws -> SecretKey {
        let key = SecretKey(randomness)
        try await tell(
            IssueToken(
                account: Self.id(id), purpose: "試験", hash: key.hash, role: role, expiresOn: last.map(day)))
        return key
    }

    /// Locks an account, without ten wrong passwords.
    func lock(_ id: String) async throws {
        let now = clock.clock.now()
        try await ledger.write { try $0.lock(Self.id(id), true, at: now) }
    }

    /// As if so many wrong passwords had been typed just now.
    func guess(_ count: Int, at id: String, from address: String = "192.0.2.9") async throws {
        let now = clock.clock.now()
        try await ledger.write { writing in
            for _ in 0..<count { try writing.addWrongPassword(of: id, from: address, at: now) }
        }
    }

    /// Signs somebody in.
    func signIn(
        _ id: String, _ password: String = password, from address: String = "192.0.2.1"
    ) async throws -> SecretKey {
        try await desk.doorkeeper.signIn(id, password: password, from: address)
    }

    /// The refusal that signing in ends in.
    func refusal(
        signingIn id: String, _ password: String = password, from address: String = "192.0.2.1",
        at location: SourceLocation = #_sourceLocation
    ) async throws -> Refusal {
        try await #require(throws: Refusal.self, sourceLocation: location) {
            _ = try await signIn(id, password, from: address)
        }
    }

    /// What a key is worth now: "sato [venue]", or the code of the refusal.
    func worth(_ key: SecretKey) async throws -> String {
        do {
            let account = try await desk.acting(withKey: key).whoAsks()
            return "\(account.id) \(account.roles.map(\.rawValue).sorted())"
        } catch let refusal as Refusal {
            return refusal.code.rawValue
        }
    }

    /// Lets time pass.
    func pass(seconds: Int) {
        clock.move(to: clock.clock.now().adding(milliseconds: Int64(seconds) * 1000))
    }
}
