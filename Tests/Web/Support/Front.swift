import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import InMemoryLogging
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import Web

/// The service before a ward, for tests; each role has a token of its own name, `all` has every role.
struct Front: Sendable {
    let ward: TestWard
    var settings: ServiceSettings
    /// Stands in for the usual backing.
    var other: Backing?
    /// What the service logs.
    let log = InMemoryLogHandler()

    var logger: Logger {
        Logger(label: "test", factory: { [log] _ in log })
    }

    var backing: Backing {
        other
            ?? Backing(
                desk: { [ward] in ward.desk(of: $0) }, door: Door(ward.desk),
                account: { [ward] token in
                    if token == "all" { return Account(id: "kim", roles: Role.all) }
                    guard let role = Role(rawValue: token) else {
                        return try await ward.desk.account(withToken: token)
                    }
                    // Of the venues their head, who may what any of their staff may.
                    guard role == .venue else { return Account(id: "\(role)-1", roles: [role]) }
                    return Account(
                        id: "venue-1", roles: [role], venues: [TestWard.nakacho, TestWard.shimura],
                        isHead: true)
                })
    }

    init(ward: TestWard, settings: ServiceSettings = ServiceSettings(port: 0), other: Backing? = nil) {
        self.ward = ward
        self.settings = settings
        self.other = other
    }

    /// The application as the program builds it.
    func application(
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        try buildApplication(backing, settings, logger: logger, onRunning: onRunning)
    }

    /// Runs a body against the routes, without a socket.
    func routes<Value: Sendable>(
        _ body: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await application().test(.router, body)
    }

    /// Runs a body while the service listens on a free port; then stops it as a signal would.
    func live<Value: Sendable>(_ body: @Sendable (Int) async throws -> Value) async throws -> Value {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let group = Serving.group(
            try application { announce.yield($0) }, settings.limits, logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                do {
                    try await group.run()
                } catch is CancellationError {}
                announce.finish()
            }
            let port = try #require(await ports.first { _ in true })
            do {
                let value = try await body(port)
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return value
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
        }
    }
}

extension TestClientProtocol {
    /// Posts JSON with a token.
    func post(
        _ path: String, _ body: String = "{}", as token: String? = "all", id: Clinic.RequestID? = nil,
        headers more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let id { headers[.idempotencyKey] = id.text }
        for field in more { headers[field.name] = field.value }
        return try await execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The problem that it carries.
    func problem() throws -> Problem {
        #expect(headers[.contentType] == Problem.mediaType)
        let problem = try JSONDecoder().decode(Problem.self, from: Data(body.readableBytesView))
        #expect(problem.status == Int(status.code))
        return problem
    }
}
