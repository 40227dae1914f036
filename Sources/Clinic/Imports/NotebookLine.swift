import Almanac

/// A line of a day's notebook: `10:00 たなか はな 3958-0163`; name and phone may be left out.
package struct NotebookLine: Hashable, Codable, Sendable {
    /// Within what was typed, from 1.
    package let number: Int
    package let start: CivilTime
    package let kana: String?
    package let phone: String?

    /// The most lines of a day, and the most characters of one.
    package static let (most, longest) = (200, 120)

    package init(number: Int, start: CivilTime, kana: String? = nil, phone: String? = nil) {
        self.number = number
        self.start = start
        self.kana = kana
        self.phone = phone
    }

    /// Reads all lines but empty ones.
    ///
    /// - Throws: `Invalid` with the number of the first line that cannot be read.
    package static func lines(_ text: String) throws(Invalid) -> [NotebookLine] {
        var lines: [NotebookLine] = []
        for (offset, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated() where !line.allSatisfy(\.isWhitespace)
        {
            guard lines.count < most else { throw Invalid("一度に照合できるのは\(most)行までです。") }
            do throws(Invalid) {
                lines.append(try NotebookLine(String(line), number: offset + 1))
            } catch {
                throw Invalid("\(offset + 1)行: \(error.reason)")
            }
        }
        return lines
    }

    private init(_ text: String, number: Int) throws(Invalid) {
        guard text.count <= Self.longest else { throw Invalid("1行は\(Self.longest)文字までです。") }
        let words = text.split { $0.isWhitespace || ",、，".contains($0) }.map(String.init)
        guard let first = words.first, let start = try? TimePhrase.parse(first) else {
            throw Invalid("時刻、かな、電話の順に入れてください。")
        }
        let (phones, names) = words.dropFirst().reduce(into: ([String](), [String]())) { parts, word in
            if word.contains(where: \.isNumber) { parts.0.append(word) } else { parts.1.append(word) }
        }
        guard phones.count <= 1 else { throw Invalid("電話は一つだけ入れてください。") }
        let kana = names.isEmpty ? nil : names.joined(separator: " ")
        if let kana { _ = try Kana(kana) }
        if let phone = phones.first { _ = try PhoneNumber(phone) }
        self.init(number: number, start: start, kana: kana, phone: phones.first)
    }
}
