import Almanac
import Clinic
import Ledger

/// 照合表: a day as it stands here beside the notebook that is still kept in the first month.
package struct CompareNotebook: Question {
    package static let name = "compare-notebook"
    package static let roles = Role.front

    /// All venues where nil; a notebook is of one.
    package let venue: VenueID?
    /// Today where nil.
    package let date: CivilDate?
    /// The notebook as it was typed; nil for the sheet alone.
    package let lines: [NotebookLine]?

    package init(venue: VenueID? = nil, date: CivilDate? = nil, lines: [NotebookLine]? = nil) {
        self.venue = venue
        self.date = date
        self.lines = lines
    }

    /// A sheet a venue.
    package struct Answer: Codable, Sendable, Discloses {
        package let sheets: [NotebookComparison]

        package var disclosed: [PersonID] { sheets.flatMap(\.entries).compactMap(\.shownPerson) }
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        if let venue { try room.require(venue) }
        guard lines == nil || venue != nil else {
            throw Refusal.badInput("venue", "台帳の行は一つの会場のものです。会場を選んでください。")
        }
        guard (lines ?? []).count <= NotebookLine.most,
            (lines ?? []).allSatisfy({
                ($0.kana?.count ?? 0) <= NotebookLine.longest
                    && ($0.phone?.count ?? 0) <= NotebookLine.longest
            })
        else { throw Refusal.badInput("lines", "一度に照合できるのは\(NotebookLine.most)行までです。") }
        let date = date ?? room.today
        try room.account.require(date, on: room.today)
        let all = try room.ledger.venues()
        let names = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.name) })
        let entries = try room.ledger.day(date, at: venue, now: room.now)
            .filter { room.account.covers($0.venue) }
        let shown = all.map(\.id).filter { id in id == venue || entries.contains { $0.venue == id } }
        return Answer(
            sheets: shown.map { id in
                let own = entries.filter { $0.venue == id }
                return NotebookComparison(
                    venue: id, name: names[id] ?? id.text, date: date, entries: own,
                    differences: lines.map { NotebookComparison.differences($0, own) })
            })
    }
}
