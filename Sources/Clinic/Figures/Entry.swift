import Almanac

/// 計上: what one row of the ledger adds to the figures.
///
/// Every total is a sum of entries, so that every total opens to the rows that it counts, and a closed month
/// differs from the present by the entries that changed.
package struct Entry: Hashable, Codable, Sendable {
    package let source: Source
    package let programme: Programme
    /// Nil where it belongs to no ふれあい館: a festival, a wish for any venue, a month of the whole ward.
    package let venue: VenueID?
    /// Of a month counted elsewhere its first day.
    package let date: CivilDate
    /// When it begins; nil of what has no time.
    package let time: CivilTime?
    /// Whom it counts once among 実人数, all that were merged being one; nil without a name.
    package let person: PersonID?
    package let counts: [Measure: Int]

    package init(
        source: Source, programme: Programme, venue: VenueID?, date: CivilDate, time: CivilTime? = nil,
        person: PersonID? = nil, counts: [Measure: Int]
    ) {
        self.source = source
        self.programme = programme
        self.venue = venue
        self.date = date
        self.time = time
        self.person = person
        self.counts = counts
    }

    /// The row it comes from. Its text is "booking:815".
    package struct Source: Hashable, Sendable, TextCoded {
        package let kind: Kind
        package let id: Int64

        package init(_ kind: Kind, _ id: Int64) {
            self.kind = kind
            self.id = id
        }

        package init?(_ description: String) {
            let parts = description.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let id = Int64(parts[1])
            else { return nil }
            self.init(kind, id)
        }

        package var description: String { "\(kind.rawValue):\(id)" }
    }

    /// Kinds of rows that are counted.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case session
        case booking
        case queue
        case turnedAway = "turned-away"
        case corner
        /// A month counted before this system: what it does not say is unknown.
        case imported
        /// A month that nobody has counted: nothing is known of it.
        case uncounted

        /// The word in reports.
        package var label: String {
            switch self {
            case .session: "開催日"
            case .booking: "予約・当日受付"
            case .queue: "当日待ち"
            case .turnedAway: "お断り"
            case .corner: "相談コーナー"
            case .imported: "取込みの月計"
            case .uncounted: "記録のない月"
            }
        }
    }
}

extension Entry {
    /// What it adds to a column; 0 where it adds nothing.
    package func count(_ figure: Figure) -> Int { counts[.figure(figure)] ?? 0 }

    /// Whether it stands for a whole month and no day of it.
    package var isWholeMonth: Bool { source.kind == .imported || source.kind == .uncounted }

    /// Whether it says nothing but how many different people a month of the whole ward had.
    package var isPeopleOnly: Bool { isWholeMonth && Array(counts.keys) == [.figure(.people)] }

    /// A row that says nothing of its month, or of a day of it, so that every figure of it is unknown.
    func silent(on date: CivilDate? = nil) -> Entry {
        Entry(source: source, programme: programme, venue: venue, date: date ?? self.date, counts: [:])
    }

    /// The same, counting for another person.
    package func counting(for person: PersonID) -> Entry {
        Entry(
            source: source, programme: programme, venue: venue, date: date, time: time, person: person,
            counts: counts)
    }
}
