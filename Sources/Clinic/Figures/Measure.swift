import Almanac

/// What can be counted: a column of figures, or a row of a breakdown. Its text is "visits" or "age.70-74".
package enum Measure: Hashable, Sendable, TextCoded {
    case figure(Figure)
    case cell(Breakdown, code: String)

    package init?(_ description: String) {
        if let figure = Figure(stringValue: description) {
            self = .figure(figure)
            return
        }
        guard let dot = description.firstIndex(of: "."),
            let breakdown = Breakdown(rawValue: String(description[..<dot]))
        else { return nil }
        let code = String(description[description.index(after: dot)...])
        guard !code.isEmpty, code.utf8.count <= 30 else { return nil }
        self = .cell(breakdown, code: code)
    }

    package var description: String {
        switch self {
        case .figure(let figure): figure.name
        case .cell(let breakdown, let code): "\(breakdown.rawValue).\(code)"
        }
    }
}

extension Measure: CodingKeyRepresentable {
    package init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }

    package var codingKey: any CodingKey { MeasureKey(stringValue: description) }
}

private struct MeasureKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Measure {
    /// Of a row of a breakdown which breakdown; nil for a column.
    var breakdown: Breakdown? {
        if case .cell(let breakdown, _) = self { breakdown } else { nil }
    }

    /// Of a row of a breakdown which row; nil for a column.
    var code: String? {
        if case .cell(_, let code) = self { code } else { nil }
    }
}
