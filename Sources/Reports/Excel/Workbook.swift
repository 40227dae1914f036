import CXLSXWriter

/// An Excel workbook while it is written, over libxlsxwriter: no macro, no formula, no link to anywhere.
final class Workbook {
    private let file: ScratchFile
    private let handle: UnsafeMutablePointer<lxw_workbook>
    private var isOpen = true
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
    private var names = SheetNames()

    /// - Parameter subject: what it is about, beside its title.
    init(title: String, subject: String) throws {
        file = try ScratchFile()
        guard let handle = workbook_new(file.path) else { throw WorkbookFailure(reason: "no memory") }
        self.handle = handle
        try title.safeInCells.withMutableCString { title in
            try subject.safeInCells.withMutableCString { subject in
                var properties = lxw_doc_properties()
                properties.title = title
                properties.subject = subject
                properties.created = Self.created
                try Self.check(workbook_set_properties(handle, &properties))
            }
        }
    }

    deinit {
        if isOpen { lxw_workbook_free(handle) }
    }

    /// 1980-01-01, the day on which ZIP's own clock begins: the same document gives the same bytes, whenever
    /// it is asked for. When its figures were true stands in the document.
    private static let created = 315_532_800

    /// The library itself ends the program over a name it does not like, so it is made one that it does.
    func sheet(_ name: String) throws -> Sheet {
        let name = names.take(name)
        guard let sheet = workbook_add_worksheet(handle, name) else {
            throw WorkbookFailure(reason: "no sheet \(name)")
        }
        let made = Sheet(book: self, handle: sheet, name: name)
        made.setHeights(SheetLayout.line)
        return made
    }

    /// Made once, however many cells wear it.
    func format(_ format: CellFormat) throws -> UnsafeMutablePointer<lxw_format> {
        if let made = formats[format] { return made }
        guard let new = workbook_add_format(handle) else { throw WorkbookFailure(reason: "no memory") }
        format.apply(to: new)
        formats[format] = new
        return new
    }

    /// A chart that stands nowhere yet.
    func chart(_ kind: lxw_chart_type) throws -> UnsafeMutablePointer<lxw_chart> {
        guard let chart = workbook_add_chart(handle, UInt8(kind.rawValue)) else {
            throw WorkbookFailure(reason: "no chart")
        }
        return chart
    }

    /// The whole file. Nothing can be written afterwards.
    func close() throws -> [UInt8] {
        // The library frees what it has, whether it succeeds or not.
        isOpen = false
        try Self.check(workbook_close(handle))
        return try file.bytes()
    }

    /// Throws what the library complains of.
    static func check(_ code: lxw_error) throws(WorkbookFailure) {
        guard code != LXW_NO_ERROR else { return }
        throw WorkbookFailure(
            reason: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
}

extension String {
    /// Without what XML cannot hold, and what Excel would read as a code for something else.
    var safeInCells: String {
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x09, 0x0A: true
                case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
                default: true
                }
            })
        let text = String(view)
        guard text.contains("_x") else { return text }
        return text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
    }

    /// For the names of charts, series and axes: the library takes what begins with `=` for a reference.
    var safeInCharts: String { hasPrefix("=") ? " " + safeInCells : safeInCells }

    /// For C structures whose strings are not `const`; the callee copies them.
    func withMutableCString<T>(_ body: (UnsafeMutablePointer<CChar>) throws -> T) rethrows -> T {
        var bytes = Array(utf8CString)
        return try bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a C string has an end") }
            return try body(start)
        }
    }
}
