/// Entries being added up.
package struct Tally: Sendable {
    private var figures = Figures()
    private var cells: [Measure: Int] = [:]
    private var persons: Set<PersonID> = []
    private var imported: [Entry] = []

    package init() {}

    package init(_ entries: some Sequence<Entry>) {
        for entry in entries { add(entry) }
    }

    /// Adds what a row counts.
    package mutating func add(_ entry: Entry) {
        if entry.isWholeMonth { imported.append(entry) }
        if let person = entry.person { persons.insert(person) }
        for (measure, count) in entry.counts {
            switch measure {
            case .figure(.people): break
            case .figure(let figure): figures[figure] = figures[figure].map { $0 + count }
            case .cell: cells[measure, default: 0] += count
            }
        }
    }

    /// The sums. What a month counted elsewhere does not say is unknown of every sum it is in.
    package var sums: Figures {
        var sums = figures
        sums[.people] = people
        for entry in imported where !entry.isPeopleOnly {
            for figure in Figure.allCases where figure != .people && entry.counts[.figure(figure)] == nil {
                sums[figure] = nil
            }
        }
        return sums
    }

    /// Different people of different months cannot be added up: known where they were counted here, or where
    /// one month says them.
    private var people: Int? {
        guard !imported.isEmpty else { return persons.count }
        guard persons.isEmpty else { return nil }
        let wards = imported.filter(\.isPeopleOnly)
        if wards.count == 1, imported.allSatisfy({ $0.date == wards[0].date }) {
            return wards[0].count(.people)
        }
        return imported.count == 1 ? imported[0].counts[.figure(.people)] : nil
    }

    /// Different people of a programme. Those of courses are added up over months that were counted
    /// elsewhere, as if nobody came in two of them: their dates lie close together. [assumed]
    package func people(of programme: Programme) -> Int? {
        guard programme == .course else { return people }
        var people = persons.count
        for month in Dictionary(grouping: imported, by: \.date).values {
            // What is said of the whole ward knows who came at two venues.
            let said = month.filter(\.isPeopleOnly).isEmpty ? month : month.filter(\.isPeopleOnly)
            for entry in said {
                guard let count = entry.counts[.figure(.people)] else { return nil }
                people += count
            }
        }
        return people
    }

    /// What stands in a row of a breakdown; nil where a month counted elsewhere says nothing of it.
    package func count(of breakdown: Breakdown, code: String) -> Int? {
        let isSaid = imported.allSatisfy { entry in
            entry.isPeopleOnly || entry.counts.keys.contains { $0.breakdown == breakdown }
        }
        return isSaid ? cells[.cell(breakdown, code: code)] ?? 0 : nil
    }

    /// The codes that a breakdown has here.
    package func codes(of breakdown: Breakdown) -> Set<String> {
        Set(cells.keys.compactMap { $0.breakdown == breakdown ? $0.code : nil })
    }
}
