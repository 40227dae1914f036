import Yams

extension FileField {
    /// The longest piece of a file that a message repeats.
    private static let longestQuote = 40

    static func refusal(file: String, line: Int, path: String, found: String, allowed: String) -> Refusal {
        let quoted = quote(found)
        var refusal = refusal(
            file: file, line: line, path: path, found: found,
            reason: "「\(quoted)」は使えません。使えるのは \(allowed) です。")
        refusal.fields["allowed"] = allowed
        return refusal
    }

    static func refusal(file: String, line: Int, path: String, found: String, reason: String) -> Refusal {
        let place = path.isEmpty ? "" : " \(quote(path))"
        return Refusal(
            .badFile, "\(file) の\(line)行目\(place): \(reason)",
            fields: ["file": file, "line": String(line), "key": quote(path), "found": quote(found)])
    }

    private static func quote(_ text: String) -> String {
        let plain = text.unicodeScalars.map {
            $0.properties.generalCategory == .control ? " " : Character($0)
        }
        return plain.count <= longestQuote ? String(plain) : String(plain.prefix(longestQuote)) + "…"
    }

    static func unreadable(file: String, _ error: any Error) -> Refusal {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            refusal(
                file: file, line: mark.line, path: "", found: "この行",
                reason: "YAMLとして読めません。括弧、引用符、字下げを確かめてください。")
        case .duplicatedKeysInMapping(let keys, let context):
            refusal(
                file: file, line: context.mark.line, path: "", found: keys.joined(separator: "、"),
                reason: "同じキー「\(quote(keys.joined(separator: "、")))」が二度あります。")
        default:
            refusal(
                file: file, line: 1, path: "", found: "このファイル",
                reason: "YAMLとして読めません。UTF-8の文字で書いてください。")
        }
    }
}
