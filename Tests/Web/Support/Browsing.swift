import Clinic
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

extension TestWard {
    /// Runs a body before the browser of somebody of these roles, at 仲町 where the role belongs to a venue.
    func browsing(
        as roles: Set<Role> = [.venue], _ body: @Sendable (Browser) async throws -> Void
    ) async throws {
        let key = try await signedIn(roles.map(\.rawValue).sorted().joined(separator: "-") + "-9", roles)
        try await Front(ward: self).routes { try await body(Browser($0, key: key)) }
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
