import Almanac

/// A short name in commands, addresses and data: `nakacho`.
package struct Slug: Hashable, Comparable, Sendable, TextCoded {
    package let text: String

    /// One to thirty lower-case letters, digits and hyphens, a letter first; nil for anything else.
    package init?(_ text: String) {
        guard (1...30).contains(text.utf8.count), let first = text.utf8.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
            text.utf8.allSatisfy(Self.allows)
        else { return nil }
        self.text = text
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}
