import Clinic
import Desk
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import Operator

/// What RemoteDesk makes of a network that fails, and of a server that is none.
@Suite("A desk far away", .timeLimit(.minutes(10)))
struct RemoteDeskTests {
    private static let note = #"{"turnedAway":7}"#

    /// Rule 3 is what ids are for: after a lost connection the same change goes once more, under the same id.
    @Test func aChangeWhoseAnswerWasLostIsSentAgain() async throws {
        let server = try FakeServer([.hangUp, FakeServer.answer(200, "application/json", Self.note)])
        let answer = try await remoteDesk(server.port).tell(TurnAway(people: 2), id: requestID(5))
        #expect(answer.turnedAway == TurnedAwayID(7))
        let requests = server.requests
        #expect(requests.count == 2 && requests[0] == requests[1])
        #expect(requests[0].hasPrefix("POST /api/v1/turn-away HTTP/1.1\r\n"))
        #expect(requests[0].lowercased().contains("idempotency-key: \(requestID(5))\r\n"))
        #expect(requests[0].contains("Bearer all\r\n") && requests[0].hasSuffix(#"{"people":2}"#))
    }

    @Test func aSecondLossIsSaid() async throws {
        let server = try FakeServer([.hangUp, .hangUp, FakeServer.answer(200, "application/json", Self.note)])
        let refusal = try await #require(throws: Refusal.self) {
            try await remoteDesk(server.port).tell(TurnAway(people: 2), id: requestID(5))
        }
        #expect(refusal.code == .systemFailed && refusal.code.exitCode == 3)
        // Whoever reads it can send it again without doing it twice.
        #expect(refusal.message.contains("--id \(requestID(5))"))
        #expect(server.requests.count == 2)
    }

    @Test func aServerThatIsNotThereIsSaidAtOnce() async throws {
        let server = try FakeServer([.hangUp])
        _ = try? Wires(port: server.port)
        try await Task.sleep(for: .milliseconds(300))
        let begin = ContinuousClock.now
        let refusal = try await #require(throws: Refusal.self) {
            try await remoteDesk(server.port).ask(Venues())
        }
        #expect(refusal.code == .systemFailed && refusal.message.contains("つながりません"), "\(refusal)")
        #expect(begin.duration(to: .now) < .seconds(4))
    }

    @Test func aServerThatSaysNothingIsNotWaitedForWithoutEnd() async throws {
        let server = try FakeServer([.wait, .wait])
        let begin = ContinuousClock.now
        let refusal = try await #require(throws: Refusal.self) {
            try await remoteDesk(server.port, times: .init(answer: .milliseconds(500))).ask(Venues())
        }
        #expect(refusal.code == .systemFailed && begin.duration(to: .now) < .seconds(60))
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        (200, "application/json", "[", Refusal.Code.systemFailed),
        (200, "application/json", #"{"turnedAway":"x"}"#, .systemFailed),
        (200, "text/html", "<html></html>}", .systemFailed), (302, "text/html", "{}", .systemFailed),
        (404, "text/html", "{}", .systemFailed), (500, "application/json", "{}", .systemFailed),
        (500, "application/problem+json", problem(500, "system-failed"), .systemFailed),
        (503, "application/problem+json", problem(503, "unavailable"), .systemFailed),
        (409, "application/problem+json", problem(409, "seat-taken"), .seatTaken),
        (401, "application/problem+json", problem(401, "sign-in-needed"), .signInNeeded),
        (413, "application/problem+json", problem(413, "too-large"), .badInput),
        (403, "application/problem+json", problem(403, "foreign-origin"), .forbidden),
        (404, "application/problem+json", problem(404, "no-such-route"), .notFound),
        (409, "application/problem+json", #"{"code":"seat-taken"}"#, .systemFailed),
    ])
    func whatTheServerSaysIsTakenForWhatItIs(
        status: Int, type: String, body: String, code: Refusal.Code
    ) async throws {
        let server = try FakeServer([FakeServer.answer(status, type, body)])
        let refusal = try await #require(throws: Refusal.self) {
            try await remoteDesk(server.port).tell(TurnAway(people: 2), id: requestID(5))
        }
        #expect(refusal.code == code, "\(refusal)")
        #expect(server.requests.count == 1)
    }

    private static func problem(_ status: Int, _ code: String) -> String {
        """
        {"type":"about:blank","title":"x","status":\(status),"detail":"だめです。","code":"\(code)",\
        "alternatives":[],"candidates":[],"fields":{}}
        """
    }

    @Test(arguments: [
        ("https://sumaho.example.lg.jp:8443", true), ("http://127.0.0.1:8080", true), ("HTTPS://a/", true),
        ("sumaho.example.lg.jp", false), ("ftp://a", false), ("https://", false), ("https://a/b", false),
        ("https://kim:secret@a", false), ("https://a?x=1", false), ("https://a#x", false), ("", false),
        ("file:///etc/passwd", false), ("https://a b", false),
    ])
    func onlyAServersAddressIsOne(text: String, taken: Bool) {
        #expect(((try? CommonOptions.address(text)) != nil) == taken)
    }
}
