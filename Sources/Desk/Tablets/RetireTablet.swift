import Clinic
import Ledger

/// 共用タブレットの登録の解除: lost, broken or replaced. Whoever is signed in there no longer is.
package struct RetireTablet: Change {
    package static let name = "retire-tablet"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let tablet: TabletID

    package init(tablet: TabletID) {
        self.tablet = tablet
    }

    package func perform(_ room: WritingRoom) throws -> EnrolTablet.Answer {
        // One of another venue is not there for them.
        guard let place = try room.reading.tablet(tablet), room.account.covers(place.venue) else {
            throw Refusal(.notFound, "タブレット \(tablet) はありません。", fields: ["tablet": "登録なし"])
        }
        guard room.account.keepsTablets(of: place.venue) else { throw Refusal.tabletsAreTheHeads }
        guard place.retiredAt == nil else {
            throw Refusal(.nothingToDo, "タブレット \(tablet) の登録はもう解除されています。")
        }
        try room.ledger.retire(tablet, at: room.now)
        return EnrolTablet.Answer(tablet: tablet)
    }
}
