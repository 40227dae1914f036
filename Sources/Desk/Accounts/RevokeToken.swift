import Clinic
import Ledger

/// A key that may not be used any more: lost, or no longer needed.
package struct RevokeToken: Change {
    package static let name = "revoke-token"
    package static let roles: Set<Role> = [.admin]

    package let token: TokenID

    package init(token: TokenID) {
        self.token = token
    }

    /// The key's number.
    package struct Answer: Hashable, Codable, Sendable {
        package let token: TokenID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let place = try room.reading.token(token) else {
            throw Refusal(.notFound, "鍵 \(token) はありません。", fields: ["token": "登録なし"])
        }
        guard place.revokedAt == nil else { throw Refusal(.nothingToDo, "鍵 \(token) はもう使えません。") }
        try room.ledger.revoke(token, at: room.now)
        return Answer(token: token)
    }
}
