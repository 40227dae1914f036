import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import NIOCore
import TestSupport
import Testing

@testable import Web

/// A browser before the routes: keeps its cookie, and knows the pages it has seen.
final class Browser {
    private let client: any TestClientProtocol
    private(set) var key: SecretKey?
    /// That of the pages nobody needs to be signed in for.
    private(set) var openKey: SecretKey?
    /// The key of the shared tablet that it is.
    private(set) var tablet: SecretKey?

    init(_ client: any TestClientProtocol, key: SecretKey? = nil, tablet: SecretKey? = nil) {
        self.client = client
        self.key = key
        self.tablet = tablet
    }

    /// Looks at a page, without following where it sends on to.
    func get(_ address: String) async throws -> TestResponse {
        try await send(address, .get)
    }

    /// Looks at a page as a link of another site leads there: without cookies, but those that come are taken.
    func getFromElsewhere(_ address: String) async throws -> TestResponse {
        let response = try await client.execute(uri: address, method: .get)
        for cookie in response.headers[values: .setCookie] { take(cookie) }
        return response
    }

    /// Sends a form with the token of its page.
    func post(_ address: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await post(address, fields.map { ($0.key, $0.value) })
    }

    func post(_ address: String, _ fields: [(String, String)]) async throws -> TestResponse {
        let page = address.hasPrefix("/sign-in") ? openKey : key
        return try await send(address, .post, [("token", page?.formToken ?? "")] + fields)
    }

    /// Sends fields as they are.
    func send(
        _ address: String, _ method: HTTPRequest.Method, _ fields: [(String, String)] = [],
        headers more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = more
        let cookies = [("sumaho", key), ("sumaho-open", openKey), ("sumaho-tablet", tablet)].compactMap {
            name, key in
            key.map { "\(name)=\($0.text)" }
        }
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        let body = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        let response = try await client.execute(
            uri: address.components(separatedBy: "#")[0], method: method, headers: headers,
            body: ByteBuffer(string: body))
        for cookie in response.headers[values: .setCookie] { take(cookie) }
        return response
    }

    /// Sends a form with the token of its page as one that may carry a file: its fields and its bytes.
    func upload(
        _ address: String, _ fields: [(String, String)], file: (name: String, bytes: [UInt8])? = nil
    ) async throws -> TestResponse {
        let mark = "--aWordThatIsInNoFile"
        var body = ByteBuffer()
        for (name, value) in [("token", key?.formToken ?? "")] + fields {
            body.writeString(
                "\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString(
            "\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file?.name ?? "")\"\r\n"
                + "Content-Type: text/csv\r\n\r\n")
        body.writeBytes(file?.bytes ?? [])
        body.writeString("\r\n\(mark)--\r\n")
        return try await client.execute(
            uri: address, method: .post,
            headers: [
                .cookie: "sumaho=\(key?.text ?? "")",
                .contentType: "multipart/form-data; boundary=\(mark.dropFirst(2))",
            ], body: body)
    }

    private func take(_ cookie: String) {
        let parts = cookie.prefix { $0 != ";" }.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return }
        let value = SecretKey(String(parts[1]))
        if parts[0] == "sumaho" { key = value }
        if parts[0] == "sumaho-open" { openKey = value }
        if parts[0] == "sumaho-tablet" { tablet = value }
    }

    /// Sends a form and looks at the page that it leads to, whose address may hold ids and codes only.
    func follow(_ address: String, _ fields: KeyValuePairs<String, String>) async throws -> TestResponse {
        try await follow(address, fields.map { ($0.key, $0.value) })
    }

    func follow(_ address: String, _ fields: [(String, String)] = []) async throws -> TestResponse {
        let response = try await post(address, fields)
        #expect(response.status == .seeOther, "\(response.status) \(response.text.suffix(1500))")
        let next = try #require(response.headers[.location])
        #expect(next.wholeMatch(of: /[A-Za-z0-9\/?&=:#-]+/) != nil, "\(next)")
        return try await get(next)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestWard {
    /// Signs somebody in, without a password: an account of these roles at 仲町, or at all venues for those of
    /// the whole ward.
    func signedIn(
        _ id: String, _ roles: Set<Role>, venues: [VenueID]? = nil, isHead: Bool = false
    ) async throws -> SecretKey {
        let isLocal = !roles.isDisjoint(with: Role.local)
        try await tell(
            NewAccount(
                account: Slug(id)!, name: id, may: roles,
                venues: venues ?? (isLocal ? [TestWard.nakacho] : []), isHead: isHead))
        let key = SecretKey(randomness)
        let now = clock.clock.now()
        try await ledger.write {
            try $0.addSignIn(of: Slug(id)!, hash: key.hash, at: now, until: now.adding(minutes: 600))
        }
        return key
    }
}
