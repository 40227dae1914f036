import Clinic
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The pages: finds out who looks, and lets only those in who may.
struct Pages: Sendable {
    let door: Door
    let templates: Templates
    let limits: ServiceLimits
    /// Whether cookies go over TLS only.
    let secure: Bool

    init(_ door: Door, _ templates: Templates, _ settings: ServiceSettings) {
        self.door = door
        self.templates = templates
        limits = settings.limits
        secure = settings.tls != nil
    }

    /// Who holds the key that the request's cookie carries.
    ///
    /// - Parameter isActive: whether somebody does something, and so stays signed in.
    func visitor(_ request: Request, _ visit: Visit, isActive: Bool = true) async throws -> Visitor? {
        let isActive = isActive && request.headers[.pageItself] == nil
        guard let key = key(of: request),
            let (who, desk) = try await door.enter(key, isActive: isActive)
        else { return nil }
        visit.trail.account = who.account.id
        return Visitor(
            who: who, key: key, desk: desk, now: door.now, version: try await door.version(),
            request: request, visit: visit)
    }

    /// A fresh id for a form: sent twice it does its work once.
    func freshRequest() -> Clinic.RequestID { door.randomness.freshID() }

    /// The same as text.
    func freshID() -> String { freshRequest().text }
}

extension HTTPField.Name {
    /// Says that a page fetches itself anew, and nobody has done anything.
    fileprivate static let pageItself = named("X-Page-Itself")
}

// The cookie that says who looks.
extension Pages {
    /// Under TLS the name itself tells the browser to keep it to this machine and to TLS.
    private var cookieName: String { secure ? "__Host-sumaho" : "sumaho" }

    func key(of request: Request) -> SecretKey? {
        request.cookies[cookieName].flatMap { SecretKey($0.value) }
    }

    /// The cookie of a browser in which nobody is signed in yet. One of its own: a page opened from another
    /// site arrives without the other, and must not take its place.
    private var openCookie: String { secure ? "__Host-sumaho-open" : "sumaho-open" }

    /// The key of a page that nobody needs to be signed in for; it opens nothing, and only shows that a form
    /// comes from our own page.
    func openKey(of request: Request) -> SecretKey? {
        request.cookies[openCookie].flatMap { SecretKey($0.value) }
    }

    /// Leaves such a key in the browser until it is closed.
    func leave(open key: SecretKey, in response: inout Response) {
        response.setCookie(
            Cookie(
                name: openCookie, value: key.text, path: "/", secure: secure, httpOnly: true,
                sameSite: .strict))
    }

    /// Sends somebody on with a key in their cookie; nil takes it away.
    func redirect(to address: String, with key: SecretKey?) -> Response {
        var response = Response.redirect(to: address)
        leave(key, in: &response)
        return response
    }

    /// Leaves a key in the browser until it is closed; nil takes it away.
    func leave(_ key: SecretKey?, in response: inout Response) {
        response.setCookie(
            Cookie(
                name: cookieName, value: key?.text ?? "", maxAge: key == nil ? 0 : nil, path: "/",
                secure: secure, httpOnly: true, sameSite: .strict))
    }
}
