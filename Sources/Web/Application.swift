import Clinic
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// The service, ready to run; the program and the tests build the same.
///
/// - Parameter onRunning: called once with the port that is listened on.
/// - Throws: a `Refusal` where the resources or the certificate cannot be used.
package func buildApplication(
    _ backing: Backing, _ settings: ServiceSettings, logger: Logger,
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
    let limits = settings.limits
    let plain = HTTPServerBuilder.http1(
        configuration: HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(limits.patience)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
                maxHeaderFieldCount: 100)))
    let reloader = try settings.tls.map { try Certificates.reloader($0, every: limits.renewal, logger) }
    let server =
        try reloader.map { try .tls(plain, tlsConfiguration: Certificates.configuration($0)) } ?? plain
    return Application(
        router: try buildRouter(backing, settings, logger: logger), server: server,
        configuration: ApplicationConfiguration(
            address: .hostname(settings.address, port: settings.port),
            availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
        services: reloader.map { [$0] } ?? [],
        onServerRunning: { await onRunning($0.localAddress?.port ?? settings.port) },
        logger: logger)
}

/// The routes behind their guards. A guard sees only what is mounted after it, so all guards come first; the
/// first is the outermost.
func buildRouter(
    _ backing: Backing, _ settings: ServiceSettings, logger: Logger, routes: Routes = Routes()
) throws -> Router<Visit> {
    let description = try Resources.bytes("openapi.yaml", in: settings.resources)
    let pages = Pages(backing.door, try Templates(in: settings.resources), settings)
    let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: AccessLog(logger: logger))
    router.add(middleware: SafeHeaders(secure: settings.tls != nil))
    router.add(middleware: Problems(routes: routes, pages: ErrorPages(pages: pages), logger: logger))
    router.add(middleware: ShortAddress(limit: settings.limits.address))
    router.add(middleware: OwnSite())
    OpenRoutes(backing: backing, description: description, logger: logger).mount(routes, on: router)
    SignInRoutes(backing, settings.limits).mount(routes, on: router)
    UseCaseRoutes(backing, settings.limits).mount(routes, on: router)
    pages.templates.files.mount(routes, on: router)
    PageBoard(pages: pages, routes: routes, router: router).mountAll()
    return router
}
