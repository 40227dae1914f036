import Clinic
import Ledger

/// 解除: somebody who mistyped too often may sign in again. The head of a venue does it for their own staff,
/// for on Saturdays nobody else is there.
package struct UnlockAccount: Change {
    package static let name = "unlock-account"
    package static let roles: Set<Role> = [.venue, .admin]

    package let account: Slug

    package init(account: Slug) {
        self.account = account
    }

    package func perform(_ room: WritingRoom) throws -> EndAccount.Answer {
        let place = try known(room)
        guard place.lockedAt != nil else {
            throw Refusal(.nothingToDo, "職員ID「\(account)」はロックされていません。")
        }
        try room.ledger.lock(account, false, at: room.now)
        return EndAccount.Answer(account: account)
    }

    /// The account. Whoever may not unlock it does not learn whether it is there.
    private func known(_ room: WritingRoom) throws -> AccountPlace {
        if room.account.roles.contains(.admin) { return try room.reading.existing(account) }
        guard let place = try room.reading.account(account), room.account.heads(place) else {
            throw Refusal(.forbidden, "ロックの解除は、その会場の館長か管理の方ができます。")
        }
        return place
    }
}
