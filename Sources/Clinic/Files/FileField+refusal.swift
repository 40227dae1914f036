import Yams

extension FileField {
    /// The longest piece of a file that a message repeats.
    private static let longestQuote = 40

    /// The refusal that names file, line, key, what was found and what is allowed, in its fields and in
    /// words.
    ///
    /// - Parameter reason: the sentence where the usual one would not read well; it says what is allowed too.
    static func refusal(
        file: String, line: Int, path: String, found: String, allowed: String, reason: String? = nil
    ) -> Refusal {
        let place = path.isEmpty ? "" : " \(quote(path))"
        let reason = reason ?? "「\(quote(found))」は使えません。使えるのは \(allowed) です。"
        return Refusal(
            .badFile, "\(file) の\(line)行目\(place): \(reason)",
            fields: [
                "file": file, "line": String(line), "key": quote(path), "found": quote(found),
                "allowed": allowed,
            ])
    }

    static func quote(_ text: String) -> String {
        let plain = text.unicodeScalars.map {
            $0.properties.generalCategory == .control ? " " : Character($0)
        }
        return plain.count <= longestQuote ? String(plain) : String(plain.prefix(longestQuote)) + "…"
    }

    /// The refusal of a text that is no YAML, or that holds a key twice in one mapping.
    static func unreadable(file: String, text: String, _ error: any Error) -> Refusal {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let found = mark.line <= lines.count ? lines[mark.line - 1] : ""
            return refusal(
                file: file, line: mark.line, path: "", found: found.isEmpty ? "ここまで" : String(found),
                allowed: "正しいYAML(括弧、引用符、字下げを確かめてください)")
        case .duplicatedKeysInMapping(let keys, let context):
            let keys = keys.joined(separator: "、")
            return refusal(
                file: file, line: context.mark.line, path: keys, found: keys, allowed: "一度だけのキー")
        default:
            return refusal(
                file: file, line: 1, path: "", found: "このファイル", allowed: "制御文字のないUTF-8の文字")
        }
    }
}
