import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 自分の設定: one's own password and PIN, and how long one stays signed in.
struct AccountPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let account: String
        let roles: String
        let venues: String
        let until: String
        let isAtTablet: Bool
        let password: [SecretField]
        /// Nil for those whom no tablet takes.
        let pin: PINForm?
    }

    private struct PINForm: Sendable {
        let fields: [SecretField]
    }

    func mount(on board: PageBoard) {
        board.get("/account", Role.all) { visitor in
            let done = visitor.query("done").flatMap(Done.init(rawValue:))
            return try await page(visitor, done.map { .init(isError: false, text: $0.words) })
        }
        board.post("/account/password", Role.all) { visitor, form in
            try await attempt(visitor, .password) {
                try await pages.door.keeper.changePassword(
                    visitor.key, old: form.typed("old"), new: try form.twice("new", SecretField.again),
                    from: visitor.visit.address)
            }
        }
        board.post("/account/pin", Role.all) { visitor, form in
            try await attempt(visitor, .pin) {
                try await pages.door.keeper.changePIN(
                    visitor.key, password: form.typed("password"),
                    pin: try form.twice("pin", SecretField.pinAgain), from: visitor.visit.address)
            }
        }
    }

    /// What has been done.
    private enum Done: String {
        case password, pin

        var words: String {
            switch self {
            case .password: "パスワードを変えました。ほかの端末ではサインアウトしています。"
            case .pin: "共用タブレットのPINを決めました。"
            }
        }
    }

    private func attempt(
        _ visitor: Visitor, _ done: Done, _ change: () async throws -> Void
    ) async throws -> Response {
        do {
            try await change()
            return .redirect(to: "/account?done=\(done.rawValue)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, .init(refusal), refusal)
        }
    }

    private func page(
        _ visitor: Visitor, _ notice: Frame.Notice?, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let who = visitor.who
        let venues = try await visitor.desk.ask(Venues()).filter {
            who.account.venues?.contains($0.id) ?? false
        }
        var frame = pages.frame("自分の設定", visitor)
        frame.notice = notice
        let mayHavePIN = visitor.may(Role.local)
        return try pages.templates.page(
            "account", frame,
            Content(
                account: who.account.id,
                roles: who.account.roles.sorted().map(\.label).joined(separator: "・"),
                venues: venues.isEmpty ? "全会場" : venues.map(\.shortName).joined(separator: "・"),
                until: "\(who.endsAt.date.japanese) \(who.endsAt.time)", isAtTablet: who.tablet != nil,
                password: [.old("old", refusal)] + SecretField.password(refusal),
                pin: mayHavePIN
                    ? PINForm(fields: [.old("password", refusal)] + SecretField.pin(refusal)) : nil))
    }
}

extension Form {
    /// What was typed into a field that must not be left empty.
    fileprivate func typed(_ name: String) throws(Refusal) -> String {
        guard let text = self[name] else { throw .badInput(name, "入れてください。") }
        return text
    }
}
