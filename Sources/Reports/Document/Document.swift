import Almanac

/// A report ready to be shown: whatever its form (text, CSV, workbook, page), it says this and nothing else.
package struct Document: Hashable, Sendable {
    /// 「個別相談会 月報」
    package let title: String
    /// What it is about and when: period, venue, 和暦 and Gregorian year; a line each.
    package let subtitle: [String]
    /// One question each; a sheet of a workbook, a heading of a page.
    package let sections: [Section]
    /// 貼付用, and the CSV: one table of plain values with all figures, its headings on the first row.
    package let data: Table
    /// What the reader must know of the figures: definitions, the state of the data, what proves them.
    package let notes: [String]
    /// A name for its file without an ending, of ASCII letters, digits and hyphens.
    package let fileName: String

    package init(
        title: String, subtitle: [String], sections: [Section], data: Table, notes: [String], fileName: String
    ) {
        self.title = title
        self.subtitle = subtitle
        self.sections = sections
        self.data = data
        self.notes = notes
        self.fileName = fileName
    }

    /// One question of a report, answered by paragraphs, tables and charts.
    package struct Section: Hashable, Sendable {
        /// Short and without `[]:*?/\`: a workbook's sheet is called so (at most 31 characters).
        package let name: String
        package let heading: String
        /// Prose to be pasted as it is.
        package let paragraphs: [String]
        package let tables: [Table]
        /// Those with sources are drawn from a table of this section, which stands beside them.
        package let charts: [Chart]
        /// Whether it fills the first page of paper, and what follows begins on the next.
        package let isFront: Bool

        package init(
            name: String, heading: String, paragraphs: [String] = [], tables: [Table] = [],
            charts: [Chart] = [], isFront: Bool = false
        ) {
            self.name = name
            self.heading = heading
            self.paragraphs = paragraphs
            self.tables = tables
            self.charts = charts
            self.isFront = isFront
        }
    }
}
