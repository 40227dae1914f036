import ArgumentParser
import Clinic
import Glibc
import Reports

/// The form in which a report is answered, and where it goes.
struct FormatOptions: ParsableArguments {
    @Option(help: "形式: text、csv、xlsx (Excel)、html (印刷できるページ)")
    var format: Format = .text

    @Option(help: "csv の文字コード: utf8 (BOM付き)、cp932")
    var encoding: CSV.Encoding?

    @Option(help: "書き込むファイルかフォルダ (なければ画面へ)")
    var output: String?

    @Flag(help: "同じ名前のファイルがあれば置き換える")
    var force = false

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case csv
        case xlsx
        case html

        /// What the file's name ends with.
        var ending: String { self == .text ? "txt" : rawValue }
    }

    /// The file to write, nil for standard output; refuses what does not go together.
    func destination(for document: Document, json: Bool) throws(Refusal) -> NewFile? {
        guard !json || format == .text else { throw .badInput("format", "--json と --format はどちらか一方にしてください。") }
        guard encoding == nil || format == .csv else {
            throw .badInput("encoding", "--encoding は --format csv と一緒に使います。")
        }
        guard let output else {
            guard format != .xlsx || isatty(STDOUT_FILENO) == 0 else {
                throw .badInput("output", "Excelの表は画面に出せません。--output でファイルを示してください。")
            }
            return nil
        }
        let ending = json ? "json" : format.ending
        return try NewFile(output, named: "\(document.fileName).\(ending)", replacing: force)
    }
}

extension CSV.Encoding: ExpressibleByArgument {}
