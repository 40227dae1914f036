import Almanac

/// Rows under headings, with values that are still numbers, shares and dates.
package struct Table: Hashable, Sendable {
    package let caption: String
    package let columns: [Column]
    package let rows: [Row]

    /// - Precondition: every row has as many cells as there are columns.
    package init(caption: String, columns: [Column], rows: [Row]) {
        precondition(rows.allSatisfy { $0.cells.count == columns.count })
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// A column: its heading, and whether its cells stand to the right.
    package struct Column: Hashable, Sendable {
        package let heading: String
        /// The heading where there is little room.
        package let short: String
        package let isNumeric: Bool

        var isShortened: Bool { short != heading }

        /// A column of words or dates, set to the left.
        package static func text(_ heading: String, short: String? = nil) -> Column {
            Column(heading: heading, short: short ?? heading, isNumeric: false)
        }

        /// A column of numbers or shares, set to the right.
        package static func number(_ heading: String, short: String? = nil) -> Column {
            Column(heading: heading, short: short ?? heading, isNumeric: true)
        }
    }

    /// A row, and whether it sums up those above.
    package struct Row: Hashable, Sendable {
        package let cells: [Cell]
        package let isTotal: Bool

        package init(_ cells: [Cell], isTotal: Bool = false) {
            self.cells = cells
            self.isTotal = isTotal
        }
    }

    /// One value.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        /// A number with one decimal, in tenths: 63 is 6.3.
        case tenths(Int)
        /// A part of a whole, to be shown as a percentage; of nothing it is unknown.
        case share(Int, of: Int)
        case date(CivilDate)
        case month(CivilMonth)
        /// Nothing is known: 「―」 for people, empty for machines, never 0.
        case unknown
        /// There is nothing to say here.
        case blank

        /// A count that may be unknown.
        package static func count(_ number: Int?) -> Cell { number.map(Cell.number) ?? .unknown }

        /// A share that is unknown where either side is, or the whole is nothing.
        package static func share(_ part: Int?, of whole: Int?) -> Cell {
            guard let part, let whole, whole > 0 else { return .unknown }
            return .share(part, of: whole)
        }
    }
}
