/// A picture of a table's figures.
package struct Chart: Hashable, Sendable {
    package let title: String
    /// What it shows, in a sentence, for whoever cannot see it.
    package let description: String
    package let form: Form
    /// The words along its axis, one a value.
    package let categories: [String]
    package let series: [Series]
    /// 「人」
    package let unit: String
    /// Whether its values are tenths of the unit: 708 is 70.8.
    package let isTenths: Bool

    package init(
        title: String, description: String, form: Form, categories: [String], series: [Series],
        unit: String, isTenths: Bool = false
    ) {
        self.title = title
        self.description = description
        self.form = form
        self.categories = categories
        self.series = series
        self.unit = unit
        self.isTenths = isTenths
    }

    /// All values that are known.
    var values: [Int] { series.flatMap { $0.values.compactMap(\.self) } }

    /// 「5,600」; 「70.8」 of tenths.
    func words(_ value: Int) -> String { isTenths ? CellWords.decimal(value) : value.grouped }

    /// The same along an axis, whose steps are whole as a rule: 「70」.
    func tick(_ value: Int) -> String {
        isTenths && value % 10 == 0 ? (value / 10).grouped : words(value)
    }

    /// A value as a cell of a table.
    func cell(_ value: Int) -> Table.Cell { isTenths ? .tenths(value) : .number(value) }

    /// How it is drawn.
    package enum Form: Hashable, Sendable {
        /// Lines over time.
        case lines
        /// Upright bars, side by side.
        case columns
        /// Lying bars, for long words.
        case bars
    }

    /// One line or one set of bars.
    package struct Series: Hashable, Sendable {
        package let name: String
        /// One a category; nil where nothing is known or has happened yet.
        package let values: [Int?]
        /// Where its values stand in a workbook: a table of the same section, a column of it, and the rows.
        package let source: Source?
        /// Planned, not counted: drawn broken.
        package let isPlanned: Bool

        package init(name: String, values: [Int?], source: Source? = nil, isPlanned: Bool = false) {
            self.name = name
            self.values = values
            self.source = source
            self.isPlanned = isPlanned
        }
    }

    /// A run of cells of a table of the same section; the categories are the table's first column.
    package struct Source: Hashable, Sendable {
        package let table: Int
        package let column: Int
        package let rows: Range<Int>

        package init(table: Int, column: Int, rows: Range<Int>) {
            self.table = table
            self.column = column
            self.rows = rows
        }
    }
}
