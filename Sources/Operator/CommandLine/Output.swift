import Clinic
import Foundation
import Glibc

/// How a command answers: data to standard output, words about it to standard error.
struct Output: Sendable {
    let json: Bool

    /// The data, as JSON with sorted keys or as lines of text.
    func show(_ data: some Encodable, text: () -> [String]) throws {
        guard json else {
            let lines = text()
            if !lines.isEmpty { try Self.write(lines.joined(separator: "\n") + "\n", to: STDOUT_FILENO) }
            return
        }
        try Self.write(Self.encoded(data) + "\n", to: STDOUT_FILENO)
    }

    /// A sentence about the data.
    func say(_ sentence: String) throws {
        try Self.write(sentence + "\n", to: STDERR_FILENO)
    }

    /// JSON with sorted keys.
    static func encoded(_ data: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(data), as: UTF8.self)
    }

    /// Writes all of it; what cannot be written is a failure, not silence.
    static func write(_ text: String, to descriptor: Int32) throws {
        try write(Array(text.utf8), to: descriptor)
    }

    /// Writes all of it; what cannot be written is a failure, not silence.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw OutputFailure() }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
        }
    }
}

/// The answer could not be written.
struct OutputFailure: Error {}
