import Clinic
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Runs the service until it is told to stop.
package enum Serving {
    /// How long tasks may take to give up once the time for stopping is over; then the process ends itself.
    private static let giveUp: Duration = .seconds(30)

    /// Serves until SIGTERM or SIGINT: then nothing more is taken, and what has begun is answered, within
    /// `settings.limits.stop`.
    ///
    /// - Throws: a `Refusal` where it cannot begin.
    package static func run(
        _ backing: Backing, _ settings: ServiceSettings, logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let application = try buildApplication(backing, settings, logger: logger, onRunning: onRunning)
        do {
            try await group(application, settings.limits, logger).run()
        } catch is CancellationError {
            logger.warning(
                "requests that had begun were given up", metadata: ["after": "\(settings.limits.stop)"])
        } catch let error as IOError {
            throw Refusal(
                .systemFailed, "\(settings.address) の \(settings.port) 番で待ち受けられません(\(error.errnoCode))。")
        }
    }

    /// The application under its signals and within its times.
    package static func group(
        _ application: some ApplicationProtocol, _ limits: ServiceLimits, _ logger: Logger
    ) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = limits.stop
        configuration.maximumCancellationDuration = giveUp
        return ServiceGroup(configuration: configuration)
    }
}
