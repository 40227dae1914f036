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

/// A browser of somebody signed in, that fills in forms and follows where they lead.
struct DeskBrowser {
    let client: any TestClientProtocol
    let key: SecretKey

    func get(_ address: String) async throws -> TestResponse {
        try await client.execute(
            uri: address.components(separatedBy: "#")[0], method: .get,
            headers: [.cookie: "sumaho=\(key.text)"])
    }

    /// Sends a form with the token of its page.
    func post(_ address: String, _ fields: [(String, String)] = []) async throws -> TestResponse {
        let all = [("token", key.formToken)] + fields
        let body = all.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: address, method: .post,
            headers: [
                .cookie: "sumaho=\(key.text)", .contentType: "application/x-www-form-urlencoded",
            ],
            body: ByteBuffer(string: body))
    }

    /// Sends a form and looks at the page that it leads to, whose address may hold ids and codes only.
    func follow(_ address: String, _ fields: [(String, String)] = []) async throws -> TestResponse {
        let response = try await post(address, fields)
        #expect(response.status == .seeOther, "\(response.status) \(response.text.suffix(1500))")
        let next = try #require(response.headers[.location])
        #expect(next.wholeMatch(of: /[a-z0-9\/?&=:#-]+/) != nil, "\(next)")
        return try await get(next)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestWard {
    /// Runs a body as somebody signed in: of 仲町, or of the whole ward where the role is.
    func browsing(
        as role: Role = .venue, _ body: @Sendable (DeskBrowser) async throws -> Void
    ) async throws {
        let isLocal = Role.local.contains(role)
        let id = try #require(Slug("\(role.rawValue)-9"))
        try await tell(
            NewAccount(
                account: id, name: "職員", may: [role], venues: isLocal ? [TestWard.nakacho] : []))
        let key = SecretKey(randomness)
        let now = clock.clock.now()
        try await ledger.write {
            try $0.addSignIn(of: id, hash: key.hash, at: now, until: now.adding(minutes: 600))
        }
        try await Front(ward: self, other: Backing(desk)).routes {
            try await body(DeskBrowser(client: $0, key: key))
        }
    }

    /// Books a resident in by phone at 仲町, whose number is 090-1000-1000 and so many.
    @discardableResult
    func booked(
        _ moment: String, _ kana: String = "タナカ ハナ", _ number: Int = 1, at venue: VenueID = nakacho
    ) async throws -> Booking {
        try await tell(Book(wish: Self.wish(venue, moment), resident: Self.resident(kana, number)))
    }

    /// What a booking is now.
    func state(_ booking: Int64) async throws -> Booking.State? {
        try await ask(ShowBooking(booking: BookingID(booking))).booking?.state
    }
}

extension TestResponse {
    /// The value of the button that takes a time: "nakacho/2026-04-07/10:00".
    func button(_ place: String, at location: SourceLocation = #_sourceLocation) throws -> String {
        let parts = text.components(separatedBy: "name=\"take\" value=\"\(place)/")
        let value = try #require(parts.dropFirst().first, "no button for \(place)", sourceLocation: location)
        return place + "/" + value.components(separatedBy: "\"")[0]
    }

    /// The address and the fields of the form that takes back what was done.
    func undo() throws -> (String, [(String, String)]) {
        let notice = try #require(text.components(separatedBy: "id=\"notice\"").dropFirst().first)
        let form = notice.components(separatedBy: "</form>")[0]
        let address = try #require(form.firstMatch(of: /action="([^"]+)"/)?.1)
        let fields = form.matches(of: /name="([^"]+)" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
        return (String(address), fields.filter { $0.0 != "token" })
    }
}
