import Clinic
import Desk
import Foundation
import Reports

/// What somebody wants to bring in: a file that they chose, or rows that they pasted.
struct ImportEntry: Sendable {
    let kind: ImportBatch.Kind
    let text: String

    /// Reads a form; a file goes before what stands in the box.
    init(_ form: Form) throws(Refusal) {
        guard let kind = form["kind"].flatMap(ImportBatch.Kind.init) else {
            throw .badInput("kind", "取り込むものを選んでください。")
        }
        let text = try form.importText
        guard !text.allSatisfy(\.isWhitespace) else {
            throw .badInput("file", "ファイルを選ぶか、表を貼ってください。")
        }
        (self.kind, self.text) = (kind, text)
    }

    /// What was looked at: the text, and what was said of it.
    func tag(_ look: ImportLook) -> String {
        let said = [text] + look.remarks.map(ImportText.remark)
        return Wire.tag(of: Data(said.joined(separator: "\n").utf8)).filter { $0.isLetter || $0.isNumber }
    }
}

extension Form {
    /// The rows that are to be brought in, as they were given: an empty first cell counts.
    var importText: String {
        get throws(Refusal) {
            guard let file = file("file") else {
                let text = (all("text").last ?? "").replacing("\r\n", with: "\n")
                try Self.check(text.utf8.count)
                return text
            }
            try Self.check(file.bytes.count)
            guard let text = OfficeText.decoded(file.bytes), !text.contains("\0") else {
                throw Refusal.badInput(
                    "file", "\(file.name.suffix(80)) は表の文字として読めません。Excelでは「CSV UTF-8」か「CSV」で保存してください。")
            }
            return text.replacing("\r\n", with: "\n")
        }
    }

    private static func check(_ bytes: Int) throws(Refusal) {
        guard bytes <= ImportSheet.largest else {
            throw .badInput("file", "大きすぎます。\(ImportSheet.largest / 1000)KBまでに分けてください。")
        }
    }
}
