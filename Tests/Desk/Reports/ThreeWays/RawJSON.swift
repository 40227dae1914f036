import Foundation
import Ledger

/// A value of a row: words or a whole number.
enum Field: Decodable {
    case word(String)
    case whole(Int)
    case none

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let number = try? container.decode(Int.self) {
            self = .whole(number)
        } else {
            self = .word(try container.decode(String.self))
        }
    }

    var text: String? { if case .word(let text) = self { text } else { nil } }
    var number: Int? { if case .whole(let number) = self { number } else { nil } }
}

extension Ledger {
    /// What a query that makes one JSON text a row finds.
    func json<Row: Decodable & Sendable>(_ type: Row.Type, _ sql: String) async throws -> [Row] {
        try await texts(sql).map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }

    /// All rows of a table, of these columns.
    func rows<Row: Decodable & Sendable>(_ table: String, _ columns: String...) async throws -> [Row] {
        let pairs = columns.map { "'\($0)', \"\($0)\"" }.joined(separator: ", ")
        return try await json(Row.self, "SELECT json_object(\(pairs)) FROM \(table)")
    }
}
