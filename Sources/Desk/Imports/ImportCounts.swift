import Almanac
import Clinic
import Ledger

/// 月計の取込み: months that were counted before this system, without persons. All of them or none.
package struct ImportCounts: Change {
    package static let name = "import-counts"
    package static let roles = Role.planning

    package let lines: [CountsLine]

    package init(lines: [CountsLine]) {
        self.lines = lines
    }

    package func perform(_ room: WritingRoom) throws -> Imported {
        let batch = try room.beginImport(.counts, lines, rows: lines.map(\.row))
        try ImportRules.require(room.reading.remarks(on: lines, today: room.today))
        for line in lines { try room.ledger.add(line, to: batch) }
        return Imported(batch: batch, rows: lines.count, newPersons: [], bookings: [])
    }
}

extension ImportCounts: TakesFile {}

extension Reading {
    /// All that is wrong with months' counts.
    func remarks(on lines: [CountsLine], today: CivilDate) throws -> [ImportRemark] {
        let here = try entries(of: lines.map(\.month), today)
        return CountsRules(
            today: today, venues: try venues(),
            topics: Set(try choices(.topic).map(\.choice.code.text)), imported: try importedPlaces(),
            recorded: here.filter { $0.count(.visits) > 0 }.byPlace,
            unattended: here.filter(\.isUnattended).byPlace
        ).remarks(lines)
    }

    /// What is counted here in the months from the first to the last of these.
    private func entries(of months: [CivilMonth], _ today: CivilDate) throws -> [Entry] {
        guard let first = months.map(\.first).min(), let last = months.map(\.last).max() else { return [] }
        return try entries(from: first, through: last, counting: visitsCount(), asOf: today)
            .filter { !$0.isWholeMonth }
    }
}

extension Entry {
    /// Whether somebody wished to come, and did not.
    fileprivate var isUnattended: Bool {
        count(.visits) == 0 && (count(.booked) > 0 || [.queue, .turnedAway].contains(source.kind))
    }
}

extension [Entry] {
    /// Their rows, as 「予約 815」, by month, programme and venue.
    fileprivate var byPlace: [CountedPlace: [String]] {
        Dictionary(grouping: self) {
            CountedPlace(month: $0.date.civilMonth, programme: $0.programme, venue: $0.venue)
        }.mapValues { $0.map { "\($0.source.kind.label) \($0.source.id)" } }
    }
}
