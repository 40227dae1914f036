import HTTPTypes
import Hummingbird
import Synchronization

/// The routes as they are mounted, remembered: the router answers 404 for a wrong method, and 405 is right.
final class Routes: Sendable {
    typealias Handler = @Sendable (Request, Visit) async throws -> Response

    private let methods = Mutex<[String: [HTTPRequest.Method]]>([:])

    /// Mounts a route that looks.
    func get(_ path: String, on router: Router<Visit>, use handler: @escaping Handler) {
        note(path, [.get, .head])
        router.get(RouterPath(path), use: handler)
    }

    /// Mounts a route that takes a body.
    func post(_ path: String, on router: Router<Visit>, use handler: @escaping Handler) {
        note(path, [.post])
        router.post(RouterPath(path), use: handler)
    }

    /// The methods that a path is known by; empty for an unknown one.
    func methods(at path: String) -> [HTTPRequest.Method] {
        methods.withLock { $0[path] ?? [] }
    }

    private func note(_ path: String, _ added: [HTTPRequest.Method]) {
        methods.withLock { $0[path, default: []] += added }
    }
}
