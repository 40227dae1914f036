import Clinic
import Foundation
import Ledger

/// What goes over the network: use cases and answers as JSON with sorted keys, equal bytes for equal values.
package enum Wire {
    /// The media type of use cases and answers.
    package static let mediaType = "application/json"
    /// The header that carries the request id of a change.
    package static let requestID = "Idempotency-Key"

    /// The address of a use case: `/api/v1/book`.
    package static func path(of useCase: (some UseCase).Type) -> String {
        "/api/v1/\(useCase.name)"
    }

    /// A value as it is sent.
    package static func data(_ value: some Encodable) throws -> Data {
        Data(try StableJSON.text(value).utf8)
    }

    /// A value as it was received; a refusal names the field that cannot be read, never what stands in it.
    package static func value<Value: Decodable>(
        _ type: Value.Type, from data: Data
    ) throws(Refusal) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw Refusal(error)
        } catch {
            throw Refusal(.badInput, "送られた内容を読めません。")
        }
    }

    /// What somebody asks for, as it was received: an object, also where nothing needs to stand in it.
    package static func object<Asked: Decodable>(
        _ type: Asked.Type, from data: Data
    ) throws(Refusal) -> Asked {
        try value(InObject<Asked>.self, from: data).asked
    }

    /// A use case without fields reads itself out of anything: this asks for the braces.
    private struct InObject<Asked: Decodable>: Decodable {
        let asked: Asked

        private enum NoKeys: CodingKey {}

        init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: NoKeys.self)
            asked = try Asked(from: decoder)
        }
    }

    /// The entity tag of an answer (RFC 9110, 8.8.3), quoted: equal for equal bytes.
    package static func tag(of data: Data) -> String {
        "\"\(Digest.sha256(data).prefix(32))\""
    }
}

extension Refusal {
    /// JSON that is not the value it should be.
    init(_ error: DecodingError) {
        let (path, words) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath + [key], "がありません。")
            case .valueNotFound(_, let context): (context.codingPath, "が空です。")
            case .typeMismatch(_, let context): (context.codingPath, "の形が違います。")
            case .dataCorrupted(let context): (context.codingPath, "を読めません。")
            @unknown default: ([], "を読めません。")
            }
        let field = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        guard !field.isEmpty else {
            self.init(.badInput, "送られた内容を読めません。JSONのオブジェクトで送ってください。")
            return
        }
        let name = field.hasPrefix(".") ? String(field.dropFirst()) : field
        self = .badInput(name, "\(name) \(words)")
    }
}
