import Glibc

/// The lines of a pipe or a file, each at most so long, whatever comes.
struct LinesOfFile {
    let descriptor: Int32
    private var chunk: ArraySlice<UInt8> = []
    private static let chunkSize = 4_096

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its end, cut off where it is too long; what is no UTF-8 becomes U+FFFD.
    mutating func next() -> String? {
        var line: [UInt8] = []
        while true {
            if chunk.isEmpty, !fill() {
                return line.isEmpty ? nil : Self.text(of: line)
            }
            let part = chunk.prefix { $0 != UInt8(ascii: "\n") }
            line += part.prefix(LineReader.longestLine - line.count)
            chunk = chunk.dropFirst(part.count)
            if !chunk.isEmpty {
                chunk = chunk.dropFirst()
                return Self.text(of: line)
            }
        }
    }

    private mutating func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: Self.chunkSize)
        let count = Terminal.read(descriptor, into: &bytes)
        chunk = bytes.prefix(count)
        return count > 0
    }

    private static func text(of line: [UInt8]) -> String {
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...], as: UTF8.self)
    }
}
