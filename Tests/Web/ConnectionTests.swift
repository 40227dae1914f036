import AsyncHTTPClient
import Clinic
import Desk
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import Web

/// What the service takes of a connection, on real sockets.
@Suite("Connections", .timeLimit(.minutes(10)))
struct ConnectionTests {
    private func front(_ edit: (inout ServiceLimits) -> Void = { _ in }) async throws -> Front {
        var front = Front(ward: try await sampleWard())
        edit(&front.settings.limits)
        return front
    }

    private static let health = "GET /health HTTP/1.1\r\nHost: localhost\r\n"

    @Test func aConnectionIsKeptForTheNextRequest() async throws {
        try await front().live { port in
            let wires = try Wires(port: port)
            for _ in 1...3 {
                wires.send(Self.health + "\r\n")
                #expect(try await wires.read(until: #"{"status":"ok"}"#).hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
        }
    }

    /// Neither nothing, nor a little now and then, keeps a connection open.
    @Test(arguments: [
        "", Self.health, "POST /api/v1/venues HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{",
    ])
    func aConnectionWithoutAWholeRequestEnds(start: String) async throws {
        try await front { $0.patience = .milliseconds(600) }.live { port in
            let wires = try Wires(port: port)
            let begin = ContinuousClock.now
            wires.send(start)
            var open = true
            while open, begin.duration(to: .now) < .seconds(30) {
                try await Task.sleep(for: .milliseconds(100))
                open = start.isEmpty ? try await !wires.read().isEmpty : wires.send("x")
            }
            let taken = begin.duration(to: .now)
            #expect(!open && taken > .milliseconds(500) && taken < .seconds(6), "\(taken)")
        }
    }

    /// The time that an answer takes is not the client's.
    @Test func aSlowAnswerIsWaitedFor() async throws {
        let front = try await front { $0.patience = .milliseconds(300) }
        let slow = Backing(desk: front.backing.desk, door: Door(front.ward.desk)) { token in
            try await Task.sleep(for: .seconds(1))
            return try await front.backing.account(token)
        }
        let settings = front.settings
        try await Front(ward: front.ward, settings: settings, other: slow).live { port in
            let wires = try Wires(port: port)
            wires.send(
                "POST /api/v1/venues HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            #expect(try await wires.read(until: "]").hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func headersAreBounded() async throws {
        try await front().live { port in
            for (lines, taken) in [
                ("X-Long: \(String(repeating: "x", count: 8_000))\r\n", true),
                ("X-Long: \(String(repeating: "x", count: 20_000))\r\n", false),
                ((0..<90).map { "X-\($0): x\r\n" }.joined(), true),
                ((0..<200).map { "X-\($0): x\r\n" }.joined(), false),
            ] {
                let wires = try Wires(port: port)
                wires.send(Self.health + lines + "Connection: close\r\n\r\n")
                let answer = try await wires.read(until: "\r\n\r\n")
                #expect(answer.hasPrefix(taken ? "HTTP/1.1 200" : "HTTP/1.1 400"), "\(answer.prefix(80))")
            }
        }
    }

    /// Whoever comes when all connections are taken waits until one is free; nobody is turned away.
    @Test func connectionsAreBounded() async throws {
        try await front { $0.connections = 2 }.live { port in
            // Idle ones, of which the machine may accept a few more than told at one time.
            var held: [Wires] = []
            for _ in 1...12 { held.append(try Wires(port: port)) }
            let late = try Wires(port: port, patience: 1)
            late.send(Self.health + "\r\n")
            await #expect(throws: Wires.Broken.self) { try await late.read(until: "ok") }
            held = []
            let next = try Wires(port: port)
            next.send(Self.health + "Connection: close\r\n\r\n")
            #expect(try await next.read().contains("200 OK"))
        }
    }

    /// A body that is too large is refused before it has come, and not read without end.
    @Test func tooLargeABodyEndsTheConnection() async throws {
        try await front { $0.patience = .seconds(6) }.live { port in
            let wires = try Wires(port: port)
            wires.send(
                "POST /api/v1/venues HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n")
            #expect(try await wires.read(until: "too-large").hasPrefix("HTTP/1.1 413"))
            let begin = ContinuousClock.now
            while wires.send(String(repeating: " ", count: 1000)), begin.duration(to: .now) < .seconds(8) {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(begin.duration(to: .now) < .seconds(25))
        }
    }

    @Test func whatIsNoHTTPIsRefused() async throws {
        try await front().live { port in
            let wires = try Wires(port: port)
            wires.send("タナカ ハナ\r\n\r\n")
            #expect(try await wires.read().hasPrefix("HTTP/1.1 400"))
        }
    }
}
