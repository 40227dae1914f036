import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import InMemoryLogging
import Ledger
import NIOCore
import TestSupport
import Testing

@testable import Operator

/// Signing in and out over the network.
@Suite("Signing in over the network", .timeLimit(.minutes(10)))
struct SignInRouteTests {
    private static let password = "あいことばは ひらけごま"
    private static let hash = (try? Password.hash(password)) ?? ""

    private static func ward() async throws -> TestWard {
        let ward = try await sampleWard()
        try await ward.tell(SetPassword(account: Slug("sato")!, hash: hash))
        return ward
    }

    private static func body(_ account: String = "sato", _ password: String = password) throws -> String {
        String(decoding: try Wire.data(SignInWish(account: account, password: password)), as: UTF8.self)
    }

    @Test func theKeyIsGoodUntilSigningOut() async throws {
        let front = Front(ward: try await Self.ward())
        try await front.routes { client in
            // when
            let response = try await client.post(SignInWish.path, try Self.body(), as: nil)
            // then
            #expect(response.status == .ok && response.headers[.cacheControl] == "no-store")
            let answer = try Wire.value(SignInWish.Answer.self, from: Data(response.body.readableBytesView))
            #expect(answer.account == "sato" && answer.name == "佐藤")
            let venues = Wire.path(of: Venues.self)
            #expect(try await client.post(venues, as: answer.key).status == .ok)
            #expect(try await client.post(Wire.path(of: Inspect.self), as: answer.key).status == .forbidden)
            // and: a program's key is no sign-in, and signing out leaves it
            let token = SecretKey(.seeded(8))
            for (key, status) in [(answer.key, HTTPResponse.Status.ok), (token.text, .ok)] {
                #expect(try await client.post(SignOutWish.path, as: key).status == status)
            }
            #expect(try await client.post(venues, as: answer.key).status == .unauthorized)
            #expect(try await client.post(venues, as: token.text).status == .ok)
            for key in [nil, "nobody's"] {
                #expect(try await client.post(SignOutWish.path, as: key).status == .unauthorized)
            }
        }
        // What is logged names the person, and nothing they typed.
        let log = front.log.entries.map { "\($0.message) \($0.metadata)" }
        #expect(log.contains { $0.contains(SignInWish.path) && $0.contains("sato") })
        #expect(!log.joined().contains("ひらけごま") && !log.joined().contains("sumaho-"))
    }

    @Test func guessingIsSlowed() async throws {
        let front = Front(ward: try await Self.ward())
        try await front.routes { client in
            for account in ["sato", "sato", "sato"] {
                let wrong = try await client.post(
                    SignInWish.path, try Self.body(account, "違うあいことばです"), as: nil)
                #expect(wrong.status == .unauthorized)
                #expect(try wrong.problem().code == "sign-in-needed" && wrong.problem().fields == [:])
            }
            let slowed = try await client.post(SignInWish.path, try Self.body(), as: nil)
            #expect(slowed.status == .tooManyRequests && slowed.headers[.retryAfter] == "1")
            #expect(try slowed.problem().title == "Too Many Requests")
        }
    }

    @Test(arguments: [
        ("{}", 422), ("[]", 422), (#"{"account":"sato"}"#, 422), (#"{"account":"sato","password":1}"#, 422),
        (#"{"account":"","password":""}"#, 401), (#"{"account":"' OR 1=1 --","password":"x"}"#, 401),
        (#"{"account":"\u0000","password":"\u0000"}"#, 401),
    ])
    func whatOpensNothingIsRefused(body: String, status: Int) async throws {
        try await Front(ward: try await Self.ward()).routes { client in
            let response = try await client.post(SignInWish.path, body, as: nil)
            #expect(Int(response.status.code) == status)
            #expect(try response.problem().code == (status == 401 ? "sign-in-needed" : "bad-input"))
        }
    }

    /// Another site's page cannot sign anybody in or out.
    @Test(arguments: [SignInWish.path, SignOutWish.path])
    func onlyOurOwn(path: String) async throws {
        try await Front(ward: try await Self.ward()).routes { client in
            let response = try await client.post(
                path, try Self.body(), headers: [.origin: "https://elsewhere.example"])
            #expect(response.status == .forbidden)
            #expect(try await client.execute(uri: path, method: .get).status == .methodNotAllowed)
        }
    }

    /// Where it comes from says the connection, whatever its headers say.
    @Test func theAddressIsTheConnections() async throws {
        let front = Front(ward: try await Self.ward())
        try await front.live { port in
            let wires = try Wires(port: port)
            let body = try Self.body("sato", "違うあいことばです")
            wires.send(
                """
                POST \(SignInWish.path) HTTP/1.1\r
                Host: x\r
                Content-Type: application/json\r
                X-Forwarded-For: 192.0.2.7\r
                Content-Length: \(body.utf8.count)\r
                Connection: close\r
                \r
                \(body)
                """)
            #expect(try await wires.read(until: "sign-in-needed").contains("401 Unauthorized"))
        }
        for (address, count) in [("127.0.0.1", 1), ("192.0.2.7", 0)] {
            let tries = try await front.ward.ledger.read { reading in
                try reading.wrongPasswords(from: address, since: TestWard.instant("2026-04-07 10:00"))
            }
            #expect(tries.count == count, "\(address)")
        }
    }

    /// The prompt's door to a server, end to end.
    @Test func theDoorOfAServer() async throws {
        let front = Front(ward: try await Self.ward())
        try await front.live { port in
            let address = try #require(URL(string: "http://127.0.0.1:\(port)"))
            let door = RemoteDoor(server: NamedServer(address: address, roots: nil))
            let wrong = try await #require(throws: Refusal.self) {
                _ = try await door.signIn("sato", password: "違うあいことばです")
            }
            #expect(wrong.code == .signInNeeded)
            let attendant = try await door.signIn("sato", password: Self.password)
            #expect(attendant.id == "sato" && attendant.name == "佐藤")
            #expect(try await attendant.desk.ask(Venues()).count == 2)
            try await door.keep(attendant)
            try await door.signOut(attendant)
            let gone = try await #require(throws: Refusal.self) {
                _ = try await attendant.desk.ask(Venues())
            }
            #expect(gone.code == .signInNeeded)
        }
    }
}
