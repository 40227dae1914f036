/// Where cells of a page's tables lead to. Only pages of the site have them: a file refers to nothing.
package struct CellLinks: Sendable {
    private var addresses: [Spot: String] = [:]

    package init() {}

    /// A cell, by the numbers of its section, table, row and column.
    package struct Spot: Hashable, Sendable {
        package let section: Int
        package let table: Int
        package let row: Int
        package let column: Int

        package init(section: Int = 0, table: Int = 0, row: Int, column: Int) {
            self.section = section
            self.table = table
            self.row = row
            self.column = column
        }
    }

    /// The address behind a cell; nil where it leads nowhere.
    package subscript(spot: Spot) -> String? {
        get { addresses[spot] }
        set { addresses[spot] = newValue }
    }
}
