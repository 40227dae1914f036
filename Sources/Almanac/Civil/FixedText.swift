/// A value with one exact text: it is coded as that text, and no other text is accepted.
package protocol TextCoded: LosslessStringConvertible, Codable {}

extension TextCoded {
    /// Decodes the exact text; anything else is corrupted data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no \(Self.self): \(text)")
        }
        self = value
    }

    /// Encodes `description`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The numbers in a text of exactly the given shape, in which `#` stands for one digit 0–9 and any other
/// character for itself: "2026-11" in the shape "####-##" is [2026, 11]. Nil for another shape.
func numbers(in text: some StringProtocol, shape: String) -> [Int]? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.count == shape.utf8.count else { return nil }
    let fits = zip(text.utf8, shape.utf8).allSatisfy { byte, mark in
        mark == UInt8(ascii: "#") ? digits.contains(byte) : byte == mark
    }
    guard fits else { return nil }
    return text.utf8
        .split { !digits.contains($0) }
        .map { run in run.reduce(0) { $0 * 10 + Int($1 - digits.lowerBound) } }
}

extension BinaryInteger {
    /// The number in at least so many digits: `7.padded(2)` is "07". Not for negative numbers.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
