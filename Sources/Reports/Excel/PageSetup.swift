import CXLSXWriter

/// How a sheet comes out of a printer: A4, as wide as the page, numbered, with its headings on each page.
struct PageSetup {
    /// The document's, at the foot of each page.
    let title: String
    var isLandscape = false
    /// The row that stands on top of every page.
    var repeated: Int?

    /// A4 in Excel's list of papers.
    static let a4: UInt8 = 9
    private static let inch = (side: 0.5, top: 0.6, bottom: 0.7)
    /// Excel takes 255 characters; an ampersand becomes two, and the page's number needs a few.
    private static let longestTitle = 100

    /// Points between the margins of a page.
    var area: (width: Double, height: Double) {
        let (width, height) = isLandscape ? (841.9, 595.3) : (595.3, 841.9)
        return (width - 144 * Self.inch.side, height - 72 * (Self.inch.top + Self.inch.bottom))
    }

    /// Points of rows that one page takes of columns so wide, once these are made to fit.
    func room(for width: Double) -> Double {
        area.height / min(1, area.width / max(1, width))
    }

    func apply(to sheet: Sheet) throws {
        let handle = sheet.handle
        worksheet_set_paper(handle, Self.a4)
        isLandscape ? worksheet_set_landscape(handle) : worksheet_set_portrait(handle)
        worksheet_set_margins(handle, Self.inch.side, Self.inch.side, Self.inch.top, Self.inch.bottom)
        // One page wide, as many as it takes long.
        worksheet_fit_to_pages(handle, 1, 0)
        // A space keeps the size apart from a title that begins with a digit.
        let title = String(title.safeInCells.prefix(Self.longestTitle)).replacing("&", with: "&&")
        try Workbook.check(worksheet_set_footer(handle, "&L&9 \(title)　&A&R&9 &P / &N"))
        guard let repeated else { return }
        let row = lxw_row_t(repeated)
        try Workbook.check(worksheet_repeat_rows(handle, row, row))
    }
}
