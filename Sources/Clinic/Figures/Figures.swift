import Almanac

/// The counts of some entries, as every report shows them. Nil is unknown, which is not 0.
package struct Figures: Hashable, Sendable {
    private var counts: [Int?]

    /// Nothing counted yet: every count is 0.
    package init() {
        counts = Array(repeating: 0, count: Figure.allCases.count)
    }

    /// Counts said outright; those not named are 0.
    package init(_ said: [Figure: Int?]) {
        self.init()
        for (figure, count) in said { self[figure] = count }
    }

    /// A count; nil where nothing is known of it.
    package subscript(figure: Figure) -> Int? {
        get { counts[figure.rawValue] }
        set { counts[figure.rawValue] = newValue }
    }

    /// Whether there is nothing to show: no count that is known and not 0.
    package var isEmpty: Bool { counts.allSatisfy { $0 == nil || $0 == 0 } }

    /// Whether anything is unknown.
    package var isPartial: Bool { counts.contains { $0 == nil } }

    /// 相談1件の平均(分), in tenths of a minute.
    package var averageMinutes: Int? {
        guard let minutes = self[.minutes], let timed = self[.timed], timed > 0 else { return nil }
        return (minutes * 10 + timed / 2) / timed
    }
}

extension Figures: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Figure.self)
        self.init()
        for figure in Figure.allCases {
            self[figure] = try container.decodeIfPresent(Int.self, forKey: figure)
        }
    }

    /// Every column has its key; what is unknown is null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Figure.self)
        for figure in Figure.allCases { try container.encode(self[figure], forKey: figure) }
    }
}
