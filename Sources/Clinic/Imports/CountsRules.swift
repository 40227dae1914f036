import Almanac

/// What months' counts must be like, besides being readable.
package struct CountsRules: Sendable {
    package let today: CivilDate
    package let venues: [Venue]
    /// 相談内容 by code.
    package let topics: Set<String>
    /// The months that have been brought in before, and whether they say only how many people there were.
    package let imported: [CountedPlace: Bool]
    /// Who came, as counted here: rows of the ledger, as 「予約 815」, by month, programme and venue.
    package let recorded: [CountedPlace: [String]]
    /// Who booked, waited at the door or was turned away and did not come, in the same form.
    package let unattended: [CountedPlace: [String]]

    package init(
        today: CivilDate, venues: [Venue], topics: Set<String>, imported: [CountedPlace: Bool],
        recorded: [CountedPlace: [String]], unattended: [CountedPlace: [String]]
    ) {
        self.today = today
        self.venues = venues
        self.topics = topics
        self.imported = imported
        self.recorded = recorded
        self.unattended = unattended
    }

    /// All that is wrong with some rows, by row.
    package func remarks(_ lines: [CountsLine]) -> [ImportRemark] {
        var first: [CountedPlace: Int] = [:]
        for line in lines where first[line.place] == nil { first[line.place] = line.row }
        let wards = Set(
            lines.filter { $0.venue != nil }.map(\.place.ofWard)
                + imported.keys.filter { $0.venue != nil }.map(\.ofWard))
        let wholes = Set(
            lines.filter { $0.venue == nil && !$0.isPeopleOnly }.map(\.place)
                + imported.filter { $0.key.venue == nil && !$0.value }.map(\.key))
        let remarks = lines.flatMap { line in
            place(line, first: first[line.place]) + whole(line, hasVenues: wards, counted: wholes)
                + line.numbers(topics)
        }
        return (remarks + silentMonths(lines)).inOrder
    }

    private func place(_ line: CountsLine, first: Int?) -> [ImportRemark] {
        func fault(_ column: String, _ reason: String) -> [ImportRemark] {
            [ImportRemark(row: line.row, column, reason)]
        }
        if let venue = line.venue, !venues.contains(where: { $0.id == venue }) {
            return fault("venue", "この会場はありません。")
        }
        if line.venue != nil, line.programme == .corner {
            return fault("venue", "相談コーナーは会場を空けて、区全体で入れてください。")
        }
        guard line.month.last < today else { return fault("month", "\(line.month)はまだ終わっていません。") }
        if let first, first != line.row { return fault("month", "\(first)行と同じ月・事業・会場です。") }
        if imported[line.place] != nil { return fault("month", "この月はもう取り込んであります。") }
        if let named = Self.named(recorded, line.place) {
            return fault("month", "この月の来館は、ここに\(named)。")
        }
        guard let named = Self.named(unattended, line.place) else { return [] }
        return [
            ImportRemark(
                .notice, row: line.row, "month", "この月の予約や当日待ちは、ここにも\(named)。数が二重にならないか確かめてください。")
        ]
    }

    /// 「2件記録されています(予約 815、予約 816)」; nil where there are none.
    private static func named(_ rows: [CountedPlace: [String]], _ place: CountedPlace) -> String? {
        let rows = rows.filter { place.venue == nil ? $0.key.ofWard == place : $0.key == place }
            .flatMap(\.value).sorted()
        guard !rows.isEmpty else { return nil }
        let first = rows.prefix(5).joined(separator: "、") + (rows.count > 5 ? "ほか" : "")
        return "\(rows.count)件記録されています(\(first))"
    }

    /// A row of the whole ward beside rows of venues may only say 実人数; every other row says 参加人数.
    private func whole(
        _ line: CountsLine, hasVenues: Set<CountedPlace>, counted: Set<CountedPlace>
    ) -> [ImportRemark] {
        if line.venue == nil, hasVenues.contains(line.place) {
            return line.counts.keys.filter { $0 != .figure(.people) }.map(\.description).sorted().map {
                ImportRemark(row: line.row, $0, "会場ごとの行がある月の、区全体の行に入れられるのは実人数だけです。")
            }
                + (line.counts.isEmpty
                    ? [ImportRemark(row: line.row, Figure.people.name, "空けられません。")] : [])
        }
        if line.venue != nil, counted.contains(line.place.ofWard) {
            return [ImportRemark(row: line.row, "venue", "この月は区全体の数が別にあります。どちらか一方にしてください。")]
        }
        guard line.counts[.figure(.visits)] == nil else { return [] }
        return [ImportRemark(row: line.row, Figure.visits.name, "空けられません。")]
    }
}

extension CountsLine {
    /// What its numbers say against each other.
    fileprivate func numbers(_ topics: Set<String>) -> [ImportRemark] {
        var remarks = counts.filter { !(0...Self.most ~= $0.value) }.map {
            ImportRemark(row: row, $0.key.description, "\(CountsLine.range)を入れてください。")
        }
        for measure in counts.keys {
            guard !measure.isKnown(topics) else { continue }
            remarks.append(ImportRemark(row: row, measure.description, "この列は取り込めません。"))
        }
        for (part, whole) in Self.parts {
            guard let few = counts[.figure(part)], let many = counts[.figure(whole)], few > many else {
                continue
            }
            remarks.append(
                ImportRemark(row: row, part.name, "\(whole.label)(\(many))より多くなっています。"))
        }
        for breakdown in Breakdown.allCases where !breakdown.isMultiple {
            let cells = counts.filter { $0.key.breakdown == breakdown }
            guard let whole = counts[.figure(breakdown.whole)], !cells.isEmpty else { continue }
            // Numbers out of range are told above; they must not stop the process here.
            let sum = cells.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
            guard sum != whole else { continue }
            remarks.append(
                ImportRemark(
                    sum > whole ? .fault : .notice, row: row, breakdown.whole.name,
                    "\(breakdown.label)の合計(\(sum))と合いません。"))
        }
        return remarks.sorted { $0.column < $1.column }
    }

    /// What can never be more than something else.
    private static let parts: [(Figure, Figure)] = [
        (.people, .visits), (.unnamed, .visits), (.firstTime, .visits), (.repeats, .visits),
        (.used, .seats), (.attended, .booked), (.absent, .booked), (.absentWithNotice, .booked),
        (.timed, .records),
    ]
}

extension Measure {
    /// Whether a row may say it: `elapsed` follows from the seats.
    fileprivate func isKnown(_ topics: Set<String>) -> Bool {
        switch self {
        case .figure(let figure): figure != .elapsed
        case .cell(.topic, let code): topics.contains(code)
        case .cell(let breakdown, let code):
            code == Breakdown.notTaken || breakdown.choices.contains { $0.code == code }
        }
    }
}
