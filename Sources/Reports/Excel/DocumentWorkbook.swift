/// A document as an Excel workbook: 表紙, a sheet a section, and 貼付用 with the plain values.
package enum DocumentWorkbook {
    /// The file's bytes. The same document always gives the same.
    ///
    /// - Throws: `WorkbookFailure`.
    package static func bytes(_ document: Document) throws -> [UInt8] {
        let book = try Workbook(title: document.title, subject: document.subtitle.joined(separator: " "))
        // Before the sections, which may wish for names of their own.
        let cover = try book.sheet("表紙")
        var contents: [(sheet: String, heading: String)] = []
        for section in document.sections {
            let name = try SectionSheet.write(section, to: book, title: document.title)
            contents.append((name, words(section)))
        }
        let paste = try book.sheet("貼付用")
        contents.append((paste.name, "ほかの表に貼り付けるための数値だけの表"))
        try write(document, contents: contents, on: cover)
        try write(document.data, title: document.title, on: paste)
        return try book.close()
    }

    /// What a sheet has, where its name does not say it already.
    private static func words(_ section: Document.Section) -> String {
        guard section.heading == section.name else { return section.heading }
        let captions = section.tables.map(\.caption).filter { !$0.isEmpty && $0 != section.name }
        guard let first = captions.first else { return section.paragraphs.isEmpty ? "表" : "文章" }
        return captions.count > 3
            ? "\(first)から\(captions[captions.count - 1])まで \(captions.count)表"
            : captions.joined(separator: "、")
    }

    /// What it is, what is in it, and what the reader must know.
    private static func write(
        _ document: Document, contents: [(sheet: String, heading: String)], on sheet: Sheet
    ) throws {
        let layout = SheetLayout(widths: [28, 62])
        try sheet.setWidths(layout.widths)
        var row = 0
        func line(_ text: String, _ format: CellFormat, height: Double) throws {
            try sheet.writeAcross(text, row: row, columns: layout.proseColumns, format)
            try sheet.setHeight(height, row: row)
            row += 1
        }
        func prose(_ text: String) throws {
            try line(text, .prose, height: layout.height(ofProse: text))
        }
        try line(document.title, .title, height: 2 * SheetLayout.line)
        for text in document.subtitle { try prose(text) }
        row += 1
        for (index, entry) in ([(sheet: "シート", heading: "内容")] + contents).enumerated() {
            let texts = [entry.sheet, entry.heading]
            for (column, text) in texts.enumerated() {
                let format: CellFormat =
                    index == 0 ? .columnHeading : .read(.text(text), numeric: false, total: false)
                try sheet.write(text, row: row, column: column, format)
            }
            try sheet.setHeight(layout.height(of: texts), row: row)
            row += 1
        }
        row += 1
        if !document.notes.isEmpty { try line("注記", .caption, height: SheetLayout.line) }
        for note in document.notes { try prose(note) }
        try PageSetup(title: document.title).apply(to: sheet)
    }

    /// Headings on the first row, values below: nothing to take off before it is copied.
    private static func write(_ table: Table, title: String, on sheet: Sheet) throws {
        let layout = SheetLayout([table])
        try sheet.setWidths(layout.widths)
        for (column, heading) in table.columns.enumerated() {
            try sheet.write(heading.heading, row: 0, column: column, CellFormat())
        }
        for (row, line) in table.rows.enumerated() {
            for (column, cell) in line.cells.enumerated() {
                try sheet.write(cell, row: row + 1, column: column, .paste(cell), unknown: nil)
            }
        }
        sheet.freeze(above: 1)
        var page = PageSetup(title: title, repeated: 0)
        page.isLandscape = layout.points > page.area.width
        try page.apply(to: sheet)
    }
}
