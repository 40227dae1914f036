import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 変更・取消 and taking them back.
struct BookingForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/booking/:booking/move", Role.front) { visitor, form in
            let old = try visitor.bookingInAddress()
            return try await act(visitor, form, .moved, from: old) { desk in
                let (target, request) = try Self.target(form)
                return try await desk.tell(
                    Move(booking: old, to: target, limitWaiver: form["limitWaiver"]), id: request)
            }
        }
        board.post("/booking/:booking/cancel", Role.front) { visitor, form in
            let cause = form["cause"].flatMap(Booking.Cause.init(rawValue:))
            let booking = try visitor.bookingInAddress()
            return try await act(visitor, form, cause == .undone ? .undone : .cancelled) { desk in
                try await desk.tell(Cancel(booking: booking, cause: cause), id: try form.request())
            }
        }
        board.post("/booking/:booking/name", Role.front, name)
        board.post("/booking/:booking/restore", Role.front) { visitor, form in
            let booking = try visitor.bookingInAddress()
            return try await act(visitor, form, .restored) { desk in
                try await desk.tell(Restore(booking: booking), id: try form.request())
            }
        }
    }

    /// A name for somebody who was served without one.
    private func name(_ visitor: Visitor, _ form: Form) async throws -> Response {
        do {
            let booking = try await visitor.desk.tell(
                NameWalkIn(booking: try visitor.bookingInAddress(), resident: try form.resident()),
                id: try form.request())
            let registered = booking.candidates.query
            return .redirect(to: "/booking/\(booking.booking)?did=named\(registered)#notice")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await BookingPages(pages: pages).page(visitor, named: form, refusal: refusal)
        }
    }

    /// A time that was tapped, or the very seat that was given up.
    private static func target(_ form: Form) throws(Refusal) -> (Move.Target, Clinic.RequestID) {
        if form.has("seat") {
            return (.seat(SeatID(try form.value("seat") { Int64($0) })), try form.request())
        }
        guard form.has("take") else { throw .badInput("take", "変更先の時刻を選んでください。") }
        let take = try form.value("take", Take.init(_:))
        return (.time(venue: take.venue, date: take.date, start: take.start), take.request)
    }

    private func act(
        _ visitor: Visitor, _ form: Form, _ deed: BookingPages.Deed, from old: BookingID? = nil,
        _ change: (any Desk) async throws -> Booking
    ) async throws -> Response {
        do {
            let changed = try await change(visitor.desk)
            let from = old.map { "&from=\($0)" } ?? ""
            return .redirect(to: "/booking/\(changed.booking)?did=\(deed.rawValue)\(from)#notice")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await BookingPages(pages: pages).page(visitor, said: form["said"], refusal: refusal)
        }
    }
}
