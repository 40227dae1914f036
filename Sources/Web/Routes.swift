import Desk
import HTTPTypes
import Hummingbird
import Synchronization

/// The routes as they are mounted, remembered: the router answers 404 for a wrong method, and 405 is right.
final class Routes: Sendable {
    typealias Handler = @Sendable (Request, Visit) async throws -> Response

    private let mounted = Mutex<[Mounted]>([])

    /// One route, and who may take it.
    struct Mounted: Sendable {
        let path: String
        let methods: [HTTPRequest.Method]
        /// Nil where nobody needs to be signed in, or where a use case decides by itself.
        let roles: Set<Role>?
    }

    /// Mounts a route that looks.
    func get(
        _ path: String, _ roles: Set<Role>? = nil, on router: Router<Visit>, use handler: @escaping Handler
    ) {
        mounted.withLock { $0.append(Mounted(path: path, methods: [.get, .head], roles: roles)) }
        router.get(RouterPath(path), use: handler)
    }

    /// Mounts a route that takes a body.
    func post(
        _ path: String, _ roles: Set<Role>? = nil, on router: Router<Visit>, use handler: @escaping Handler
    ) {
        mounted.withLock { $0.append(Mounted(path: path, methods: [.post], roles: roles)) }
        router.post(RouterPath(path), use: handler)
    }

    /// Every route there is, in the order of mounting.
    var all: [Mounted] { mounted.withLock { $0 } }

    /// The route that an address leads to, and the methods it is known by; nil for an unknown one.
    func found(at address: String) -> (path: String, methods: [HTTPRequest.Method])? {
        let fitting = all.filter { Self.fits(address, $0.path) }
        guard let first = fitting.first else { return nil }
        return (first.path, fitting.flatMap(\.methods))
    }

    private static func fits(_ address: String, _ path: String) -> Bool {
        let (parts, template) = (address.split(separator: "/"), path.split(separator: "/"))
        return parts.count == template.count
            && zip(parts, template).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
    }
}
