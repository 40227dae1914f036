import Almanac
import Clinic

/// What a booking's page shows.
struct BookingContent: Sendable {
    let booking: String
    let place: String
    let kana: String
    let isSecret: Bool
    /// Read to the caller.
    var spoken: [String] = []
    /// 「11月24日(火) 10:00 仲町」
    let when: String
    let state: String
    let badges: [String]
    let phones: String?
    let reach: String?
    let note: String?
    /// Who telephoned, and whom to ring back.
    let calling: [String]
    /// The person's page; nil for a visit without a name.
    let personPage: String?
    /// What it was moved to.
    let next: String?
    let isHeld: Bool
    let mayChange: Bool
    /// The id under which somebody served without a name gets one; nil for anybody else.
    let nameRequest: String?
    /// The id under which a cancellation is taken back; nil where there is none to take back.
    let restoreRequest: String?
    let causes: [Cause]
    var near: [FreeSeats.Button] = []
    /// Whether a reason for going beyond the limit may be written down.
    var limit = false
    var free: FreeSeats?
    var saidName: String?
    /// What was typed where it could not be taken.
    var named = Named()

    /// A name that is entered afterwards.
    struct Named: Sendable {
        var kana = ""
        var phone = ""
        var age = ""
    }

    /// 取消, and why; one tap.
    struct Cause: Sendable {
        let code: String
        let label: String
        let causeRequest: String
    }

    init(
        _ whole: BookingDetails, _ booking: Booking, _ person: FoundPerson?, _ venues: [Venue], now: Instant,
        id: () -> String
    ) {
        self.booking = booking.booking.description
        place = booking.venue.text
        kana = whole.kana ?? "(氏名なし)"
        isSecret = whole.secret
        when = booking.place(venues)
        state = booking.state.label
        badges = [
            whole.firstTime == true ? "初めて" : nil, whole.kind == .walkIn ? "当日" : nil,
            whole.party > 1 ? "\(whole.party)人" : nil,
        ].compactMap(\.self)
        phones = person.flatMap { $0.phones.isEmpty ? nil : $0.phones.joined(separator: "、") }
        reach = person?.reach
        note = person?.note
        calling = Self.calling(whole)
        personPage = booking.person.map { BookPages.address($0, at: booking.venue) }
        next = whole.movedTo.map(\.description)
        isHeld = booking.state == .held
        let isAhead = booking.start.map { Instant(booking.date, $0) > now } ?? false
        let mayChange =
            isAhead && [.booked, .sessionClosed].contains(booking.state) && whole.kind == .booking
        self.mayChange = mayChange
        nameRequest =
            whole.kind == .walkIn && whole.person == nil && booking.state != .cancelled ? id() : nil
        restoreRequest =
            booking.state == .cancelled && isAhead && whole.kind == .booking ? id() : nil
        // A day that is off is itself a reason.
        let causes: [Booking.Cause] =
            (booking.state == .sessionClosed ? [.closure] : []) + [.unwell, .unsuited, .solved, .other]
        self.causes =
            mayChange ? causes.map { Cause(code: $0.rawValue, label: $0.label, causeRequest: id()) } : []
    }

    private static func calling(_ whole: BookingDetails) -> [String] {
        let caller = whole.caller.flatMap { $0 == .person ? nil : "お電話: \($0.label)" }
        let back = whole.callBack.map { "折り返し: \($0.phone)" + ($0.who.map { "(\($0))" } ?? "") }
        return [caller, back].compactMap(\.self)
    }
}
