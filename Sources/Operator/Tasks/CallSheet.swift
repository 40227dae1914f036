import Almanac
import Clinic
import Desk
import Reports

/// A call to make, with whom to ring and, where it is to be made now, the words. In JSON it is the call with
/// more keys.
struct CallSheet: Encodable {
    let call: CallTask
    let callee: Callee?
    let wording: CallWording?

    private enum CodingKeys: CodingKey { case script, nearest }
    private enum ScriptKeys: CodingKey { case opening, direction, body, messageLeft }

    func encode(to encoder: any Encoder) throws {
        try call.encode(to: encoder)
        try callee?.encode(to: encoder)
        guard let wording else { return }
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(wording.nearest, forKey: .nearest)
        var script = values.nestedContainer(keyedBy: ScriptKeys.self, forKey: .script)
        try script.encode(wording.script.opening, forKey: .opening)
        try script.encode(wording.script.direction, forKey: .direction)
        try script.encode(wording.script.body, forKey: .body)
        try script.encode(wording.script.messageLeft, forKey: .messageLeft)
    }

    /// The call in a line, whom to ring, and the words.
    func lines(_ venues: [Venue]) -> [String] {
        var whom = callee?.lines ?? []
        if let person = call.person, let name = whom.first { whom[0] = "利用者 \(person)  \(name)" }
        let seats = wording?.nearest.map { BookingWords.line($0, venues: venues) } ?? []
        return [Self.line(call, venues)] + whom.map { "  " + $0 } + (wording?.lines ?? [])
            + seats.map { "近い空き: " + $0 }
    }

    private static func line(_ call: CallTask, _ venues: [Venue]) -> String {
        let venue = venues.first { $0.id == call.venue }?.shortName ?? call.venue.text
        let time = call.start.map { " \($0)" } ?? ""
        let until = call.until.map { "  \($0.date.japanese) \($0.time)まで" } ?? ""
        let tried = call.attempts.first.map { "  \($0.at.time) \($0.result.label)" } ?? ""
        return "電話 \(call.task.map(\.description) ?? "-")  \(call.kind.label)  予約 \(call.booking)"
            + "  \(call.date.japanese)\(time) \(venue)\(until)\(tried)\(call.claimed ? "  (電話中)" : "")"
    }
}

extension Counter {
    /// A call with whom to ring; with the words too, where a ward is given to speak for.
    func sheet(_ call: CallTask, ward: String? = nil) async throws -> CallSheet {
        guard let person = call.person else { return CallSheet(call: call, callee: nil, wording: nil) }
        let booking = try await desk.ask(ShowBooking(booking: call.booking))
        let card = try await desk.ask(ShowPerson(person: person, said: booking.kana))
        let callee = Callee(card.person, about: booking)
        guard let ward, let facts = SpokenFacts(booking, try await venues()) else {
            return CallSheet(call: call, callee: callee, wording: nil)
        }
        let wording = try await CallWording(
            call, facts, secret: booking.secret, ward: ward, venues: try await venues(), desk: desk,
            now: clock.now())
        return CallSheet(call: call, callee: callee, wording: wording)
    }
}
