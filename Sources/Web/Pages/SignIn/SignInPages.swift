import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// サインイン: who is there, and going again.
struct SignInPages: Sendable {
    let pages: Pages

    /// The page's address; after signing in one is where one wanted to go.
    static func address(before wanted: String?) -> String {
        guard let wanted, wanted != "/", isOurs(wanted) else { return "/sign-in" }
        return "/sign-in?to=" + wanted
    }

    /// The same for whoever wants to type a password where names are shown.
    static func passwordAddress(before wanted: String) -> String {
        "/sign-in?by=password" + (wanted == "/" ? "" : "&to=" + wanted)
    }

    /// Where somebody wanted to go; the first page where it is none of ours.
    static func wanted(_ address: String?) -> String {
        address.flatMap { isOurs($0) ? $0 : nil } ?? "/"
    }

    func mount(on board: PageBoard) {
        board.open("/sign-in", get: show)
        board.open("/sign-in", post: signIn)
        board.post("/sign-out", Role.all) { visitor, form in
            if form.has("everywhere") {
                try await pages.door.keeper.signOutEverywhere(visitor.key)
            } else {
                try await pages.door.keeper.signOut(visitor.key)
            }
            return pages.redirect(to: "/sign-in", with: nil)
        }
    }

    private struct Content: Sendable {
        /// What stands in the field already.
        var account = ""
        let to: String
        /// Back to the names; nil where there are none.
        let names: String?
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let key = pages.openKey(of: request) ?? SecretKey(pages.door.randomness)
        let wanted = Self.wanted(request.uri.queryParameters["to"].map(String.init))
        let tablet = try await pages.tablet(of: request)
        var response: Response
        if let tablet, request.uri.queryParameters["by"] == nil {
            response = try await TabletSignInPages(pages: pages).names(tablet, to: wanted, key: key)
        } else {
            response = try page(Content(to: wanted, names: names(tablet, wanted)), key: key)
        }
        pages.leave(open: key, in: &response)
        return response
    }

    private func names(_ tablet: Pages.SharedTablet?, _ wanted: String) -> String? {
        tablet.map { _ in Self.address(before: wanted) }
    }

    private func page(_ content: Content, key: SecretKey, refusal: Refusal? = nil) throws -> Response {
        var frame = Frame("サインイン", pages.templates.files)
        frame.token = key.formToken
        frame.notice = refusal.map { .init($0) }
        return try pages.templates.page(
            "sign-in", frame, content)
    }

    private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let (form, before) = try await pages.formBeforeSignIn(request)
        let wanted = Self.wanted(form["to"])
        let account = form["account"]?.lowercased() ?? ""
        do {
            let key = try await pages.door.keeper.signIn(
                account, password: form["password"] ?? "", from: visit.address)
            // Another key than before: whoever knew that one is not signed in with it.
            return pages.redirect(to: wanted, with: key)
        } catch let refusal as Refusal where refusal.code.status < 500 {
            let tablet = try await pages.tablet(of: request)
            return try page(
                Content(account: account, to: wanted, names: names(tablet, wanted)), key: before,
                refusal: refusal)
        }
    }

    /// Whether an address is one of this service's pages: letters, digits, dashes and colons between slashes.
    private static func isOurs(_ address: String) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//")
            && address.utf8.allSatisfy { byte in
                let character = Character(UnicodeScalar(byte))
                return character.isASCII
                    && (character.isLetter || character.isNumber || "/-:".contains(character))
            }
    }
}

extension Pages {
    /// A form that nobody needs to be signed in for, and the key whose page it comes from.
    func formBeforeSignIn(_ request: Request) async throws -> (Form, SecretKey) {
        let form = try await Form(request, limit: limits.body)
        guard let key = openKey(of: request), form["token"] == key.formToken else { throw Fault.foreignForm }
        return (form, key)
    }
}
