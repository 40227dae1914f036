import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// A booking's page: what was just done with it, as it is said; and what may be done with it now.
struct BookingPages: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.get("/booking/:booking", Role.front) { visitor in
            try await page(visitor, done: visitor.query("did").flatMap(Deed.init(rawValue:)))
        }
        board.post("/booking/:booking", Role.front) { visitor, form in
            try await page(visitor, said: form["said"] ?? "")
        }
    }

    /// What has just been done.
    enum Deed: String {
        case booked, moved, cancelled, restored, accepted, named
        /// Booked by mistake, and taken back.
        case undone
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - done: what the page is to read back; then whoever hears it is known.
    ///   - said: the name that the caller gave.
    func page(
        _ visitor: Visitor, done: Deed? = nil, said: String? = nil, named: Form = Form(""),
        refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try visitor.bookingInAddress()
        let whole = try await visitor.desk.ask(ShowBooking(booking: id, said: done == nil ? said ?? "" : nil))
        guard !whole.hidden, let booking = whole.booking else {
            return try await asking(visitor, id, isWrong: said != nil, refusal)
        }
        let venues = try await visitor.desk.ask(Venues())
        var frame = pages.frame("予約 \(id)", visitor, at: booking.venue)
        frame.notice = refusal.map { .init($0) }
        var spoken: [String] = []
        if let done, refusal == nil {
            let before = try await before(visitor, done, venues)
            let readBack = SpokenFacts(whole, venues).flatMap { done.readBack($0, before: before) }
            spoken = readBack?.sentences(today: visitor.today) ?? []
            frame.notice = done.notice(booking, venues, before: before, visitor, id: pages.freshID)?
                .registered(visitor)
        }
        let person = try await booking.person.asyncMap {
            try await visitor.desk.ask(ShowPerson(person: $0, said: whole.kana)).person
        }
        var content = BookingContent(whole, booking, person, venues, now: visitor.now, id: pages.freshID)
        content.spoken = spoken
        content.saidName = said
        content.named = .init(
            kana: named["kana"] ?? "", phone: named["phone"] ?? "", age: named["age"] ?? "")
        content.near = FreeSeats.near(
            refusal?.alternatives.filter { visitor.works(at: $0.venue) } ?? [], venues, verb: "へ変更",
            pages.freshRequest)
        content.limit = refusal?.code == .limitReached
        if content.mayChange {
            content.free = try await FreeSeats(
                visitor.desk, at: booking.venue, today: visitor.today, verb: "へ変更", pages.freshRequest)
        }
        return try pages.templates.page(
            "booking", frame, content)
    }

    /// As it was before it was moved.
    private func before(_ visitor: Visitor, _ done: Deed, _ venues: [Venue]) async throws -> Before? {
        guard done == .moved, let number = visitor.query("from").flatMap({ Int64($0) }) else { return nil }
        let details = try await visitor.desk.ask(ShowBooking(booking: BookingID(number)))
        guard let facts = SpokenFacts(details, venues), let seat = details.booking?.seat else { return nil }
        return Before(facts: facts, seat: seat)
    }

    /// What a booking was.
    struct Before: Sendable {
        let facts: SpokenFacts
        let seat: SeatID
    }

    /// Somebody under 秘匿: nothing but that, until they have said who they are.
    private func asking(
        _ visitor: Visitor, _ id: BookingID, isWrong: Bool, _ refusal: Refusal?
    ) async throws -> Response {
        struct Content: Sendable {
            let booking: String
        }
        var frame = pages.frame("予約 \(id)", visitor)
        frame.notice = refusal.map { .init($0) }
        if isWrong { frame.notice = .init(isError: true, text: "お名前が合いません。何も伝えないでください。") }
        return try pages.templates.page("booking-hidden", frame, Content(booking: id.description))
    }
}

extension Visitor {
    func bookingInAddress() throws -> BookingID { BookingID(try number("booking")) }
}

extension Optional {
    /// The value put through something that takes time; nil of nil.
    func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
