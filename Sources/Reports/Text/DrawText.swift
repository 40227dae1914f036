import Almanac
import Clinic

/// 抽選 for a terminal: numbers without names.
package enum DrawText {
    /// What the draw gave everybody, by their numbers; without line ends.
    package static func lines(_ outcomes: [DrawList.Outcome]) -> [String] {
        guard !outcomes.isEmpty else { return [] }
        var table = TextTable([
            .number("受付番号"), .number("抽選順"), .text("結果"), .text("日程"), .number("補欠順位"),
        ])
        for outcome in outcomes.sorted(by: { $0.number < $1.number }) {
            table.add([
                String(outcome.number), String(outcome.position), outcome.result.label,
                outcome.group?.text ?? "", outcome.rank.map(String.init) ?? "",
            ])
        }
        return table.lines
    }

    /// 「当選 20人、補欠 10人、落選 30人」
    package static func totals(_ outcomes: [DrawList.Outcome]) -> String {
        DrawList.Outcome.Result.allCases.map { result in
            "\(result.label) \(outcomes.count { $0.result == result })人"
        }.joined(separator: "、")
    }

    /// A list that was closed before this one, and opened again: what was published stays known.
    package static func lifted(hash: String, source: String, valueOn: CivilDate) -> String {
        "取り消した名簿: \(source)(\(valueOn.japanese)公開) \(hash)"
    }

    /// Everything that is published with the list, before the draw and after it.
    package static func seal(hash: String, source: String?, valueOn: CivilDate?, value: String?) -> [String] {
        [
            "名簿のハッシュ(SHA-256) \(hash)",
            source.map { source in "抽選に使う数値 \(source)\(valueOn.map { "(\($0.japanese)に公開)" } ?? "")" },
            value.map { "公開された数値 \($0)" },
        ].compactMap(\.self)
    }
}
