import Almanac

/// The letter of one of the parallel groups of a course: A to Z.
package struct GroupCode: Hashable, Comparable, Sendable, TextCoded {
    package let text: String

    /// One capital letter; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 1, let letter = text.utf8.first,
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
