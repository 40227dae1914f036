import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// Every error becomes a problem here, inside the other guards: what is thrown past them gets no headers.
struct Problems: RouterMiddleware {
    typealias Context = Visit

    let routes: Routes
    /// Problems as people read them.
    let pages: ErrorPages
    let logger: Logger

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The connection is beyond repair: the server closes it.
            throw error
        } catch let error as HTTPError where error.status == .notFound {
            return await response(to: missed(request, context), request, context)
        } catch {
            return await response(to: error, request, context)
        }
    }

    /// No route took it: an unknown address, or a known one asked in the wrong way.
    private func missed(_ request: Request, _ visit: Visit) -> Fault {
        guard let route = routes.found(at: request.uri.path) else { return .noSuchRoute }
        visit.coreContext.endpointPath.value = route.path
        return .wrongMethod(allowed: route.methods)
    }

    private func response(to error: any Error, _ request: Request, _ visit: Visit) async -> Response {
        let fault = error as? Fault
        let problem = fault?.problem ?? problem(of: error)
        var headers = fault?.headers ?? [:]
        if !Self.isForPrograms(request), let page = await pages.page(problem, for: request, visit) {
            return page
        }
        if problem.status == 401 { headers[.wwwAuthenticate] = challenge(request) }
        if problem.status == 429 { headers[.retryAfter] = problem.fields["retryAfter"] }
        return Answers.problem(problem, headers)
    }

    private static func isForPrograms(_ request: Request) -> Bool {
        request.uri.path.hasPrefix("/api/") || request.uri.path == "/health"
    }

    private func problem(of error: any Error) -> Problem {
        switch error {
        case let problem as Problem:
            return problem
        case let refusal as Refusal:
            if refusal.code.status >= 500 {
                // Says what the database said; never a value.
                logger.error("\(refusal.message)")
            }
            return Problem(refusal)
        case let error as HTTPError:
            return Problem(status: error.status.code, code: "refused", detail: "この依頼は受け付けられません。")
        default:
            // Its description might quote what somebody typed.
            logger.error("failed", metadata: ["error": "\(type(of: error))"])
            return Problem(Refusal(.systemFailed, "思わぬ失敗で中断しました。何も変更していません。"))
        }
    }

    /// RFC 6750: a token that was sent and not taken is invalid.
    private func challenge(_ request: Request) -> String {
        let sent = request.headers[.authorization] != nil
        return #"Bearer realm="sumaho""# + (sent ? #", error="invalid_token""# : "")
    }
}
