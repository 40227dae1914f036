/// A checked value that is written as the one string a person typed: in JSON it is that string, and what
/// comes in is checked like what is typed.
package protocol Written: Hashable, Codable, Sendable {
    /// Takes what was typed, or says in one Japanese sentence why not.
    init(_ typed: String) throws(Invalid)
    /// What is stored and sent; taking it again gives an equal value.
    var written: String { get }
}

extension Written {
    /// - Throws: `DecodingError.dataCorrupted`, whose `debugDescription` is the sentence for the field.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let typed = try container.decode(String.self)
        do {
            try self.init(typed)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.reason)
        }
    }

    /// As a plain string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(written)
    }
}
