/// Holds JSON against the part of JSON Schema that `openapi.yaml` uses. Stricter in one thing: a key that is
/// not described is a fault, so that nothing can be sent that is not in the description.
struct Schema {
    let document: JSON

    /// What of a value is not as its schema has it; empty where all is.
    func faults(of value: JSON, _ schema: JSON, at place: String = "") -> [String] {
        if let name = schema["$ref"]?.text {
            guard let named = named(name) else { return ["\(place): no \(name)"] }
            return faults(of: value, named, at: place)
        }
        if let ways = schema["anyOf"]?.items {
            let tries = ways.map { self.faults(of: value, $0, at: place) }
            return tries.contains([]) ? [] : ["\(place): none of \(tries.flatMap(\.self))"]
        }
        var faults: [String] = []
        let types = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
        if !types.isEmpty, !types.contains(where: { value.isA($0) }) {
            faults.append("\(place): \(value.short) is no \(types.joined(separator: ", "))")
        }
        if let allowed = schema["enum"]?.items, !allowed.contains(value) {
            faults.append("\(place): \(value.short)")
        }
        if let only = schema["const"], only != value {
            faults.append("\(place): \(value.short) is not \(only)")
        }
        if let pattern = schema["pattern"]?.text, let text = value.text, !Self.fits(text, pattern) {
            faults.append("\(place): \(text) does not fit \(pattern)")
        }
        if case .integer(let number) = value {
            if case .integer(let least)? = schema["minimum"], number < least {
                faults.append("\(place): \(number)")
            }
            if case .integer(let most)? = schema["maximum"], number > most {
                faults.append("\(place): \(number)")
            }
        }
        if let element = schema["items"] {
            for (index, item) in value.items.enumerated() {
                faults += self.faults(of: item, element, at: "\(place)[\(index)]")
            }
        }
        return faults + self.faults(ofFields: value, schema, place)
    }

    private func faults(ofFields value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard case .object(let fields) = value else { return [] }
        var faults: [String] = []
        for name in schema["required"]?.items.compactMap(\.text) ?? [] where fields[name] == nil {
            faults.append("\(place): no \(name)")
        }
        for (name, field) in fields {
            if let described = schema.at("properties", name) ?? schema["additionalProperties"] {
                faults += self.faults(of: field, described, at: "\(place).\(name)")
            } else {
                faults.append("\(place): \(name) is not described")
            }
        }
        return faults
    }

    private func named(_ reference: String) -> JSON? {
        reference.split(separator: "/").dropFirst().reduce(document as JSON?) { $0?[String($1)] }
    }

    private static func fits(_ text: String, _ pattern: String) -> Bool {
        guard let pattern = try? Regex(pattern) else { return false }
        return text.firstMatch(of: pattern) != nil
    }
}

extension JSON {
    fileprivate func isA(_ type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
            (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"):
            true
        default: false
        }
    }

    fileprivate var short: String { String("\(self)".prefix(60)) }
}
