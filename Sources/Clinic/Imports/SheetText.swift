/// A table as a spreadsheet saves it (commas) or copies it (tabs), with quotes where a cell holds either.
package enum SheetText {
    /// The most rows, the header being one; the most cells of a row; the most characters of a cell.
    package static let (mostRows, mostCells, longestCell) = (6_001, 120, 200)

    /// The rows, empty ones too, so that a row's place is its number in the spreadsheet.
    ///
    /// - Throws: `Invalid` for more than the limits above, and for a quote that is never closed.
    package static func rows(_ text: String) throws(Invalid) -> [[String]] {
        var scanner = Scanner(separator: text.prefix { !$0.isNewline }.contains("\t") ? "\t" : ",")
        for character in text { try scanner.take(character) }
        return try scanner.finish()
    }

    private struct Scanner {
        let separator: Character
        private var rows: [[String]] = []
        private var row: [String] = []
        private var cell = ""
        private var length = 0
        private var quote = Quote.none

        private enum Quote {
            case none
            case open
            /// A quote within quotes: the end, or the first of a doubled one.
            case closing
        }

        init(separator: Character) {
            self.separator = separator
        }

        mutating func take(_ character: Character) throws(Invalid) {
            switch (quote, character) {
            case (.open, "\""): quote = .closing
            case (.closing, "\""):
                quote = .open
                try add("\"")
            case (.open, _): try add(character)
            case (_, separator): try endCell()
            case (_, _) where character.isNewline: try endRow()
            case (.none, "\"") where cell.isEmpty: quote = .open
            default:
                quote = .none
                try add(character)
            }
        }

        mutating func finish() throws(Invalid) -> [[String]] {
            guard quote != .open else { throw Invalid("引用符 \" が閉じていません。") }
            if !cell.isEmpty || !row.isEmpty { try endRow() }
            return rows
        }

        private mutating func add(_ character: Character) throws(Invalid) {
            length += 1
            guard length <= SheetText.longestCell else {
                throw Invalid("\(rows.count + 1)行に\(SheetText.longestCell)文字より長いセルがあります。")
            }
            cell.append(character)
        }

        private mutating func endCell() throws(Invalid) {
            guard row.count < SheetText.mostCells else {
                throw Invalid("\(rows.count + 1)行の列が多すぎます(\(SheetText.mostCells)列まで)。")
            }
            row.append(cell)
            (cell, length, quote) = ("", 0, .none)
        }

        private mutating func endRow() throws(Invalid) {
            try endCell()
            guard rows.count < SheetText.mostRows else {
                throw Invalid("一度に取り込めるのは、見出しのほかに\(SheetText.mostRows - 1)行までです。")
            }
            rows.append(row)
            row = []
        }
    }
}
