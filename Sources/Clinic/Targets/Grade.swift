/// 評語: how the plan judges a year (板橋区 DX推進計画 2025, 第6章).
package enum Grade: String, CaseIterable, Codable, Sendable {
    case exceeded = "達成＋"
    case achieved = "達成"
    case missed = "未達成"
}

extension Grade {
    /// One thing the measure is judged by.
    package enum Indicator: Hashable, Sendable {
        /// Results against a planned volume.
        case volume(name: String, planned: Double, actual: Double)
        case milestone(name: String, done: Bool)
    }

    /// A proposed grade and why; a person may override it.
    package struct Proposal: Hashable, Sendable {
        package let grade: Grade
        /// One sentence an indicator, then one on the grade.
        package let reasons: [String]
    }

    /// 「大部分」 has no number in the plan; its own grades put it above 75.2 %. [assumed]
    package static let mostly = 0.8

    /// "99.9%": what was achieved of what was planned, rounded down, so that 99.97 % never reads as 100.0 %.
    package static func percent(_ actual: Double, of planned: Double) -> String {
        guard planned > 0 else { return "0.0%" }
        // Multiplied first: 201 / 200 * 1000 is a little less than 1005.
        let permille = Int(actual * 1000 / planned)
        return "\(permille / 10).\(permille % 10)%"
    }

    /// Proposes the grade of a measure; nil where it has no indicator.
    ///
    /// 達成＋: every volume is reached, one is exceeded, every milestone is done. 達成: more than half of all
    /// indicators are at least mostly achieved. 未達成: otherwise.
    package static func propose(_ indicators: [Indicator]) -> Proposal? {
        guard !indicators.isEmpty else { return nil }
        let volumes = indicators.filter(\.isVolume)
        let achieved = indicators.count { $0.share >= mostly }
        let complete = indicators.allSatisfy { $0.share >= 1 }
        let reasons = indicators.map(\.reason)
        if complete, volumes.contains(where: { $0.share > 1 }) {
            return Proposal(
                grade: .exceeded, reasons: reasons + ["すべての事業量に達し、計画を上回るものがあり、取組もすべて済んでいます。"])
        }
        let count = "\(indicators.count)指標のうち\(achieved)指標が達成または大部分(80%以上)達成です。"
        return achieved * 2 > indicators.count
            ? Proposal(grade: .achieved, reasons: reasons + [count])
            : Proposal(grade: .missed, reasons: reasons + [count + "半数を超えていません。"])
    }
}

extension Grade.Indicator {
    fileprivate var isVolume: Bool {
        if case .volume = self { true } else { false }
    }

    /// Achieved part of what was planned; a milestone is 0 or 1.
    package var share: Double {
        switch self {
        case .volume(_, let planned, let actual): planned > 0 ? actual / planned : 0
        case .milestone(_, let done): done ? 1 : 0
        }
    }

    fileprivate var reason: String {
        switch self {
        case .volume(let name, let planned, let actual): "\(name): \(Grade.percent(actual, of: planned))"
        case .milestone(let name, let done): "\(name): \(done ? "済" : "未報告")"
        }
    }
}
