/// Whole numbers below ten thousand in kanji.
enum KanjiNumeral {
    private static let digits: [Character: Int] = [
        "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]

    /// The numeral that a text begins with; empty if there is none.
    static func prefix(of text: Substring) -> Substring {
        text.prefix { digits[$0] != nil || units[$0] != nil }
    }

    /// The value of a numeral, written with units (二十四, 二千二十六) or digit by digit (二四, 二〇二六).
    /// Nil for anything else: empty, more than four digits, or units out of order (十百).
    static func value(of numeral: Substring) -> Int? {
        guard numeral.contains(where: { units[$0] != nil }) else { return positional(numeral) }
        var total = 0
        var digit: Int?
        var lastUnit = 10_000
        for character in numeral {
            if let unit = units[character] {
                guard unit < lastUnit else { return nil }
                total += (digit ?? 1) * unit
                (digit, lastUnit) = (nil, unit)
            } else {
                guard digit == nil, let next = digits[character], next > 0 else { return nil }
                digit = next
            }
        }
        return total + (digit ?? 0)
    }

    private static func positional(_ numeral: Substring) -> Int? {
        guard 1...4 ~= numeral.count else { return nil }
        return numeral.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
}
