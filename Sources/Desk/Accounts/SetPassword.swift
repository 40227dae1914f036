import Clinic
import Ledger

/// Another password for somebody; they are signed out everywhere. The password itself never comes here.
package struct SetPassword: Change {
    package static let name = "set-password"
    package static let roles: Set<Role> = [.admin]

    package let account: Slug
    /// As `Password.hash` makes it.
    package let hash: String

    package init(account: Slug, hash: String) {
        self.account = account
        self.hash = hash
    }

    package func perform(_ room: WritingRoom) throws -> EndAccount.Answer {
        guard try room.reading.existing(account).endedAt == nil else {
            throw Refusal(.alreadyEnded, "職員ID「\(account)」は停止しています。")
        }
        guard Password.isHash(hash) else {
            throw Refusal.badInput("hash", "パスワードのハッシュの形が違います。")
        }
        try room.ledger.setPassword(of: account, hash: hash, at: room.now)
        return EndAccount.Answer(account: account)
    }
}
