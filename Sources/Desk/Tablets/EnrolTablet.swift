import Clinic
import Ledger

/// 共用タブレットの登録: once for its venue. Its key is drawn on the tablet and never comes here: only its hash.
///
/// The key opens nothing but the list of those who may sign in there (`Doorkeeper.staff`).
package struct EnrolTablet: Change {
    package static let name = "enrol-tablet"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let venue: VenueID
    /// As people there call it: 「受付の1台目」.
    package let label: String
    /// SHA-256 of the key, 64 hexadecimal digits.
    package let hash: String

    package init(venue: VenueID, label: String, hash: String) {
        self.venue = venue
        self.label = label
        self.hash = hash
    }

    /// The tablet's number, by which it is retired.
    package struct Answer: Hashable, Codable, Sendable {
        package let tablet: TabletID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        _ = try room.venue(venue)
        guard room.account.keepsTablets(of: venue) else { throw Refusal.tabletsAreTheHeads }
        let label = try PlainText.check(label, field: "タブレットの呼び名", limit: 40, as: "label")
        guard SecretKey.isHash(hash) else { throw Refusal.badInput("hash", "鍵のハッシュは64桁の16進数です。") }
        guard try room.reading.tablet(hash: hash) == nil else {
            throw Refusal(.alreadyThere, "このタブレットはもう登録されています。")
        }
        return Answer(tablet: try room.ledger.addTablet(at: venue, label: label, hash: hash, room.now))
    }
}

extension Refusal {
    /// Of whoever is at the venue, but not its head.
    static let tabletsAreTheHeads = Refusal(
        .forbidden, "タブレットの登録と解除は、その会場の館長、長寿社会推進課、管理の方ができます。")
}
