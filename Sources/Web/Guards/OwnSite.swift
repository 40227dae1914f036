import HTTPTypes
import Hummingbird

/// Only our own pages, and programs that are no browsers, may send anything: another site's page could make
/// the browser of somebody who has signed in do it.
struct OwnSite: RouterMiddleware {
    typealias Context = Visit

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard Self.isSafe(request.method) || Self.isOwn(request) else { throw Fault.foreignOrigin }
        return try await next(request, context)
    }

    /// Methods that only look.
    private static func isSafe(_ method: HTTPRequest.Method) -> Bool {
        method == .get || method == .head
    }

    private static func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite] { return site == "same-origin" || site == "none" }
        // Browsers of before say 「null」 where a page, as ours do, asks not to be named: there the token that
        // every form carries decides alone.
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        guard let authority = request.head.authority?.lowercased() else { return false }
        return ["http://", "https://"].contains { origin.lowercased() == $0 + authority }
    }
}
