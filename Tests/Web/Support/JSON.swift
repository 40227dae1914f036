import Foundation
import Yams

/// JSON, or YAML that could be JSON, to look into.
indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// What a YAML document holds; JSON is YAML.
    init(yaml text: String) throws {
        guard let node = try Yams.compose(yaml: text) else { throw CocoaError(.fileReadCorruptFile) }
        self.init(node)
    }

    private init(_ node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .object(
                Dictionary(mapping.map { ($0.key.string ?? "", JSON($0.value)) }, uniquingKeysWith: { $1 }))
        case .sequence(let sequence): self = .array(sequence.map(JSON.init))
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            self = isPlain ? Self.plain(node, scalar.string) : .string(scalar.string)
        case .alias: self = .null
        }
    }

    private static func plain(_ node: Node, _ text: String) -> JSON {
        switch text {
        case "null", "~", "": .null
        case "true": .bool(true)
        case "false": .bool(false)
        default: Int(text).map(JSON.integer) ?? Double(text).map(JSON.number) ?? .string(text)
        }
    }

    subscript(key: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// A value deep inside: each name is a key.
    func at(_ keys: String...) -> JSON? {
        keys.reduce(self as JSON?) { $0?[$1] }
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    var fields: [String: JSON] { if case .object(let fields) = self { fields } else { [:] } }
}
