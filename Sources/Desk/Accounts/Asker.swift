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
            let (id, only) = try Self.holder(of: hash, reading, now)
            guard let account = try reading.account(id), account.isGood(on: now.date) else {
                throw Refusal(.signInNeeded, "この職員IDは今は使えません。管理の方に確かめてください。")
            }
            let roles = Set(account.roles.compactMap(Role.init(rawValue:)))
            return Account(
                id: account.id.text,
                roles: only.map { role in roles.filter { $0.rawValue == role } } ?? roles,
                venues: account.mayBeEverywhere ? nil : Set(account.venues), isHead: account.isHead)
        }
    }

    /// Whose it is, and the only role it is for, if it is for one.
    private static func holder(of hash: String, _ reading: Reading, _ now: Instant) throws -> (Slug, String?)
    {
        if let token = try reading.token(hash: hash) {
            guard token.isGood(on: now.date) else {
                throw Refusal(.signInNeeded, "この鍵はもう使えません。管理の方に新しい鍵を出してもらってください。")
            }
            return (token.account, token.role)
        }
        guard let signIn = try reading.signIn(hash: hash), signIn.isGood(at: now) else {
            throw Refusal(.signInNeeded, "サインインしてください。")
        }
        return (signIn.account, nil)
    }
}

extension AccountPlace {
    /// Whether it is for every venue. Whoever works at some, and has lost them, is at none.
    fileprivate var mayBeEverywhere: Bool {
        venues.isEmpty && Set(roles).isDisjoint(with: Role.local.map(\.rawValue))
    }
}

extension SignInPlace {
    /// How long somebody stays signed in without doing anything, in minutes. [assumed]
    private static let idleMinutes = 60

    /// Whether it still holds.
    func isGood(at now: Instant) -> Bool {
        !hasEnded && now < endsAt && now < seenAt.adding(minutes: Self.idleMinutes)
    }
}
