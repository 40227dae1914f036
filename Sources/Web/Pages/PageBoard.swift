import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Where pages are mounted: each says which roles may take it, and only those come in.
struct PageBoard {
    let pages: Pages
    let routes: Routes
    let router: Router<Visit>

    /// Mounts a page that those with any of these roles may look at.
    ///
    /// - Parameter signedOut: what anybody else is answered; the page to sign in on where it says nothing.
    func get(
        _ path: String, _ roles: Set<Role>, signedOut: HTTPResponse.Status? = nil,
        _ show: @escaping @Sendable (Visitor) async throws -> Response
    ) {
        routes.get(path, roles, on: router) { [pages] request, visit in
            // What a page listens to is nobody who does something.
            guard let visitor = try await pages.visitor(request, visit, isActive: signedOut == nil) else {
                return signedOut.map { Response(status: $0) }
                    ?? .redirect(to: SignInPages.address(before: request.uri.path))
            }
            try Self.admit(visitor, roles)
            return try await show(visitor)
        }
    }

    /// Mounts what a form is sent to.
    ///
    /// - Parameter carriesFile: whether a whole file may come with it.
    func post(
        _ path: String, _ roles: Set<Role>, carriesFile: Bool = false,
        _ take: @escaping @Sendable (Visitor, Form) async throws -> Response
    ) {
        routes.post(path, roles, on: router) { [pages, routes] request, visit in
            guard let visitor = try await pages.visitor(request, visit) else {
                // Back to the form, whose draft the browser has kept.
                let hasPage = routes.found(at: request.uri.path)?.methods.contains(.get) ?? false
                return .redirect(to: SignInPages.address(before: hasPage ? request.uri.path : nil))
            }
            try Self.admit(visitor, roles)
            let form = try await Form(
                request, limit: carriesFile ? pages.limits.file : pages.limits.body)
            // Browsers that do not say where a form comes from are known by this alone.
            guard form["token"] == visitor.key.formToken else { throw Fault.foreignForm }
            return try await take(visitor, form)
        }
    }

    /// Mounts what nobody needs to be signed in for.
    func open(_ path: String, get show: @escaping Routes.Handler) {
        routes.get(path, on: router, use: show)
    }

    /// The same for a form.
    func open(_ path: String, post take: @escaping Routes.Handler) {
        routes.post(path, on: router, use: take)
    }

    private static func admit(_ visitor: Visitor, _ roles: Set<Role>) throws {
        guard visitor.may(roles) else { throw Refusal(.forbidden, "このページを見る権限がありません。") }
    }
}
