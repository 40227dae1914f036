import Almanac
import Clinic
import Desk
import Reports

/// What an operator does with a free seat, and with one that is taken.
extension Conversation {
    mutating func book(_ words: String) async throws -> [String] {
        let (number, reason, people) = try Self.parts(words)
        let choice = try seats.choice(number)
        let client = try client()
        func wish(_ age: String?, _ limit: String?) -> Book {
            Book(
                wish: .time(venue: choice.venue, date: choice.date, start: choice.start),
                resident: client.resident, person: client.person, ageWaiver: age, limitWaiver: limit,
                caller: caller, callBack: callBack, party: people ?? search?.people ?? 1)
        }
        // The reason is kept for the rule that is in the way, be it one or the other or both.
        func take(_ age: String? = nil, _ limit: String? = nil) async throws -> Booking {
            do {
                return try await tell(wish(age, limit))
            } catch let refusal as Refusal where refusal.code == .limitReached && reason != limit {
                return try await take(age, reason)
            } catch let refusal as Refusal where refusal.code == .ageUncertain && reason != age {
                return try await take(reason, limit)
            }
        }
        let booking = try await take()
        undoable.append(.book(booking.booking))
        try await refresh(booking.person)
        return try await say(booking.booking, booking.candidates) {
            .booked($0.visit, firstTime: $0.firstTime)
        }
    }

    mutating func move(_ words: String) async throws -> [String] {
        let parts = words.split(separator: " ").map(String.init)
        guard let number = parts.first, parts.count <= 2 else {
            throw Refusal.badInput("seat", "m のあとに一覧の番号を入れてください (m 3、予約が二つなら m 3 2)。")
        }
        let choice = try seats.choice(number)
        let old = try booking(parts.count > 1 ? parts[1] : nil, verb: "m \(number)")
        guard let before = try await spoken(old.booking) else { return ["この予約は変更できません。"] }
        let moved = try await tell(
            Move(
                booking: old.booking,
                to: .time(venue: choice.venue, date: choice.date, start: choice.start)))
        undoable.append(.move(before, to: moved.booking))
        forgetTask(about: old.booking)
        try await refresh(moved.person)
        return try await say(moved.booking) { .moved($0.visit, from: before.visit) }
    }

    mutating func cancel(_ words: String) async throws -> [String] {
        var parts = words.split(separator: " ").map(String.init)
        let number = parts.first.flatMap { Int($0) == nil ? nil : $0 }
        if number != nil { parts.removeFirst() }
        let cause = try parts.first.map { word throws(Refusal) in
            guard
                let cause = Booking.Cause.allCases.first(where: { $0 != .undone && $0.label.hasPrefix(word) })
            else { throw .badInput("cause", "理由は 体調、都合、解決、休止、その他 のどれかです。") }
            return cause
        }
        let old = try booking(number, verb: "x")
        let cancelled = try await tell(Cancel(booking: old.booking, cause: cause))
        undoable.append(.cancel(cancelled.booking))
        forgetTask(about: old.booking)
        try await refresh(cancelled.person)
        return try await say(cancelled.booking) { .cancelled($0.visit) }
    }

    /// The number of a seat, the reason after 「!」, and how many come.
    private static func parts(_ words: String) throws(Refusal) -> (
        number: String, reason: String?, people: Int?
    ) {
        let halves = words.split(separator: "!", maxSplits: 1).map(String.init)
        var number: [String] = []
        var people: Int?
        for word in (halves.first ?? "").split(separator: " ").map(String.init) {
            if word.hasSuffix("人"), let count = Int(word.dropLast()) {
                people = count
            } else {
                number.append(word)
            }
        }
        guard !number.isEmpty else { throw .badInput("seat", "b のあとに一覧の番号を入れてください (b 2、b 3e)。") }
        return (number.joined(separator: " "), halves.count > 1 ? halves[1] : nil, people)
    }
}
