import HTTPTypes
import Hummingbird
import Logging

/// One line a request: method, route template, status, time taken, account. Never an address as it was sent,
/// never a header, never a body: anybody can write a name into those.
struct AccessLog: RouterMiddleware {
    typealias Context = Visit

    let logger: Logger

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            note(request, context, response.status.code, since: start)
            return response
        } catch {
            // Only what could not be read as HTTP comes here; the server answers it.
            note(request, context, 400, since: start)
            throw error
        }
    }

    private func note(
        _ request: Request, _ visit: Visit, _ status: Int, since start: ContinuousClock.Instant
    ) {
        let known = Self.methods.contains(request.method)
        let route = visit.endpointPath.flatMap { $0 == Self.noRoute ? nil : $0 }
        let taken = start.duration(to: .now)
        logger.info(
            "request",
            metadata: [
                "method": "\(known ? request.method.rawValue : "-")", "route": "\(route ?? "-")",
                "status": "\(status)", "ms": "\(taken / .milliseconds(1))",
                "account": "\(visit.trail.account ?? "-")",
            ])
    }

    /// What the router calls the route of a request that no route took.
    private static let noRoute = "NotFound"
    /// A method is a word that the client makes up.
    private static let methods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
    ]
}
