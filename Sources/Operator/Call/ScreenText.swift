import Reports

/// Lines for a terminal of 80 columns.
enum ScreenText {
    static let columns = 80

    private static let breaks: Set<Character> = [" ", "、", "。", "／", ")", "」", "）"]

    /// A line in rows that fit, broken where a speaker would pause: a date that goes on in the next row is
    /// misread. Further rows begin where the line does.
    static func wrapped(_ line: String) -> [String] {
        let indent = String(line.prefix { $0 == " " })
        var rows: [String] = []
        var row = ""
        var width = 0
        for character in line {
            let columns = TextWidth.of(String(character))
            if width + columns > Self.columns {
                let rest = tail(of: row, after: indent)
                rows.append(trimmed(row.dropLast(rest.count)))
                row = indent + (rest.isEmpty && character == " " ? "" : rest)
                width = TextWidth.of(row)
                if rest.isEmpty, character == " " { continue }
            }
            row.append(character)
            width += columns
        }
        return rows + [row]
    }

    private static func trimmed(_ row: Substring) -> String {
        row.last == " " ? trimmed(row.dropLast()) : String(row)
    }

    /// What goes to the next row: all behind the last place to break, unless that is hardly in.
    private static func tail(of row: String, after indent: String) -> Substring {
        guard let last = row.lastIndex(where: breaks.contains) else { return "" }
        let rest = row[row.index(after: last)...]
        return TextWidth.of(rest) > columns / 2 ? "" : rest
    }
}
