import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// A PIN for one of the staff, who types it in themselves while the head stands by.
struct StaffPINPages: Sendable {
    let pages: Pages

    /// The page of somebody.
    static func address(_ account: Slug) -> String { "/staff/\(account)/pin" }

    private struct Content: Sendable {
        let name: String
        let address: String
        let hasPIN: Bool
        let fields: [SecretField]
        let back: String
    }

    func mount(on board: PageBoard) {
        board.get("/staff/:account/pin", Role.keeping) { visitor in try await page(visitor) }
        board.post("/staff/:account/pin", Role.keeping, set)
    }

    private func set(_ visitor: Visitor, _ form: Form) async throws -> Response {
        let account = try visitor.member()
        do {
            let pin = try form.twice("pin", SecretField.pinAgain)
            // A new id each time: sent twice it sets the same PIN, though never by the same hash.
            _ = try await visitor.desk.tell(
                SetPIN(account: account, hash: try await pages.door.keeper.hash(ofPIN: pin)),
                id: pages.door.randomness.freshID())
            return .redirect(to: "\(StaffPages.address)?pin=\(account)#notice")
        } catch let refusal as Refusal where refusal.code == .badInput {
            return try await page(visitor, refusal)
        }
    }

    private func page(_ visitor: Visitor, _ refusal: Refusal? = nil) async throws -> Response {
        let account = try visitor.member()
        guard let entry = try await visitor.desk.ask(StaffList()).first(where: { $0.account == account }),
            entry.maySetPIN
        else { throw Fault.noSuchRoute }
        var frame = pages.frame("\(entry.name)さんのPIN", visitor)
        frame.notice = refusal.map { .init($0) }
        return try pages.templates.page(
            "staff-pin", frame,
            Content(
                name: entry.name, address: Self.address(account), hasPIN: entry.hasPIN,
                fields: SecretField.pin(refusal), back: StaffPages.address))
    }
}
