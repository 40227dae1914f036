import CXLSXWriter

/// One question of a report on a sheet of its own: heading, tables, prose, charts, from top to bottom.
struct SectionSheet {
    private let sheet: Sheet
    private let layout: SheetLayout
    private let page: PageSetup
    private var row = 0
    /// Points of the present page that are taken, before it is made smaller to fit the paper's width.
    private var taken = 0.0
    private var breaks: [lxw_row_t] = []
    /// The row of each table's first values.
    private var starts: [Int] = []

    /// Writes a section; the name its sheet got.
    static func write(_ section: Document.Section, to book: Workbook, title: String) throws -> String {
        let drawn = DrawnSection(section)
        let layout = SheetLayout(drawn.tables, hasProse: !section.paragraphs.isEmpty)
        let upright = PageSetup(title: title)
        var page = layout.points > upright.area.width ? PageSetup(title: title, isLandscape: true) : upright
        page.repeated = repeated(drawn.tables, layout, room: page.room(for: layout.points))
        var writer = SectionSheet(sheet: try book.sheet(section.name), layout: layout, page: page)
        try writer.write(section, drawn)
        return writer.sheet.name
    }

    /// Column headings, where a table goes on over the page's end and they are those of every table; else the
    /// sheet's own heading.
    private static func repeated(_ tables: [Table], _ layout: SheetLayout, room: Double) -> Int {
        guard let first = tables.first, tables.allSatisfy({ $0.columns == first.columns }) else { return 0 }
        let goesOn = tables.count == 1 || tables.contains { layout.height(of: $0) > room }
        return goesOn ? headingRows : 0
    }

    /// The heading, a free row and the caption stand above the first table's column headings.
    private static let headingRows = 3

    private mutating func write(_ section: Document.Section, _ drawn: DrawnSection) throws {
        try sheet.setWidths(layout.widths)
        try sheet.write(section.heading, row: 0, column: 0, .heading)
        try advance(1.5 * SheetLayout.line)
        skip()
        for table in drawn.tables { try write(table) }
        if !drawn.tables.isEmpty { sheet.freeze(above: Self.headingRows + 1) }
        for paragraph in section.paragraphs {
            try sheet.writeAcross(paragraph, row: row, columns: layout.proseColumns, .prose)
            try advance(layout.height(ofProse: paragraph))
            skip()
        }
        for chart in drawn.charts {
            keepTogether(ChartFrame.height(chart.chart))
            try sheet.insert(chart, of: drawn.tables, startingAt: starts, row: row, width: layout.points)
            for _ in 0..<ChartFrame.rows(chart.chart) { skip() }
        }
        try page.apply(to: sheet)
        guard !breaks.isEmpty else { return }
        // The list ends with a 0.
        breaks.append(0)
        try Workbook.check(worksheet_set_h_pagebreaks(sheet.handle, &breaks))
    }

    private mutating func write(_ table: Table) throws {
        keepTogether(layout.height(of: table))
        try sheet.write(table.caption, row: row, column: 0, .caption)
        try advance(SheetLayout.line)
        let headings = table.columns.map { SheetLayout.broken($0.heading) }
        for (column, heading) in headings.enumerated() {
            try sheet.write(heading, row: row, column: column, .columnHeading)
        }
        try advance(layout.height(of: headings))
        starts.append(row)
        for line in table.rows {
            for (column, cell) in line.cells.enumerated() {
                let isNumeric = table.columns[column].isNumeric
                let format = CellFormat.read(cell, numeric: isNumeric, total: line.isTotal)
                try sheet.write(cell, row: row, column: column, format, unknown: "―")
            }
            try advance(layout.height(of: line.cells.map(\.shown)))
        }
        skip()
    }

    /// On to the next row, once this one is so high.
    private mutating func advance(_ points: Double) throws {
        try sheet.setHeight(points, row: row)
        row += 1
        taken += points
    }

    private mutating func skip() {
        row += 1
        taken += SheetLayout.line
    }

    /// Begins a new page for what fits on one, but not on the rest of this.
    private mutating func keepTogether(_ points: Double) {
        let room = page.room(for: layout.points)
        taken = taken.truncatingRemainder(dividingBy: room)
        guard row > Self.headingRows, taken + points > room, points <= room else { return }
        breaks.append(lxw_row_t(row))
        taken = SheetLayout.line * 2
    }
}
