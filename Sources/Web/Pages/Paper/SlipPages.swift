import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// 予約票: when and where, in large print, to hand over, to post or to fax.
struct SlipPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        /// Nil where there is nothing to come to.
        let slip: Slip?
    }

    private struct Slip: Sendable {
        let ward: String
        let kana: String?
        /// Nil for one person.
        let party: String?
        let date: String
        /// Nil for a booking without a seat.
        let time: Time?
        let venue: String
        let phone: String
        let booking: String
        /// 秘匿: wherever it is sent somebody else may open it.
        let isSecret: Bool
    }

    /// 「午前10時」から「午前10時30分」まで
    private struct Time: Sendable {
        let from: String
        let to: String
    }

    /// Where a booking's slip is.
    static func address(_ booking: BookingID) -> String { "/booking/\(booking)/slip" }

    func mount(on board: PageBoard) {
        board.get("/booking/:booking/slip", Role.front) { visitor in
            guard let number = Int64(try visitor.parameter("booking")) else { throw Fault.noSuchRoute }
            let details = try await visitor.desk.ask(ShowBooking(booking: BookingID(number)))
            guard let booking = details.booking,
                let venue = try await visitor.desk.ask(Venues()).first(where: { $0.id == booking.venue })
            else { throw Fault.noSuchRoute }
            guard booking.state == .booked else { return try none(booking, details.movedTo, visitor) }
            let ward = try await visitor.desk.ask(WardFacts()).name
            return try pages.templates.page(
                "print/slip", pages.sheet("予約票", visitor, at: venue.id),
                Content(slip: slip(booking, details, venue, ward)))
        }
    }

    private func slip(_ booking: Booking, _ details: BookingDetails, _ venue: Venue, _ ward: String) -> Slip {
        let date = booking.date
        return Slip(
            ward: ward, kana: details.kana, party: details.party > 1 ? "\(details.party)名様" : nil,
            date: "\(date.month)月\(date.day)日(\(date.weekday.kanji)曜日)",
            time: Self.time(booking), venue: venue.name,
            phone: venue.phone.normal, booking: booking.booking.description, isSecret: details.secret)
    }

    private static func time(_ booking: Booking) -> Time? {
        guard let start = booking.start, let end = booking.end else { return nil }
        return Time(from: SpokenTime.printed(start), to: SpokenTime.printed(end))
    }

    /// Nobody is to come because of a slip for a seat that is no longer theirs.
    private func none(_ booking: Booking, _ movedTo: BookingID?, _ visitor: Visitor) throws -> Response {
        var frame = pages.sheet("予約票", visitor, at: booking.venue)
        frame.notice = Frame.Notice(
            isError: true, text: "予約 \(booking.booking) は「\(booking.state.label)」です。予約票は「予約」のときだけ出せます。",
            alternatives: movedTo.map {
                [Frame.Link(label: "変更後の予約票", address: Self.address($0), isHere: false)]
            } ?? [])
        return try pages.templates.page("print/slip", frame, Content(slip: nil), status: .conflict)
    }
}
