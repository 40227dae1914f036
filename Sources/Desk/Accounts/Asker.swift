import Almanac
import Clinic
import Ledger

/// Who stands before the desk: somebody whose rights are given, or somebody whose rights the file knows and may
/// take away at any moment.
enum Asker: Sendable {
    case account(Account)
    /// A program with a key, known by its hash.
    case key(hash: String)

    /// What they may do now, or the refusal.
    func account(_ reading: Reading, now: Instant) throws -> Account {
        switch self {
        case .account(let account):
            return account
        case .key(let hash):
            guard let token = try reading.token(hash: hash), token.isGood(on: now.date),
                let account = try reading.account(token.account), account.isGood(on: now.date)
            else { throw Refusal(.signInNeeded, "この鍵は使えません。管理の方に新しい鍵を出してもらってください。") }
            let roles = Set(account.roles.compactMap(Role.init(rawValue:)))
            return Account(
                id: account.id.text,
                roles: token.role.map { role in roles.filter { $0.rawValue == role } } ?? roles,
                venues: account.venues.isEmpty ? nil : Set(account.venues))
        }
    }
}
