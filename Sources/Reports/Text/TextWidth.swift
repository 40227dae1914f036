/// How many columns of a terminal a text takes: a full-width character takes two.
package enum TextWidth {
    /// The columns a text takes.
    package static func of(_ text: some StringProtocol) -> Int {
        var columns = 0
        for scalar in text.unicodeScalars {
            guard let width = alone(scalar.value) else { return text.reduce(0) { $0 + self.width($1) } }
            columns += width
        }
        return columns
    }

    /// The columns of what is a character by itself in any company but that of what combines with it: nearly
    /// all of Japanese text, which need not be cut into characters then.
    private static func alone(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x20...0x7E: 1
        case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        default: nil
        }
    }

    /// The text with spaces behind it (or before it) until it is so wide; a wider text stays as it is.
    package static func pad(_ text: String, to width: Int, leading: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - of(text)))
        return leading ? spaces + text : text + spaces
    }

    /// The ranges that Unicode's East Asian Width (UAX #11) calls wide or full-width, as far as Japanese
    /// text and the product's own words need them.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
}
