import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// The date that a test spells out.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such date: \(text)") }
    return date
}

/// The time of day that a test spells out.
func time(_ text: String) -> CivilTime {
    guard let time = CivilTime(text) else { preconditionFailure("no such time: \(text)") }
    return time
}

extension TestWard {
    /// Books a resident in by phone: `book("2026-04-07 10:00")` is 仲町, タナカ ハナ, 090-1000-1001.
    @discardableResult
    func book(
        _ moment: String, at venue: VenueID = nakacho, _ kana: String = "タナカ ハナ", _ number: Int = 1
    ) async throws -> Booking {
        try await tell(Book(wish: Self.wish(venue, moment), resident: Self.resident(kana, number)))
    }

    /// The target of a move: another time at the booking's own venue.
    static func later(_ moment: String, at venue: VenueID? = nil) -> Move.Target {
        let at = instant(moment)
        return .time(venue: venue, date: at.date, start: at.time)
    }

    /// The refusal that a change ends in; it must leave everything as it was.
    func refusal<C: Change>(
        _ change: C, at location: SourceLocation = #_sourceLocation
    ) async throws -> Refusal {
        // What time does, it does whoever is refused.
        try await desk.settle()
        let before = try await ledger.everything()
        let refusal = try await #require(throws: Refusal.self, sourceLocation: location) {
            try await tell(change)
        }
        let after = try await ledger.everything()
        #expect(after == before, "a refusal changes nothing", sourceLocation: location)
        return refusal
    }

    /// The refusal that a question ends in.
    func refusal<Q: Question>(
        asking question: Q, at location: SourceLocation = #_sourceLocation
    ) async throws -> Refusal {
        try await #require(throws: Refusal.self, sourceLocation: location) { try await ask(question) }
    }
}

extension [Opening] {
    /// "nakacho 2026-04-07 10:30", one each.
    var places: [String] { map { "\($0.venue) \($0.date) \($0.start)" } }
}
