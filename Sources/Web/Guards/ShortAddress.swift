import Hummingbird

/// Refuses addresses longer than any of ours.
struct ShortAddress: RouterMiddleware {
    typealias Context = Visit

    /// Bytes, what stands after the question mark included.
    let limit: Int

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= limit else { throw Fault.addressTooLong }
        return try await next(request, context)
    }
}
