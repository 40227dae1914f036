import HTTPTypes
import Hummingbird

/// Headers that every answer carries, errors too. A page that needs more says so itself.
struct SafeHeaders: RouterMiddleware {
    typealias Context = Visit

    /// Whether the service itself speaks TLS.
    let secure: Bool

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in Self.always where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        if secure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    /// Nothing may be loaded, framed, kept or told further.
    private static let always: HTTPFields = [
        .contentSecurityPolicy:
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
        .cacheControl: "no-store",
        .referrerPolicy: "no-referrer",
        .frameOptions: "DENY",
        .openerPolicy: "same-origin",
        .resourcePolicy: "same-origin",
        .permissionsPolicy: "camera=(), geolocation=(), microphone=()",
    ]
}

extension HTTPField.Name {
    // Each is a valid token, so that none is ever nil.
    fileprivate static let referrerPolicy = named("Referrer-Policy")
    fileprivate static let frameOptions = named("X-Frame-Options")
    fileprivate static let openerPolicy = named("Cross-Origin-Opener-Policy")
    fileprivate static let resourcePolicy = named("Cross-Origin-Resource-Policy")
    fileprivate static let permissionsPolicy = named("Permissions-Policy")
    /// What a browser says about where a request comes from.
    static let fetchSite = named("Sec-Fetch-Site")
    /// The request id of a change.
    static let idempotencyKey = named("Idempotency-Key")

    static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("no header name: \(name)") }
        return name
    }
}
