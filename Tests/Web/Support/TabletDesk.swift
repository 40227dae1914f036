import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import TestSupport
import Testing

@testable import Web

/// 仲町 with its staff, some with a PIN, and a head who is signed in by password.
struct TabletDesk: Sendable {
    static let pin = "2580"
    static let pinHash = (try? PIN.hash(pin)) ?? ""
    static let password = "correct-horse"
    static let passwordHash = (try? Password.hash(password)) ?? ""

    let ward: TestWard
    let head: SecretKey

    /// 林 of 仲町, 森 who is of the office too, 相田 the adviser, without a PIN, and 神谷 of 志村.
    init() async throws {
        ward = try await PageWard.make()
        head = try await ward.signedIn("sato", [.venue], isHead: true)
        for (id, name, may, venue) in [
            ("hayashi", "林 <b>&花", [Role.venue], TestWard.nakacho),
            ("mori", "森", [.venue, .office, .admin], TestWard.nakacho),
            ("aida", "相田", [.adviser], TestWard.nakacho),
            ("kamiya", "神谷", [.venue], TestWard.shimura),
        ] {
            try await ward.tell(
                NewAccount(account: Self.id(id), name: name, may: Set(may), venues: [venue]))
            try await ward.tell(SetPassword(account: Self.id(id), hash: Self.passwordHash))
            guard id != "aida" else { continue }
            try await ward.tell(SetPIN(account: Self.id(id), hash: Self.pinHash))
        }
    }

    static func id(_ text: String) -> Slug {
        guard let id = Slug(text) else { preconditionFailure("no account's id: \(text)") }
        return id
    }

    /// Locks an account, without ten wrong passwords.
    func lock(_ id: String) async throws {
        let now = ward.clock.clock.now()
        try await ward.ledger.write { try $0.lock(Self.id(id), true, at: now) }
    }

    /// Runs a body before the routes.
    func routes(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Front(ward: ward).routes(body)
    }

    /// A browser that the head has made a tablet of 仲町; nobody is signed in there.
    func tablet(_ client: any TestClientProtocol, _ label: String = "受付の1台目") async throws -> Browser {
        let browser = Browser(client, key: head)
        try await browser.enrol(label)
        #expect(browser.tablet != nil)
        return Browser(client, tablet: browser.tablet)
    }

    /// How a browser stands to a page: what it is sent to, or the status.
    static func worth(_ response: TestResponse) -> String {
        response.headers[.location] ?? String(response.status.code)
    }
}

extension Browser {
    /// Enrols itself as a tablet, as the page has it.
    @discardableResult
    func enrol(_ label: String) async throws -> TestResponse {
        let request = try await get("/tablets").value(of: "request")
        return try await post(
            "/tablets/enrol", ["venue": "nakacho", "label": label, "request": request])
    }

    /// Taps a name of the tablet and types a PIN.
    func tap(_ account: String, _ pin: String = TabletDesk.pin, to: String = "/") async throws -> TestResponse
    {
        _ = try await get("/sign-in" + (to == "/" ? "" : "?to=\(to)"))
        let entry = try await post("/sign-in/name", ["account": account, "to": to])
        #expect(entry.status == .ok && entry.text.contains(#"name="pin""#), "\(entry.text)")
        return try await post("/sign-in/pin", ["account": account, "pin": pin, "to": to])
    }
}

extension TestResponse {
    /// The value of the first field of this name.
    func value(of name: String, at location: SourceLocation = #_sourceLocation) throws -> String {
        let parts = text.components(separatedBy: #"name="\#(name)" value=""#).dropFirst()
        let value = try #require(parts.first, "no \(name): \(text)", sourceLocation: location)
        return value.components(separatedBy: "\"")[0]
    }
}
