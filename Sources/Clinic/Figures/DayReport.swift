import Almanac

/// 日報: a venue's day in figures, and how it was closed.
package struct DayReport: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let name: String
    package let date: CivilDate
    package let asOf: Instant
    /// What 参加人数 means here.
    package let definition: String
    package let figures: Figures
    /// People served, party by party, whatever 参加人数 means.
    package let served: Int
    /// 年代: visits by age band, as 参加人数 counts them; in the order of age.
    package let ageBands: [AgeCount]
    /// Visits of people whose age nobody took.
    package let withoutAge: Int
    package let queue: QueueCounts
    /// Bookings on which nobody has said anything; those named 不明 when the day was closed are not among them.
    package let unmarked: [BookingID]
    /// Those named 不明 on which still nobody has said anything.
    package let unknown: [BookingID]
    /// How it was closed; nil while it is open.
    package let closing: Closing?
    /// Closings that were taken back, the first first.
    package let earlier: [Closing]
    /// What was entered after the day was closed, in the order of entry.
    package let later: [Later]
    /// Lines of a paper day that nobody has settled yet.
    package let unplaced: Int

    package init(
        venue: Venue, date: CivilDate, asOf: Instant, counting: VisitsCount, entries: [Entry], facts: Facts
    ) {
        self.venue = venue.id
        name = venue.name
        self.date = date
        self.asOf = asOf
        definition = counting.definition
        figures = Tally(entries).sums
        served = facts.ages.reduce(0) { $0 + $1.party }
        ageBands = AgeBand.allCases.compactMap { band in
            let count = facts.ages.filter { $0.band == band }.reduce(0) {
                $0 + counting.visits(party: $1.party)
            }
            return count == 0 ? nil : AgeCount(band: band, visits: count)
        }
        withoutAge = facts.ages.filter { $0.band == nil }.reduce(0) {
            $0 + counting.visits(party: $1.party)
        }
        queue = QueueCounts(facts.queue)
        let named = Set(facts.closing?.closing.unknown ?? [])
        unmarked = facts.unmarked.filter { !named.contains($0) }
        unknown = facts.unmarked.filter(named.contains)
        closing = facts.closing
        earlier = facts.earlier
        later = facts.later
        unplaced = facts.unplaced
    }

    /// Visits of one age band.
    package struct AgeCount: Hashable, Codable, Sendable {
        package let band: AgeBand
        package let visits: Int
    }

    /// 当日待ち: entries by what became of them.
    package struct QueueCounts: Hashable, Codable, Sendable {
        package let waiting: Int
        package let served: Int
        package let booked: Int
        package let left: Int

        init(_ states: [Queued.State]) {
            waiting = states.count { $0 == .waiting }
            served = states.count { $0 == .served }
            booked = states.count { $0 == .booked }
            left = states.count { $0 == .left }
        }
    }

    /// A closing with what was said of it.
    package struct Closing: Hashable, Codable, Sendable {
        package let closing: DayClosing
        /// Names of those who were on duty.
        package let onDuty: [String]
        /// The hours it was really open.
        package let opened: CivilTime?
        package let closed: CivilTime?
        /// 特記事項
        package let remarks: String?
        /// Why it was taken back.
        package let reason: String?

        package init(
            closing: DayClosing, onDuty: [String], opened: CivilTime?, closed: CivilTime?, remarks: String?,
            reason: String?
        ) {
            self.closing = closing
            self.onDuty = onDuty
            self.opened = opened
            self.closed = closed
            self.remarks = remarks
            self.reason = reason
        }
    }
}
