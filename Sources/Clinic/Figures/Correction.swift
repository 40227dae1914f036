import Almanac

/// What has changed in a row since its month was closed.
package struct Correction: Hashable, Codable, Sendable {
    package let source: Entry.Source
    package let programme: Programme
    package let venue: VenueID?
    package let date: CivilDate
    /// What it adds now to each figure more than it did then; less is negative.
    package let changes: [Measure: Int]
    /// Whom it counted among 実人数 then, and whom now; nil for nobody with a name.
    package let personBefore: PersonID?
    package let person: PersonID?
    /// When it began then, and now, as the hours of reports have it; both nil where it is counted only once.
    package let timeBefore: CivilTime?
    package let time: CivilTime?
    /// When it was last changed, and by which account; nil where no row says so.
    package private(set) var at: Instant?
    package private(set) var account: String?

    /// The same with who made it, and when.
    package func made(at: Instant?, by account: String?) -> Correction {
        var made = self
        (made.at, made.account) = (at, account)
        return made
    }

    /// Whether it counts for another person, or for one instead of none.
    package var isOtherPerson: Bool { personBefore != person }

    /// Whether it counts for another hour, or for none any more.
    package var isOtherTime: Bool { timeBefore != time }

    /// What has to be done to the entries of then to have those of now, in the order of their dates.
    package static func between(_ closed: [Entry], _ now: [Entry]) -> [Correction] {
        let (then, today) = (bySource(closed), bySource(now))
        return Set(then.keys).union(today.keys).compactMap { source in
            Correction(from: then[source], to: today[source])
        }.sorted { ($0.date, $0.source.description) < ($1.date, $1.source.description) }
    }

    /// A month that nobody has counted is no row that could be corrected.
    private static func bySource(_ entries: [Entry]) -> [Entry.Source: Entry] {
        Dictionary(
            entries.filter { $0.source.kind != .uncounted }.map { ($0.source, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Nil where nothing has changed.
    private init?(from before: Entry?, to after: Entry?) {
        guard before != after, let shown = after ?? before else { return nil }
        var changes = (after?.counts ?? [:]).merging(
            before?.counts.mapValues { -$0 } ?? [:], uniquingKeysWith: +)
        changes = changes.filter { $0.value != 0 }
        source = shown.source
        programme = shown.programme
        venue = shown.venue
        date = shown.date
        self.changes = changes
        personBefore = before?.person
        person = after?.person
        let isCountedTwice = before != nil && after != nil
        timeBefore = isCountedTwice ? before?.time : nil
        time = isCountedTwice ? after?.time : nil
    }
}
