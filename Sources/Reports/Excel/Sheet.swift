import Almanac
import CXLSXWriter

/// A sheet of a workbook. Rows and columns count from 0.
struct Sheet {
    let book: Workbook
    let handle: UnsafeMutablePointer<lxw_worksheet>
    /// As the workbook took it.
    let name: String

    /// The most that Excel keeps in a cell, in UTF-16 units.
    private static let longestText = 32_767
    private static let highest = 409.0

    /// Words, which stay words whatever they begin with.
    func write(_ text: String, row: Int, column: Int, _ format: CellFormat) throws {
        let text = text.safeInCells
        guard text.utf16.count <= Self.longestText else {
            throw WorkbookFailure(reason: "a text of \(text.utf16.count) units")
        }
        try Workbook.check(
            worksheet_write_string(handle, lxw_row_t(row), lxw_col_t(column), text, book.format(format)))
    }

    /// A number.
    func write(_ number: Double, row: Int, column: Int, _ format: CellFormat) throws {
        try Workbook.check(
            worksheet_write_number(handle, lxw_row_t(row), lxw_col_t(column), number, book.format(format)))
    }

    /// A cell of a table; what is unknown is written as `unknown`, or left empty without.
    func write(_ cell: Table.Cell, row: Int, column: Int, _ format: CellFormat, unknown: String?) throws {
        if let number = cell.excelNumber { return try write(number, row: row, column: column, format) }
        switch cell {
        case .text(let text) where !text.isEmpty: try write(text, row: row, column: column, format)
        case .unknown, .share:
            if let unknown { try write(unknown, row: row, column: column, format) }
        default:
            guard format.box != .none else { return }
            try Workbook.check(
                worksheet_write_blank(handle, lxw_row_t(row), lxw_col_t(column), book.format(format)))
        }
    }

    /// Words over several columns, wrapped.
    func writeAcross(_ text: String, row: Int, columns: Int, _ format: CellFormat) throws {
        try write(text, row: row, column: 0, format)
        guard columns > 1 else { return }
        let last = lxw_col_t(columns - 1)
        try Workbook.check(
            worksheet_merge_range(
                handle, lxw_row_t(row), 0, lxw_row_t(row), last, text.safeInCells, book.format(format)))
    }

    /// - Parameter points: the row's height, as far as Excel goes.
    func setHeight(_ points: Double, row: Int) throws {
        try Workbook.check(worksheet_set_row(handle, lxw_row_t(row), min(points, Self.highest), nil))
    }

    /// - Parameter points: the height of every row that nobody has set.
    func setHeights(_ points: Double) {
        worksheet_set_default_row(handle, points, 0)
    }

    /// - Parameter widths: of the columns from the first on, in Excel's units, a digit each.
    func setWidths(_ widths: [Double]) throws {
        for (column, width) in widths.enumerated() {
            let column = lxw_col_t(column)
            try Workbook.check(worksheet_set_column(handle, column, column, width, nil))
        }
    }

    /// Keeps the rows above in sight.
    func freeze(above row: Int) {
        worksheet_freeze_panes(handle, lxw_row_t(row), 0)
    }
}

extension Table.Cell {
    /// The number that Excel keeps for it; dates are days since 1899-12-30, and a share is one that Excel has
    /// nothing to round of.
    package var excelNumber: Double? {
        switch self {
        case .number(let number): Double(number)
        case .tenths(let tenths): Double(tenths) / 10
        case .share(let part, let whole): whole == 0 ? nil : Double(Self.permille(part, of: whole)) / 1000
        case .date(let date): Double(date.dayNumber + 25_569)
        case .month(let month): Double(month.first.dayNumber + 25_569)
        case .text, .unknown, .blank: nil
        }
    }

    /// What a column must be wide enough for.
    var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.grouped
        case .tenths(let tenths): (tenths / 10).grouped + ".0"
        case .share(let part, let whole): whole == 0 ? "―" : (part * 100 / whole).grouped + ".0%"
        case .date: "2026/12/31"
        case .month: "2026年12月"
        case .unknown: "―"
        case .blank: ""
        }
    }
}
