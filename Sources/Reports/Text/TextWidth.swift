/// How many columns of a terminal a text takes: a full-width character takes two.
package enum TextWidth {
    /// The columns a text takes.
    package static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width($1) }
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
