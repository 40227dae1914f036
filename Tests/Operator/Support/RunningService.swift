import Almanac
import Clinic
import Desk
import Foundation
import Logging
import Testing
import Web

/// The service over a scratch database, in this process, for the real program to talk to.
///
/// It is 1 April 2026, 9 o'clock; the token `all` has every role, `viewer` sees figures.
func withService<Value: Sendable>(
    over scratch: Scratch, _ body: @escaping @Sendable (String) async throws -> Value
) async throws -> Value {
    let desk = try LocalDesk.serving(
        at: scratch.database, account: Account(id: "service", roles: []),
        clock: .starting(on: try #require(CivilDate("2026-04-01")), at: CivilTime(hour: 9, minute: 0)))
    let backing = Backing(desk: { desk.acting(as: $0) }, door: Door(desk)) { token in
        let known = [
            "all": Account(id: "kim", roles: Role.all), "viewer": Account(id: "v", roles: [.viewer]),
        ]
        return if let account = known[token] { account } else { try await desk.account(withToken: token) }
    }
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let service = Task {
        try await Serving.run(
            backing, ServiceSettings(port: 0),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        ) { announce.yield($0) }
    }
    defer { service.cancel() }
    let port = try #require(await ports.first { _ in true })
    let value = try await body("http://127.0.0.1:\(port)")
    service.cancel()
    try await service.value
    try desk.close()
    return value
}

/// Runs something that waits on a thread of its own: those of the tests are few, and the service needs them.
func apart<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
    }
}
