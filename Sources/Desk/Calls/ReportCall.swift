import Almanac
import Clinic
import Ledger

/// What came of a call. Of an offer: yes makes the hold a booking, no gives the seat to the next.
package struct ReportCall: Change {
    package static let name = "report-call"
    package static let roles = Role.front

    package let task: TaskID
    package let result: CallTask.Result
    /// Why an accepted offer may go beyond the limit, or to somebody who may be too young.
    package let limitWaiver: String?

    package init(task: TaskID, result: CallTask.Result, limitWaiver: String? = nil) {
        self.task = task
        self.result = result
        self.limitWaiver = limitWaiver
    }

    /// The call, and what its booking is now.
    package struct Answer: Hashable, Codable, Sendable {
        package let task: TaskID
        package let kind: CallTask.Kind
        package let settled: Bool
        package let booking: Booking
    }

    /// When nobody was there, it is tried again after so many minutes.
    private static let restMinutes = 60

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let place = try room.reading.task(task), room.account.covers(place.booking.venue) else {
            throw Refusal(.notFound, "電話連絡 \(task) はありません。", fields: ["task": "この番号はありません。"])
        }
        guard CallTask.Result.answers(to: place.kind).contains(result) else {
            let words = CallTask.Result.answers(to: place.kind).map(\.rawValue).joined(separator: "、")
            throw Refusal.badInput("result", "\(place.kind.label)の結果は \(words) のどれかです。")
        }
        guard !place.isSettled, place.booking.ended == nil else {
            throw Refusal(.alreadyEnded, "この電話連絡はもう済んでいます。")
        }
        try room.ledger.add(
            result, to: task, at: room.now, by: room.account.id, restUntil: rest(after: room.now))
        if place.kind == .offer { try answer(place.booking, room) }
        return Answer(
            task: task, kind: place.kind, settled: result.settles,
            booking: try room.reading.shown(place.booking.id))
    }

    /// A message is not followed by another on the same day: people ring back.
    private func rest(after now: Instant) -> Instant? {
        switch result {
        case .message: Instant(now.date.adding(days: 1), .midnight)
        case .noAnswer: now.adding(minutes: Self.restMinutes)
        default: nil
        }
    }

    private func answer(_ hold: BookingPlace, _ room: WritingRoom) throws {
        switch result {
        case .accepted: try accept(hold, room)
        case .declined: try room.end(hold: hold.id, as: result)
        // Whoever cannot be reached under the number we have cannot wait either.
        case .wrongNumber:
            try room.end(hold: hold.id, as: result)
            if let waiting = hold.waiting { try room.ledger.end(waiting, served: false, at: room.now) }
        default: break
        }
    }

    private func accept(_ hold: BookingPlace, _ room: WritingRoom) throws {
        guard let person = hold.person, let waiting = hold.waiting else { return }
        let waiver = try Reason.checked(limitWaiver, field: "limitWaiver")
        if waiver == nil {
            try room.checkLimits(of: person, on: hold.date)
        }
        let age = try room.reading.person(person)?.age
        if let age, let seat = try hold.seat.flatMap({ try room.reading.seat($0) }) {
            try age.check(minimum: seat.minimumAge, on: hold.date, waived: waiver != nil)
        }
        var booking = NewBooking(
            person: person, kind: .booking, source: hold.source,
            firstTime: try !room.reading.hasComeOrWillCome(person),
            ageBand: age?.band(on: hold.date) ?? hold.ageBand, party: hold.party, request: room.request,
            madeAt: room.now)
        (booking.caller, booking.limitWaiver) = (hold.caller, waiver)
        try room.ledger.accept(hold.id, as: booking)
        try room.ledger.end(waiting, served: true, at: room.now)
    }
}
