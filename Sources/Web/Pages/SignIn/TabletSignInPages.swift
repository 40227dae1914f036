import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// サインイン at a shared tablet: one taps one's name, then types one's PIN.
struct TabletSignInPages: Sendable {
    let pages: Pages

    private struct Names: Sendable {
        /// 「仲町ふれあい館 受付の1台目」
        let place: String
        let staff: [Name]
        let isAnybody: Bool
        let to: String
        /// For whoever has no PIN.
        let password: String
    }

    /// A button.
    private struct Name: Sendable {
        let account: String
        let name: String
    }

    private struct PINEntry: Sendable {
        let account: String
        let to: String
        /// Back, for whoever has tapped another's name.
        let names: String
    }

    func mount(on board: PageBoard) {
        // By POST, so that who works here stands in no address.
        board.open("/sign-in/name", post: choose)
        board.open("/sign-in/pin", post: signIn)
    }

    /// The names of those who may sign in at a tablet.
    ///
    /// - Parameter wanted: where one comes by signing in.
    func names(_ tablet: Pages.SharedTablet, to wanted: String, key: SecretKey) async throws -> Response {
        let staff = try await pages.door.keeper.staff(ofTablet: tablet.key)
        let venue = try await pages.door.venue(tablet.entry.venue)
        var frame = Frame("名前を押してください", pages.templates.files)
        frame.token = key.formToken
        var response = try pages.templates.page(
            "sign-in-names", frame,
            Names(
                place: [venue?.name, tablet.entry.label].compactMap(\.self).joined(separator: " "),
                staff: staff.map { Name(account: $0.account.text, name: $0.name) },
                isAnybody: !staff.isEmpty, to: wanted,
                password: SignInPages.passwordAddress(before: wanted)))
        pages.leave(tablet: tablet.key, in: &response)
        return response
    }

    private func choose(_ request: Request, _ visit: Visit) async throws -> Response {
        try await atTablet(request) { form, key, _, member in
            try page(for: member, form, key)
        }
    }

    private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        try await atTablet(request) { form, before, tablet, member in
            do {
                let key = try await pages.door.keeper.signIn(
                    tablet: tablet.key, member.account, pin: form["pin"] ?? "", from: visit.address)
                return pages.redirect(to: SignInPages.wanted(form["to"]), with: key)
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try page(for: member, form, before, refusal)
            }
        }
    }

    /// Answers a form of a tablet about one of its names; from any other browser it leads to the first page
    /// of signing in, and so it does once the tablet has been retired.
    private func atTablet(
        _ request: Request,
        _ answer: (Form, SecretKey, Pages.SharedTablet, Doorkeeper.Staff) async throws -> Response
    ) async throws -> Response {
        let (form, key) = try await pages.formBeforeSignIn(request)
        guard let tablet = try await pages.tablet(of: request),
            let member = try await pages.door.keeper.staff(ofTablet: tablet.key)
                .first(where: { $0.account.text == form["account"] })
        else { return .redirect(to: SignInPages.address(before: SignInPages.wanted(form["to"]))) }
        return try await answer(form, key, tablet, member)
    }

    private func page(
        for member: Doorkeeper.Staff, _ form: Form, _ key: SecretKey, _ refusal: Refusal? = nil
    ) throws -> Response {
        var frame = Frame("\(member.name)さん", pages.templates.files)
        frame.token = key.formToken
        frame.notice = refusal.map { .init($0) }
        let wanted = SignInPages.wanted(form["to"])
        return try pages.templates.page(
            "sign-in-pin", frame,
            PINEntry(account: member.account.text, to: wanted, names: SignInPages.address(before: wanted)))
    }
}
