import Desk
import Hummingbird
import HummingbirdCore

/// The cookie that says which shared tablet a browser is. It opens nothing: whoever has it sees the names of
/// the venue's staff, and still needs a PIN.
extension Pages {
    /// Under TLS the name itself tells the browser to keep it to this machine and to TLS.
    private var tabletCookie: String { secure ? "__Host-sumaho-tablet" : "sumaho-tablet" }

    /// No browser keeps a cookie for longer than 400 days; it is left anew whenever the names are shown.
    private static let tabletSeconds = 400 * 24 * 3600

    /// A tablet that is enrolled, and its key.
    struct SharedTablet: Sendable {
        let key: SecretKey
        let entry: Tablets.Entry
    }

    /// The tablet that a request comes from; nil from any other browser, and where it has been retired.
    func tablet(of request: Request) async throws -> SharedTablet? {
        guard let key = request.cookies[tabletCookie].flatMap({ SecretKey($0.value) }),
            let entry = try await door.keeper.tablet(key)
        else { return nil }
        return SharedTablet(key: key, entry: entry)
    }

    /// Makes a browser the tablet of a key.
    func leave(tablet key: SecretKey, in response: inout Response) {
        response.setCookie(
            Cookie(
                name: tabletCookie, value: key.text, maxAge: Self.tabletSeconds, path: "/",
                secure: secure, httpOnly: true, sameSite: .strict))
    }
}
