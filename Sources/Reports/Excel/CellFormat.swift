import CXLSXWriter

/// How a cell looks. Two cells of one look share one format of the workbook.
struct CellFormat: Hashable {
    var number: String?
    var size = 11.0
    var bold = false
    var align: Align?
    var wraps = false
    var box: Box = .none
    var shaded = false

    enum Align: Hashable {
        case left
        case center
        case right
    }

    /// The lines around a cell.
    enum Box: Hashable {
        case none
        /// Thin and grey on all sides.
        case cell
        /// As a cell, with a black line above: here the rows end that are summed up.
        case total
    }

    /// What every Excel in a Japanese office has.
    static let font = "游ゴシック"
    private static let grey: lxw_color_t = 0xA6A6A6
    private static let shade: lxw_color_t = 0xEDEDED
    /// SHIFTJIS_CHARSET
    private static let japanese: UInt8 = 128

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, Self.font)
        format_set_font_charset(format, Self.japanese)
        format_set_font_size(format, size)
        if bold { format_set_bold(format) }
        if let number { format_set_num_format(format, number) }
        if wraps { format_set_text_wrap(format) }
        if shaded { format_set_bg_color(format, Self.shade) }
        switch align {
        case .left?: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center?: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right?: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case nil: break
        }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        guard box != .none else { return }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, Self.grey)
        if box == .total { format_set_top_color(format, LXW_COLOR_BLACK.rawValue) }
    }
}

extension CellFormat {
    static let title = CellFormat(size: 18, bold: true)
    static let heading = CellFormat(size: 14, bold: true)
    static let caption = CellFormat(bold: true)
    static let prose = CellFormat(align: .left, wraps: true)
    static let columnHeading = CellFormat(bold: true, align: .center, wraps: true, box: .cell, shaded: true)

    /// A cell of a table that people read.
    static func read(_ cell: Table.Cell, numeric: Bool, total: Bool) -> CellFormat {
        CellFormat(
            number: grouped(cell), bold: total, align: numeric ? .right : .left, wraps: !numeric,
            box: total ? .total : .cell)
    }

    /// A cell that is copied elsewhere: a number stays one, and nothing else comes with it.
    static func paste(_ cell: Table.Cell) -> CellFormat {
        switch cell {
        case .number, .text, .unknown, .blank: CellFormat()
        case .tenths, .share: CellFormat(number: grouped(cell))
        case .date, .month: CellFormat(number: grouped(cell), align: .left)
        }
    }

    /// The axis of a chart has less room than a cell.
    static func onAxis(_ cell: Table.Cell) -> String? {
        switch cell {
        case .date: "m/d"
        case .month: "m\"月\""
        case .share: "0%"
        default: nil
        }
    }

    private static func grouped(_ cell: Table.Cell) -> String? {
        switch cell {
        case .number: "#,##0"
        case .tenths: "#,##0.0"
        case .share: "0.0%"
        case .date: "yyyy/m/d"
        case .month: "yyyy\"年\"m\"月\""
        case .text, .unknown, .blank: nil
        }
    }
}
