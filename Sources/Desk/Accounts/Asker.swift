import Almanac
import Clinic
import Ledger

/// Who stands before the desk: somebody whose rights are given, or somebody whose rights the file knows and
/// may take away at any moment.
enum Asker: Sendable {
    case account(Account)
    /// A program with a key, or a person signed in, known by the hash of what they hold.
    case key(hash: String)

    /// What they may do now, or the refusal.
    func account(_ reading: Reading, now: Instant) throws -> Account {
        switch self {
        case .account(let account):
            return account
        case .key(let hash):
            if let token = try reading.token(hash: hash) { return try Self.program(token, reading, now) }
            guard let open = try reading.openSignIn(hash: hash, at: now) else {
                throw Refusal(.signInNeeded, "サインインしてください。")
            }
            try Self.requireGood(open.account, now)
            return open.asker
        }
    }

    /// A program, with what its key is for.
    private static func program(_ token: TokenPlace, _ reading: Reading, _ now: Instant) throws -> Account {
        guard token.isGood(on: now.date) else {
            throw Refusal(.signInNeeded, "この鍵はもう使えません。管理の方に新しい鍵を出してもらってください。")
        }
        let account = try reading.account(token.account)
        try requireGood(account, now)
        // A role that nobody knows any more allows nothing.
        let only = token.role.map { Set([Role(rawValue: $0)].compactMap(\.self)) }
        return account?.asker(only: only) ?? Account(id: token.account.text, roles: [])
    }

    private static func requireGood(_ account: AccountPlace?, _ now: Instant) throws(Refusal) {
        guard account?.isGood(on: now.date) == true else {
            throw Refusal(.signInNeeded, "この職員IDは今は使えません。管理の方に確かめてください。")
        }
    }
}
