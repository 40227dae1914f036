/// A heading over numbers in the pieces between which it may be broken, so that it is not wider than what it
/// heads and no word is torn: 「開催|日数」「済んだ|枠」「欠席|(連絡|あり)」.
enum HeadingParts {
    /// The pieces; together the heading.
    static func of(_ heading: String) -> [String] {
        var parts: [String] = []
        var part = ""
        let letters = Array(heading)
        for (index, letter) in letters.enumerated() {
            if index > 0, isBreak(in: letters, at: index, of: part.count) {
                parts.append(part)
                part = ""
            }
            part.append(letter)
        }
        return parts + (part.isEmpty ? [] : [part])
    }

    /// Between 漢字 of four and more in a run after each second, after the kana that end a word, and before
    /// and after what is explained in brackets.
    private static func isBreak(in letters: [Character], at index: Int, of taken: Int) -> Bool {
        let (before, after) = (letters[index - 1], letters[index])
        if "(（".contains(after) || before == "・" { return true }
        if isKana(before), isKanji(after) { return taken > 1 }
        let start = letters[..<index].lastIndex { !isKanji($0) }.map { $0 + 1 } ?? 0
        let end = letters[index...].firstIndex { !isKanji($0) } ?? letters.endIndex
        // 「出欠未記入」 is 「出欠」 and 「未記入」: what is left must be a word as well.
        if isKanji(before), isKanji(after) { return end - start >= 4 && index - start == 2 }
        // 「連絡あり」
        return isKanji(before) && isKana(after) && index - start == 2 && letters.endIndex - index > 1
    }

    private static func isKanji(_ letter: Character) -> Bool { ("一"..."龠").contains(letter) }
    private static func isKana(_ letter: Character) -> Bool { ("ぁ"..."ん").contains(letter) }
}
