import Almanac
import Clinic
import Desk
import Reports

/// Free seats, and what an operator does with them.
extension Conversation {
    /// How many days are looked through where nothing is said of when.
    private static let usualDays = 14

    mutating func look(_ words: String) async throws -> [String] {
        let wish = try WhereAndWhen(words, venues: venues, today: today)
        (search, isListNewer) = (wish, true)
        let first = max(wish.when.first ?? today, today)
        let last = wish.when.last ?? first.adding(days: Self.usualDays - 1)
        let days = min(max(last - first + 1, 1), FindOpenings.mostDays)
        let found = try await desk.ask(
            FindOpenings(venue: wish.venue?.id, from: first, days: days, all: true, held: true)
        ).filter { wish.when.fits($0) }
        let free = ranked(found.filter { $0.opensAt == nil && $0.heldUntil == nil }, wish)
        seats = SeatList(free)
        var lines = seats.nextPage(venues)
        if free.isEmpty { lines.append("\(first.japanese)から\(last.japanese)に空きはありません。w で待つ、z で記録。") }
        let held = found.count { $0.heldUntil != nil }
        if held > 0 { lines.append("(ほかに\(held)枠は、お待ちの方にご案内中です)") }
        if let opening = found.compactMap(\.opensAt).min() {
            lines.append("(この先の月の予約は \(opening.date.japanese) \(opening.time) から)")
        }
        return lines
    }

    /// Somebody who said a time can come this much earlier or later.
    private static let minutesNear = 60

    /// The usual venue first, where none was named; near a time, where one was and there are such.
    private func ranked(_ openings: [Opening], _ wish: WhereAndWhen) -> [Opening] {
        if let time = wish.when.time {
            func key(_ opening: Opening) -> (CivilDate, Int, SeatID) {
                (opening.date, abs(opening.start.minutes - time.minutes), opening.seat)
            }
            let near = openings.filter { key($0).1 <= Self.minutesNear }
            return (near.isEmpty ? openings : near).sorted { key($0) < key($1) }
        }
        guard wish.venue == nil, case .known(let card) = atHand,
            let usual = card.person.bookings.first(where: { $0.state != .cancelled })?.venue
        else { return openings }
        return openings.filter { $0.venue == usual } + openings.filter { $0.venue != usual }
    }

    mutating func more() -> [String] {
        let lines = seats.nextPage(venues)
        return lines.isEmpty ? ["続きはありません。"] : lines
    }

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

extension When {
    /// Whether a seat is within what was said.
    fileprivate func fits(_ opening: Opening) -> Bool {
        (weekdays.isEmpty || weekdays.contains(opening.date.weekday))
            && part?.contains(opening.start) != false
    }
}
