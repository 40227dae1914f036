/// 評語: how the plan judges a year (板橋区 DX推進計画 2025, 第6章).
package enum Grade: String, CaseIterable, Codable, Sendable {
    case exceeded = "達成＋"
    case achieved = "達成"
    case missed = "未達成"
}

extension Grade {
    /// One thing the measure is judged by.
    package enum Indicator: Hashable, Sendable {
        /// Results against a planned volume; nil where they are not known.
        case volume(name: String, planned: Double, actual: Double?)
        case milestone(name: String, done: Bool)
    }

    /// A proposed grade and why; a person may override it.
    package struct Proposal: Hashable, Sendable {
        /// Nil where a result is not known: then nothing can be said of the whole.
        package let grade: Grade?
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
        let reasons = indicators.map(\.reason)
        let shares = indicators.compactMap(\.share)
        guard shares.count == indicators.count else {
            return Proposal(grade: nil, reasons: reasons + ["実績の分からないものがあるので、評語を提案できません。"])
        }
        let achieved = shares.count { $0 >= mostly }
        // A milestone is never more than done.
        if shares.allSatisfy({ $0 >= 1 }), shares.contains(where: { $0 > 1 }) {
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
    /// Achieved part of what was planned, nil where nobody knows; a milestone is 0 or 1.
    package var share: Double? {
        switch self {
        case .volume(_, let planned, let actual): actual.map { planned > 0 ? $0 / planned : 0 }
        case .milestone(_, let done): done ? 1 : 0
        }
    }

    fileprivate var reason: String {
        switch self {
        case .volume(let name, let planned, let actual):
            "\(name): \(actual.map { Grade.percent($0, of: planned) } ?? "実績が分かりません")"
        case .milestone(let name, let done): "\(name): \(done ? "済" : "未報告")"
        }
    }
}
