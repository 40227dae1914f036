import Almanac
import Clinic
import Ledger

/// Why a venue has more or fewer visits than another.
package struct CompareVenues: Question {
    package static let name = "compare-venues"
    package static let roles = Role.all

    package let venue: VenueID
    package let other: VenueID
    package let from: CivilDate
    package let through: CivilDate

    /// The most days compared at once.
    package static let mostDays = 366

    package init(venue: VenueID, other: VenueID, from: CivilDate, through: CivilDate) {
        self.venue = venue
        self.other = other
        self.from = from
        self.through = through
    }

    package func answer(_ room: ReadingRoom) throws -> Comparison {
        let ledger = room.ledger
        let (venue, other) = (try ledger.venue(self.venue), try ledger.venue(self.other))
        guard venue.id != other.id else { throw Refusal.badInput("other", "二つの違う会場を選んでください。") }
        guard from <= through else {
            throw Refusal.badInput("through", "期間の終わり(\(through.wareki))が始まり(\(from.wareki))より前です。")
        }
        guard through.dayNumber - from.dayNumber < Self.mostDays else {
            throw Refusal.badInput("through", "期間は、始まりの日から\(Self.mostDays)日までで選んでください。")
        }
        // Today's bookings have still to come: only days that are over can be compared.
        let last = min(through, room.today.adding(days: -1))
        guard from <= last else { throw Refusal(.tooEarly, "その期間に、もう終わった日がまだありません。") }
        for year in FiscalYear(containing: from).year...FiscalYear(containing: last).year {
            if let year = FiscalYear(year) { try ledger.requireKnown(.year(year)) }
        }
        let counting = try ledger.visitsCount()
        let entries = try ledger.entries(from: from, through: last, counting: counting, asOf: room.today)
            .filter { $0.programme == .consultation }
        guard !entries.contains(where: { $0.isWholeMonth && !$0.isPeopleOnly }) else {
            throw Refusal(.notPlanned, "この期間には日ごとの記録がない月(取り込んだ月計だけの月など)があり、比べられません。")
        }
        return Comparison(
            venue, with: other, from: from, through: last, asOf: room.today, counting: counting,
            entries: entries,
            inVain: try ledger.waitedInVain(from: from, through: last, asOf: room.today))
    }
}
