import Almanac
import Clinic
import Ledger

/// A key by which a program asks in somebody's name. The key itself never comes here: only its hash.
package struct IssueToken: Change {
    package static let name = "issue-token"
    package static let roles: Set<Role> = [.admin]

    package let account: Slug
    /// What it is for: 「仲町のタブレット」.
    package let purpose: String
    /// SHA-256 of the key, 64 hexadecimal digits.
    package let hash: String
    /// The only role it may use; nil for all of its account's.
    package let role: Role?
    /// The last day, never after its account's; where nil, a year from now or its account's, whichever comes
    /// first.
    package let expiresOn: CivilDate?

    package init(account: Slug, purpose: String, hash: String, role: Role? = nil, expiresOn: CivilDate? = nil)
    {
        self.account = account
        self.purpose = purpose
        self.hash = hash
        self.role = role
        self.expiresOn = expiresOn
    }

    /// The key's number, by which it is revoked.
    package struct Answer: Hashable, Codable, Sendable {
        package let token: TokenID
        package let expiresOn: CivilDate
    }

    private static let usualDays = 365

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.reading.existing(account)
        guard place.isGood(on: room.today) else {
            throw Refusal(.alreadyEnded, "職員ID「\(account)」は使えません。先に更新してください。")
        }
        let purpose = try PlainText.check(purpose, field: "用途", limit: 40, as: "purpose")
        guard SecretKey.isHash(hash) else {
            throw Refusal.badInput("hash", "鍵のハッシュは64桁の16進数です。")
        }
        if let role, !place.roles.contains(role.rawValue) {
            throw Refusal.badInput("role", "この職員IDに「\(role.label)」の権限はありません。")
        }
        guard try room.reading.token(hash: hash) == nil else {
            throw Refusal(.alreadyThere, "この鍵はもう登録されています。")
        }
        let last = try last(of: place, today: room.today)
        let token = try room.ledger.addToken(
            of: account, name: purpose, hash: hash, role: role?.rawValue, expiresOn: last, at: room.now)
        return Answer(token: token, expiresOn: last)
    }

    /// The last day on which the key opens anything: no key outlives its account.
    private func last(of account: AccountPlace, today: CivilDate) throws(Refusal) -> CivilDate {
        guard let expiresOn else {
            let usual = today.adding(days: Self.usualDays)
            return account.expiresOn.map { min($0, usual) } ?? usual
        }
        guard expiresOn >= today else { throw .badInput("expiresOn", "使える最後の日が過ぎています。") }
        if let end = account.expiresOn, expiresOn > end {
            throw .badInput(
                "expiresOn", "職員ID「\(account.id)」は\(end.wareki)までです。その日までにするか、先に職員IDを更新してください。")
        }
        return expiresOn
    }
}
