import Glibc

/// Windows' Japanese code page (Shift_JIS with NEC's and IBM's characters), as glibc has it.
final class CP932 {
    /// This machine lacks the table.
    package struct Unavailable: Error {}

    private let there: iconv_t
    private let back: iconv_t

    init() throws(Unavailable) {
        let missing = iconv_t(bitPattern: -1)
        guard let there = iconv_open("CP932", "UTF-8"), there != missing else { throw Unavailable() }
        guard let back = iconv_open("UTF-8", "CP932"), back != missing else {
            iconv_close(there)
            throw Unavailable()
        }
        (self.there, self.back) = (there, back)
    }

    deinit {
        iconv_close(there)
        iconv_close(back)
    }

    /// Four characters that Unicode has twice, and Windows under the other code only.
    private static let twins: [Character: Character] = ["〜": "～", "−": "－", "—": "―", "‖": "∥"]

    /// 〓, printers' sign for a character that was not at hand.
    private static let missing: [UInt8] = [0x81, 0xAC]

    /// The bytes of a character, and what has to be said of it.
    func encoded(_ character: Character) -> (bytes: [UInt8], remark: CSV.Remark.Kind?) {
        if let ascii = character.asciiValue, character != "\r\n" { return ([ascii], nil) }
        if let twin = Self.twins[character], let bytes = bytes(of: twin) {
            return (bytes, .changed(character, twin))
        }
        guard let bytes = bytes(of: character) else { return (Self.missing, .lacking(character)) }
        return (bytes, nil)
    }

    /// Nil unless it comes back the same: glibc also takes what only looks alike (¥ for a backslash).
    private func bytes(of character: Character) -> [UInt8]? {
        let given = Array(String(character).utf8)
        guard let bytes = Self.converted(given, there), Self.converted(bytes, back) == given else {
            return nil
        }
        return bytes
    }

    /// The text that bytes stand for; nil where any stands for nothing.
    func text(of bytes: [UInt8]) -> String? {
        Self.converted(bytes, back).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private static func converted(_ bytes: [UInt8], _ table: iconv_t) -> [UInt8]? {
        var input = bytes.map { CChar(bitPattern: $0) }
        // A code of CP932 has two bytes at most, one of UTF-8 four.
        var output = [CChar](repeating: 0, count: 4 * max(1, input.count))
        var (left, room) = (input.count, output.count)
        let all = output.count
        let failed = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(table, &from, &left, &to, &room) == .max || left > 0
            }
        }
        guard !failed else {
            // Forgets what it had begun.
            iconv(table, nil, nil, nil, nil)
            return nil
        }
        return output.prefix(all - room).map { UInt8(bitPattern: $0) }
    }
}
