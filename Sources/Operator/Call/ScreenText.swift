import Reports

/// Lines for a terminal of 80 columns.
enum ScreenText {
    static let columns = 80
    private static let deepest = 8

    private static let pauses: Set<Character> = ["、", "。", "／", "」"]
    /// Where a line that is not spoken may be broken besides; a name that is spoken has a space in it.
    private static let gaps: Set<Character> = [" ", ")", "）"]

    /// A line in rows that fit, broken where a speaker would pause: a date that goes on in the next row is
    /// misread. Further rows begin where the line does.
    static func wrapped(_ line: String) -> [String] {
        let breaks = line.contains("／") ? pauses : pauses.union(gaps)
        let indent = String(line.prefix(deepest).prefix { $0 == " " })
        var rows: [String] = []
        var row = ""
        var width = 0
        for character in line {
            let columns = TextWidth.of(String(character))
            if width + columns > Self.columns {
                let rest = tail(of: row, breaks, before: character)
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

    /// What no row begins with.
    private static let closing: Set<Character> = ["、", "。", "」", ")", "）"]

    /// What goes to the next row: all behind the last place to break, unless that is hardly in; and with a
    /// mark that closes, what it closes.
    private static func tail(
        of row: String, _ breaks: Set<Character>, before next: Character
    ) -> Substring {
        var least = row.endIndex
        if closing.contains(next) {
            least = row.lastIndex { !closing.contains($0) && $0 != " " } ?? row.endIndex
        }
        let last = row[..<least].lastIndex(where: breaks.contains)
        let tails = [last.map { row[row.index(after: $0)...] }, row[least...]].compactMap(\.self)
        return tails.first { TextWidth.of($0) <= columns / 2 } ?? ""
    }
}
