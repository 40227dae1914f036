/// The text of a file that an office program may have written.
package enum OfficeText {
    /// What is valid UTF-8 is taken as such, without a byte order mark; anything else as CP932. Nil where it
    /// is neither.
    package static func decoded(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return (try? CP932())?.text(of: bytes)
        }
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}
