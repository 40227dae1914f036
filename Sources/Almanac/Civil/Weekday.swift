/// A day of the week, counted from Monday as ISO 8601 does; coded as its English short name ("Tue").
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Reads exactly "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" or "Sun", as venue files write them.
    package init?(english: String) {
        guard let weekday = Self.allCases.first(where: { $0.english == english }) else { return nil }
        self = weekday
    }

    /// "Mon" … "Sun".
    package var english: String { names.english }

    /// "月" … "日".
    package var kanji: String { names.kanji }

    private var names: (english: String, kanji: String) {
        switch self {
        case .monday: ("Mon", "月")
        case .tuesday: ("Tue", "火")
        case .wednesday: ("Wed", "水")
        case .thursday: ("Thu", "木")
        case .friday: ("Fri", "金")
        case .saturday: ("Sat", "土")
        case .sunday: ("Sun", "日")
        }
    }

    /// Monday comes before Sunday.
    package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

// Written out, because an enum with raw numbers would otherwise be coded as a number.
extension Weekday: Codable {
    /// Decodes "Mon" … "Sun"; any other text is corrupted data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let weekday = Weekday(english: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no Weekday: \(text)")
        }
        self = weekday
    }

    /// Encodes "Mon" … "Sun".
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(english)
    }
}
