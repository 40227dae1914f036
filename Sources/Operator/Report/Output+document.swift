import Clinic
import Glibc
import Reports

extension Output {
    /// A report in the form that was asked for: JSON, text, or a file of the document it becomes.
    ///
    /// - Parameter text: its lines, where a terminal is told otherwise than the document says it.
    func show(
        _ report: some Encodable, as document: Document, _ form: FormatOptions,
        text: (() -> [String])? = nil
    ) throws {
        let file = try form.destination(for: document, json: json)
        let bytes: [UInt8]
        if json {
            bytes = Array((try Self.encoded(report) + "\n").utf8)
        } else {
            switch form.format {
            case .text:
                let lines = text?() ?? DocumentText.lines(document).map(\.printable)
                bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
            case .csv: bytes = try csv(document, form.encoding ?? .utf8)
            case .xlsx: bytes = try DocumentWorkbook.bytes(document)
            case .html: bytes = Array(DocumentPage.html(document).utf8)
            }
        }
        guard let file else { return try Self.write(bytes, to: STDOUT_FILENO) }
        try file.write(bytes)
        try say("\(file.path.printable) に書きました。")
    }

    /// What in the file is not as it was given is said.
    private func csv(_ document: Document, _ encoding: CSV.Encoding) throws -> [UInt8] {
        let csv = DocumentCSV.csv(document.data)
        let encoded = try csv.encoded(as: encoding)
        for words in csv.words(encoded.remarks) { try say(words.printable) }
        return encoded.bytes
    }
}
