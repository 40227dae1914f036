import Clinic
import Desk
import Hummingbird

/// 来館・欠席・取消, each with its way back: one tap, and one to take it back.
struct MarkForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/day/:venue/:date/mark", Role.front) { visitor, form in
            try await act(visitor, form) { booking in
                let value = try form.value("value", MarkValue.init(rawValue:))
                try await visitor.refuseUnlessSeen(booking, form, to: value)
                return try await visitor.desk.tell(
                    MarkAttendance(booking: booking, value: value), id: try form.request())
            }
        }
        board.post("/day/:venue/:date/cancel", Role.front) { visitor, form in
            try await act(visitor, form) { booking in
                try await visitor.desk.tell(Cancel(booking: booking), id: try form.request())
            }
        }
        board.post("/day/:venue/:date/undo", Role.front) { visitor, form in
            let venue = try await visitor.venue()
            return try await attempt(visitor) {
                let booking = try await visitor.desk.tell(
                    Cancel(booking: form.booking(), cause: .undone), id: try form.request())
                return "/day/\(venue.id)?came=\(booking.booking)#notice"
            }
        }
        board.post("/day/:venue/:date/restore", Role.front) { visitor, form in
            try await act(visitor, form) { booking in
                try await visitor.desk.tell(Restore(booking: booking), id: try form.request())
            }
        }
    }

    /// Does it and goes back to the list, with the way back to before.
    private func act(
        _ visitor: Visitor, _ form: Form, _ change: (BookingID) async throws -> Booking
    ) async throws -> Response {
        let booking = try form.booking()
        return try await attempt(visitor) {
            let changed = try await change(booking)
            let was = form["was"].flatMap(Booking.State.init(rawValue:)) ?? .booked
            let day = DayPages.address(changed.venue, changed.date, today: visitor.today)
            return "\(day)?done=\(changed.booking)&was=\(was.rawValue)#b\(changed.booking)"
        }
    }

    /// Does something and goes where it leads; a refusal stands above the list as it is now.
    private func attempt(_ visitor: Visitor, _ body: () async throws -> String) async throws -> Response {
        do {
            return .redirect(to: try await body())
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await DayPages(pages: pages).page(
                visitor, notice: .init(refusal))
        }
    }
}

extension Form {
    func booking() throws(Refusal) -> BookingID {
        BookingID(try value("booking") { Int64($0) })
    }

    /// The id under which the form does its work once, however often it is sent.
    func request() throws(Refusal) -> Clinic.RequestID {
        try value("request", Clinic.RequestID.init(_:))
    }
}

extension Visitor {
    /// Refuses where somebody else has said something since the page was made: nobody undoes another's mark
    /// unseen. Who says the same says nothing new.
    func refuseUnlessSeen(_ booking: BookingID, _ form: Form, to value: MarkValue) async throws {
        let details = try await desk.ask(ShowBooking(booking: booking))
        guard let was = form["was"], let now = details.booking?.state, now.rawValue != was,
            now.rawValue != value.rawValue, [.attended, .absent, .absentWithNotice].contains(now)
        else { return }
        throw Refusal(
            .alreadyMarked,
            "\(details.kana.map { "\($0) 様" } ?? "氏名なしの方")は、ほかの画面で「\(now.label)」になっています。下の一覧を確かめてください。")
    }

    /// What has just happened at this venue's door.
    ///
    /// - Parameter request: the id under which it would be taken back.
    func happened(_ request: String) async throws -> Frame.Notice? {
        if let done = try await done(request) { return done }
        return try await arrived(request)
    }

    /// What was done before this page was shown, with the way back. The address holds the booking's number
    /// and the word for its state before, nothing personal.
    private func done(_ request: String) async throws -> Frame.Notice? {
        guard let number = query("done").flatMap({ Int64($0) }),
            let was = query("was").flatMap(Booking.State.init(rawValue:)),
            let details = try? await desk.ask(ShowBooking(booking: BookingID(number))),
            let booking = details.booking
        else { return nil }
        let who = details.kana.map { "\($0) 様" } ?? "氏名なしの方"
        return Frame.Notice(
            isError: false, text: "\(who)を「\(booking.state.label)」にしました。",
            undo: undo(booking, was: was, request: request))
    }

    private func undo(_ booking: Booking, was: Booking.State, request: String) -> Frame.Undo? {
        guard booking.state != was else { return nil }
        let day = "/day/\(booking.venue)/\(booking.date)"
        var fields = [
            Frame.Field(name: "booking", value: booking.booking.description),
            Frame.Field(name: "was", value: booking.state.rawValue),
            Frame.Field(name: "request", value: request),
        ]
        if booking.state == .cancelled {
            return Frame.Undo(address: day + "/restore", fields: fields, token: key.formToken)
        }
        if was == .cancelled {
            return Frame.Undo(address: day + "/cancel", fields: fields, token: key.formToken)
        }
        let mark = MarkValue(rawValue: was.rawValue) ?? .cleared
        fields.append(Frame.Field(name: "value", value: mark.rawValue))
        return Frame.Undo(address: day + "/mark", fields: fields, token: key.formToken)
    }
}
