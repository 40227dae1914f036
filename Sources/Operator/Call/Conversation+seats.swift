import Almanac
import Clinic
import Desk
import Reports

/// What an operator does with a free seat, and with one that is taken.
extension Conversation {
    mutating func book(_ words: String) async throws -> [String] {
        let entry = SeatEntry(words)
        guard !entry.numbers.isEmpty else {
            throw Refusal.badInput("seat", "b のあとに一覧の番号を入れてください (b 2、b 3e)。")
        }
        let choice = try seats.choice(entry.numbers.joined(separator: " "))
        let client = try client()
        let party = entry.people ?? search?.people ?? 1
        func wish(_ age: String?, _ limit: String?) -> Book {
            Book(
                wish: .time(venue: choice.venue, date: choice.date, start: choice.start),
                resident: client.resident, person: client.person, newPerson: client.isAnother,
                ageWaiver: age, limitWaiver: limit, caller: caller, callBack: callBack, party: party)
        }
        // The reason is kept for the rule that is in the way, be it one or the other or both.
        let reason = entry.reason
        func take(_ age: String? = nil, _ limit: String? = nil) async throws -> (Booking, isWaived: Bool) {
            do {
                return (try await tell(wish(age, limit)), age != nil || limit != nil)
            } catch let refusal as Refusal where refusal.code == .limitReached && reason != limit {
                return try await take(age, reason)
            } catch let refusal as Refusal where refusal.code == .ageUncertain && reason != age {
                return try await take(reason, limit)
            }
        }
        let (booking, isWaived): (Booking, Bool)
        do {
            (booking, isWaived) = try await take()
        } catch {
            remember(error, at: choice)
            throw error
        }
        undoable.append(.book(booking.booking))
        try await refresh(booking.person)
        return (isWaived ? [] : Self.note(needless: reason))
            + (try await say(booking.booking, booking.candidates) {
                .booked($0.visit, firstTime: $0.firstTime)
            })
    }

    mutating func move(_ words: String) async throws -> [String] {
        let entry = SeatEntry(words)
        guard let number = entry.numbers.first, entry.numbers.count <= 2 else {
            throw Refusal.badInput("seat", "m のあとに一覧の番号を入れてください (m 3、予約が二つなら m 3 2)。")
        }
        guard entry.people == nil else {
            throw Refusal.badInput("party", "変更では人数は変えられません。x で取り消して b \(number) 2人 のように取り直してください。")
        }
        let choice = try seats.choice(number)
        let old = try booking(entry.numbers.count > 1 ? entry.numbers[1] : nil, verb: "m \(number)")
        guard let before = try await spoken(old.booking) else { return ["この予約は変更できません。"] }
        let target = Move.Target.time(venue: choice.venue, date: choice.date, start: choice.start)
        let (moved, note): (Booking, [String])
        do {
            (moved, note) = try await tell(waiving: entry.reason) {
                Move(booking: old.booking, to: target, limitWaiver: $0)
            }
        } catch {
            remember(error, at: choice)
            throw error
        }
        undoable.append(.move(before, to: moved.booking))
        forgetTask(about: old.booking)
        try await refresh(moved.person)
        return note + (try await say(moved.booking) { .moved($0.visit, from: before.visit) })
    }

    /// What is refused to somebody is what `z` and `w` go by.
    private mutating func remember(_ error: any Error, at choice: SeatList.Choice) {
        guard let refusal = error as? Refusal, refusal.code.exitCode == 1,
            let said = search ?? (try? .nothing(today: today))
        else { return }
        let venue = venues.first { $0.id == choice.venue }
        search = said.narrowed(to: venue, choice.date, today: today)
    }

    mutating func cancel(_ words: String) async throws -> [String] {
        var number: String?
        var cause: Booking.Cause?
        for word in words.split(separator: " ").map(String.init) {
            let named = Booking.Cause.allCases.first { $0 != .undone && $0.label.hasPrefix(word) }
            if number == nil, Int(word) != nil {
                number = word
            } else if cause == nil, let named {
                cause = named
            } else {
                throw Refusal.badInput(
                    "cause", "「\(word)」は分かりません。x のあとは予約の番号と、理由 (体調、都合、解決、休止、その他のどれか) です。")
            }
        }
        let old = try booking(number, verb: "x")
        let cancelled = try await tell(Cancel(booking: old.booking, cause: cause))
        undoable.append(.cancel(cancelled.booking))
        forgetTask(about: old.booking)
        try await refresh(cancelled.person)
        return try await say(cancelled.booking) { .cancelled($0.visit) }
    }
}
