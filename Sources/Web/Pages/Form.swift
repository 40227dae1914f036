import Clinic
import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore

/// What a form of a page sends.
struct Form: Sendable {
    private let values: [String: [String]]

    /// Fields in a form, at most.
    private static let most = 500

    /// Files that were chosen, by the names of their fields.
    private var files: [String: Upload] = [:]

    /// A file that somebody chose.
    struct Upload: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// Reads a body of `application/x-www-form-urlencoded`, or of `multipart/form-data`, which may hold
    /// files.
    init(_ request: Request, limit: Int) async throws {
        let type = request.headers[.contentType]
        let boundary = MultipartBody.boundary(of: type)
        let media = type?.split(separator: ";").first?.lowercased()
        guard boundary != nil || media == "application/x-www-form-urlencoded" else {
            throw Fault.wrongMediaType
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Fault.tooLarge(limit: limit)
        }
        guard let boundary else {
            self.init(String(buffer: body))
            return
        }
        self.init(MultipartBody(Data(body.readableBytesView), boundary: boundary))
    }

    init(_ body: MultipartBody) {
        var values: [String: [String]] = [:]
        for part in body.parts {
            if let name = part.file {
                if !name.isEmpty { files[part.name] = Upload(name: name, bytes: part.bytes) }
            } else if let value = String(validating: part.bytes, as: UTF8.self) {
                values[part.name, default: []].append(value)
            }
        }
        self.values = values
    }

    init(_ text: String) {
        var values: [String: [String]] = [:]
        for pair in text.split(separator: "&").prefix(Self.most) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "")
            else { continue }
            values[name, default: []].append(value)
        }
        self.values = values
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    /// A field as it was typed, without space around it; nil where it is empty or not there.
    subscript(_ name: String) -> String? {
        guard let value = values[name]?.last?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty
        else { return nil }
        return value
    }

    /// The file that was chosen in a field; nil where none was.
    func file(_ name: String) -> Upload? { files[name] }

    /// All values of a field that may be chosen several times.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether a box is ticked.
    func has(_ name: String) -> Bool { self[name] != nil }

    /// A field that a page of ours always sends.
    func required(_ name: String) throws(Refusal) -> String {
        guard let value = self[name] else { throw .badInput(name, "入力が足りません。ページを開き直してお試しください。") }
        return value
    }

    /// A field with an identifier or a code in it.
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws(Refusal) -> Value {
        guard let value = read(try required(name)) else {
            throw .badInput(name, "入力を読めません。ページを開き直してお試しください。")
        }
        return value
    }
}
