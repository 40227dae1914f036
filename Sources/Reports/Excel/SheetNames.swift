/// Gives sheets names that Excel takes: at most 31 UTF-16 units, without `[]:*?/\`, no two alike, and none
/// that is a cell's as well.
struct SheetNames {
    private var taken: Set<String> = []

    private static let longest = 31

    /// The name, as near to the wish as can be.
    mutating func take(_ wish: String) -> String {
        var plain = String(wish.safeInCells.map { "[]:*?/\\\n\t".contains($0) ? "・" : $0 })
        while plain.hasPrefix("'") { plain.removeFirst() }
        plain = Self.cut(plain, to: Self.longest)
        // 「History」 is a name that Excel keeps for itself.
        if plain.isEmpty || plain.lowercased() == "history" { plain = "シート" }
        if Self.isLikeACell(plain) { plain = Self.cut(plain, to: Self.longest - 2) + "の表" }
        var name = plain
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let ending = " (\(number))"
            name = Self.cut(plain, to: Self.longest - ending.utf16.count) + ending
            number += 1
        }
        return name
    }

    /// The library puts quotes around names in references, but not around those of letters and digits only:
    /// 「A1」 or 「R1C1」 would point to a cell, 「2026」 to nothing.
    private static func isLikeACell(_ name: String) -> Bool {
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_.".contains($0)) }) else {
            return false
        }
        return name.contains(where: \.isNumber)
            || ["r", "c", "rc", "true", "false"].contains(name.lowercased())
    }

    /// Whole characters only, and no apostrophe at the end.
    private static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length || text.last == "'" || text.last == " " { text.removeLast() }
        return text
    }
}
