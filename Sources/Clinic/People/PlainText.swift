/// Text that people type in their own words: reasons, notes. One line, printable, of limited length.
package enum PlainText {
    /// The text without white space at its ends, otherwise as given: nothing is normalised.
    ///
    /// - Parameters:
    ///   - field: what the person calls the field, for the sentence: 「理由」.
    ///   - limit: the most characters, as a reader counts them.
    /// - Throws: `Invalid` where nothing is left, it is too long, or it holds a control character (tab and
    ///   line break too), a mark that turns the direction of writing, or a code point that is none.
    package static func check(_ text: String, field: String, limit: Int) throws(Invalid) -> String {
        let text = try measured(text, field: field, limit: limit)
        if let bad = text.unicodeScalars.first(where: breaksLine) {
            throw Invalid("\(field)に使えない文字があります(\(shown(bad)))。")
        }
        return text
    }

    /// The trimmed text where it has 1…`limit` characters, or `times` as many where that many may be typed
    /// for one that counts. A character may be a letter with any number of marks, therefore the code points
    /// are limited too, to four a character.
    static func measured(
        _ text: String, field: String, limit: Int, times: Int = 1
    ) throws(Invalid) -> String {
        let text = text.trimmingSpaces
        guard !text.isEmpty else { throw Invalid("\(field)を入れてください。") }
        guard text.unicodeScalars.count <= 4 * limit * times, text.count <= limit * times else {
            throw Invalid("\(field)は\(limit)文字までです。")
        }
        return text
    }

    /// A character for a sentence: 「田」, or its number where it cannot be seen or would disturb the line.
    static func shown(_ scalar: Unicode.Scalar) -> String {
        guard isUnseen(scalar) else { return "「\(scalar)」" }
        let number = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
            true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether it would break a line of a list or report, or turn what stands after it.
    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl || scalar.properties.isNoncharacterCodePoint
        }
    }
}
