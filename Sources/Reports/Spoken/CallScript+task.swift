import Almanac
import Clinic

extension CallScript {
    /// The words for a call to make.
    ///
    /// - Parameters:
    ///   - nearest: for a closure, what is proposed instead, the nearest first.
    ///   - now: also the day that 今日 and 明日 are said of.
    package init(
        _ call: CallTask, _ facts: SpokenFacts, nearest: [Opening] = [], secret: Bool, ward: String,
        venues: [Venue], now: Instant
    ) {
        let reason: Reason =
            switch call.kind {
            case .reminder: .reminder(facts.visit)
            case .reopening: .reopening(facts.visit)
            case .offer: .offer(facts.visit, keptUntil: call.until ?? now)
            case .closure: .closure(facts.visit, nearest: nearest.compactMap { SpokenSeat($0, venues) })
            }
        self.init(reason, ward: ward, today: now.date, secret: secret)
    }
}

extension SpokenSeat {
    /// Nil where the venue is not among those known.
    fileprivate init?(_ opening: Opening, _ venues: [Venue]) {
        guard let venue = venues.first(where: { $0.id == opening.venue }) else { return nil }
        self.init(venue: venue, date: opening.date, start: opening.start)
    }
}
