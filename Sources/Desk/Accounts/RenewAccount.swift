import Almanac
import Clinic
import Ledger

/// 職員IDの更新: good for another while, mostly another fiscal year.
package struct RenewAccount: Change {
    package static let name = "renew-account"
    package static let roles: Set<Role> = [.admin]

    package let account: Slug
    /// The last day.
    package let until: CivilDate

    package init(account: Slug, until: CivilDate) {
        self.account = account
        self.until = until
    }

    package func perform(_ room: WritingRoom) throws -> NewAccount.Answer {
        let place = try room.reading.existing(account)
        guard place.endedAt == nil else {
            throw Refusal(.alreadyEnded, "職員ID「\(account)」は停止しています。新しいIDを登録してください。")
        }
        guard until >= room.today else { throw Refusal.badInput("until", "使える最後の日が過ぎています。") }
        try room.ledger.renew(account, until: until)
        return NewAccount.Answer(account: account, expiresOn: until)
    }
}
