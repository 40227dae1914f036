/// A table for a terminal: columns padded by what they show, numbers to the right.
package struct TextTable {
    /// A column's heading, and whether it holds numbers.
    package struct Column {
        let heading: String
        let numeric: Bool

        /// A column of words, set to the left.
        package static func text(_ heading: String) -> Column { Column(heading: heading, numeric: false) }
        /// A column of numbers, set to the right.
        package static func number(_ heading: String) -> Column { Column(heading: heading, numeric: true) }
    }

    private let columns: [Column]
    private let gap: Int
    private var rows: [Row] = []

    private enum Row {
        case cells([String])
        case rule
    }

    /// - Parameter gap: spaces between columns; one where a wide table must fit a terminal of 80 columns.
    package init(_ columns: [Column], gap: Int = 2) {
        self.columns = columns
        self.gap = gap
    }

    /// A row; as many cells as there are columns.
    package mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count)
        rows.append(.cells(cells))
    }

    /// A line across, before totals.
    package mutating func addRule() {
        rows.append(.rule)
    }

    /// The lines of the table, without white space at their ends.
    package var lines: [String] {
        let cells = rows.compactMap { row in
            if case .cells(let cells) = row { cells } else { nil as [String]? }
        }
        let widths = columns.indices.map { index in
            cells.reduce(TextWidth.of(columns[index].heading)) { max($0, TextWidth.of($1[index])) }
        }
        let rule = String(repeating: "-", count: widths.reduce(gap * (widths.count - 1), +))
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map {
                TextWidth.pad(cells[$0], to: widths[$0], leading: columns[$0].numeric)
            }
            return padded.joined(separator: String(repeating: " ", count: gap)).trimmingEnd
        }
        return [line(columns.map(\.heading)), rule]
            + rows.map { row in
                switch row {
                case .cells(let cells): line(cells)
                case .rule: rule
                }
            }
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
