import Clinic
import Ledger

/// A PIN for somebody, the first or another: by the head of their venue, the office or the administrator.
/// Their sign-ins at tablets end; a lock stays, for that is another decision. The PIN itself never comes
/// here.
///
/// One's own is changed at the door (`Doorkeeper.changePIN`), which asks for the password: whoever finds a
/// screen unattended must not be able to come back as its owner.
package struct SetPIN: Change {
    package static let name = "set-pin"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let account: Slug
    /// As `PIN.hash` makes it.
    package let hash: String

    package init(account: Slug, hash: String) {
        self.account = account
        self.hash = hash
    }

    package func perform(_ room: WritingRoom) throws -> EndAccount.Answer {
        guard account.text != room.account.id else {
            throw Refusal(.forbidden, "自分のPINは、「自分の設定」で今のパスワードを入れて決めてください。")
        }
        let place = try known(room)
        guard place.endedAt == nil else {
            throw Refusal(.alreadyEnded, "職員ID「\(account)」は停止しています。")
        }
        try place.requireWorkAtVenue()
        guard Password.isHash(hash) else { throw Refusal.badInput("hash", "PINのハッシュの形が違います。") }
        try room.ledger.setPIN(of: account, hash: hash, at: room.now)
        return EndAccount.Answer(account: account)
    }

    /// The account. Whoever may not set its PIN does not learn whether it is there.
    private func known(_ room: WritingRoom) throws -> AccountPlace {
        if !room.account.roles.isDisjoint(with: Role.planning) { return try room.reading.existing(account) }
        guard let place = try room.reading.account(account), room.account.isHead(of: place) else {
            throw Refusal(.forbidden, "PINは、その会場の館長、長寿社会推進課、管理の方が決められます。")
        }
        return place
    }
}

extension AccountPlace {
    /// Whether they are venue staff or an adviser: a tablet is for nobody else.
    var worksAtVenue: Bool { !Set(roles).isDisjoint(with: Role.local.map(\.rawValue)) }

    /// Refuses a PIN for whoever no tablet would take.
    func requireWorkAtVenue() throws(Refusal) {
        guard worksAtVenue else {
            throw .badInput("account", "PINは、会場の職員と相談員が共用タブレットで使うものです。職員ID「\(id)」には要りません。")
        }
    }
}
