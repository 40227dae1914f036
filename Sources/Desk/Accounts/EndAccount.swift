import Clinic
import Ledger

/// 職員IDの停止: it may not be used any more, and neither may its keys.
package struct EndAccount: Change {
    package static let name = "end-account"
    package static let roles: Set<Role> = [.admin]

    package let account: Slug

    package init(account: Slug) {
        self.account = account
    }

    /// The account.
    package struct Answer: Hashable, Codable, Sendable {
        package let account: Slug
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard try room.reading.existing(account).endedAt == nil else {
            throw Refusal(.nothingToDo, "職員ID「\(account)」はもう停止しています。")
        }
        try room.ledger.end(account, at: room.now)
        return Answer(account: account)
    }
}

extension Reading {
    /// An account by its id, or the refusal.
    func existing(_ id: Slug) throws -> AccountPlace {
        guard let account = try account(id) else {
            throw Refusal(.notFound, "職員ID「\(id)」はありません。", fields: ["account": "登録なし"])
        }
        return account
    }
}
