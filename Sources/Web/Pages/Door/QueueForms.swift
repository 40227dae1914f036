import Almanac
import Clinic
import Desk
import Hummingbird

/// What becomes of those who wait at the door: served, booked for later, or gone.
struct QueueForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/queue/:venue/:queued/serve", Role.front) { visitor, form in
            try await act(visitor) { venue, queued in
                let booking = try await visitor.desk.tell(ServeQueued(queued: queued), id: form.request())
                return "/day/\(venue)?came=\(booking.booking)#notice"
            }
        }
        board.post("/queue/:venue/:queued/leave", Role.front) { visitor, form in
            try await act(visitor) { venue, queued in
                _ = try await visitor.desk.tell(
                    LeaveQueue(queued: queued, undone: form.has("undone")), id: form.request())
                return "/day/\(venue)?ticket=\(queued)#notice"
            }
        }
        board.post("/queue/:venue/:queued/rejoin", Role.front) { visitor, form in
            try await act(visitor) { venue, queued in
                _ = try await visitor.desk.tell(RejoinQueue(queued: queued), id: form.request())
                return "/day/\(venue)?ticket=\(queued)#notice"
            }
        }
    }

    /// Does it and goes on; a refusal stands above the day as it is now.
    private func act(
        _ visitor: Visitor, _ change: (VenueID, QueuedID) async throws -> String
    ) async throws -> Response {
        let venue = try await visitor.venue()
        do {
            return .redirect(to: try await change(venue.id, visitor.queued()))
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await DayPages(pages: pages).page(
                visitor, notice: .init(refusal))
        }
    }
}

extension Visitor {
    /// The entry of the queue that the address names.
    func queued() throws -> QueuedID {
        guard let number = Int64(try parameter("queued")) else { throw Fault.noSuchRoute }
        return QueuedID(number)
    }

    /// Who has just come or joined the queue, with the way back.
    func arrived(_ request: String) async throws -> Frame.Notice? {
        if let number = query("came").flatMap({ Int64($0) }) {
            return try await came(BookingID(number), request)?.registered(self)
        }
        guard let number = query("ticket").flatMap({ Int64($0) }) else { return nil }
        return try await waits(QueuedID(number), request)?.registered(self)
    }

    private func came(_ booking: BookingID, _ request: String) async throws -> Frame.Notice? {
        guard let details = try? await desk.ask(ShowBooking(booking: booking)), let shown = details.booking,
            details.kind == .walkIn
        else { return nil }
        let who = details.kana.map { "\($0) 様" } ?? "氏名なしの方"
        let isIn = shown.state == .attended
        let also = isIn ? try await alsoBooked(shown) : nil
        return Frame.Notice(
            isError: false,
            text: "\(who)の当日受付を\(isIn ? "しました" : "取り消しました")。" + (also ?? ""),
            undo: isIn
                ? Frame.Undo(
                    address: "/day/\(shown.venue)/\(shown.date)/undo",
                    fields: [
                        .init(name: "booking", value: booking.description),
                        .init(name: "request", value: request),
                    ], token: key.formToken) : nil)
    }

    /// What to mind where somebody who just came has a booking of the same day: one visit, or two?
    private func alsoBooked(_ shown: Booking) async throws -> String? {
        guard let person = shown.person else { return nil }
        let other = try await desk.ask(Day(venue: shown.venue, date: shown.date)).first { entry in
            entry.guest?.person == person && entry.guest?.booking != shown.booking
                && entry.guest?.state == .booked
        }
        return (other?.start).map { "\($0)の予約もあります。その予約で来られたときは、元に戻して予約を「来館」にしてください。" }
    }

    private func waits(_ queued: QueuedID, _ request: String) async throws -> Frame.Notice? {
        let venue = try await venue()
        guard let entry = try await desk.ask(DoorQueue(venue: venue.id)).first(where: { $0.queued == queued })
        else { return nil }
        let expected = entry.expectedAt.map { "見込みは\($0.time)ごろです。" } ?? "本日の空きはありません。"
        let isWaiting = entry.state == .waiting
        var fields = [Frame.Field(name: "request", value: request)]
        if isWaiting { fields.append(Frame.Field(name: "undone", value: "1")) }
        return Frame.Notice(
            isError: false,
            text: isWaiting
                ? "整理番号\(entry.ticket)番です。\(expected)"
                : "整理番号\(entry.ticket)番の方を「\(entry.state.label)」にしました。",
            undo: Frame.Undo(
                address: "/queue/\(venue.id)/\(queued)/\(isWaiting ? "leave" : "rejoin")", fields: fields,
                token: key.formToken))
    }
}
