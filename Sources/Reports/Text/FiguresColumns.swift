import Almanac
import Clinic

/// The columns that month and year share, so that both always show the same figures in the same order.
enum FiguresColumns {
    static func table(_ first: [TextTable.Column]) -> TextTable {
        TextTable(
            first + [
                .number("枠"), .number("予約"), .number("延べ"), .number("実数"), .number("無名"), .number("初回"),
                .number("再来"), .number("欠有"), .number("欠無"), .number("未記"), .number("取消"), .number("当日"),
                .number("枠外"),
            ], gap: 1)
    }

    static func cells(_ figures: Figures) -> [String] {
        [
            figures.seats, figures.booked, figures.visits, figures.people, figures.unnamed, figures.firstTime,
            figures.repeats, figures.absentWithNotice, figures.absent, figures.unmarked, figures.cancelled,
            figures.walkIns, figures.overCapacity,
        ].map(\.grouped)
    }

    /// The other programmes, a line each; nothing of what there was nothing of.
    static func others(_ others: [ProgrammeFigures]) -> [String] {
        others.filter { !$0.isEmpty }.map { other in
            let figures = other.figures
            let held = "\(other.programme.label) \(figures.sessions)日、来場 延べ \(figures.visits.grouped)人"
            guard other.programme == .course else { return "\(held)。" }
            return "\(held)、実人数 \(figures.people.grouped)人(1日でも参加した方)、欠席 "
                + "\(figures.absent + figures.absentWithNotice)件、未記入 \(figures.unmarked)件。"
        }
    }

    /// What the reader must know of the figures.
    static func notes(_ definition: String, asOf: CivilDate) -> [String] {
        [
            "延べ: 来館した参加人数。実数: 実人数。無名: 氏名なし。初回: 初めて。再来: 2回目以降。",
            "欠有・欠無: 欠席(連絡あり・連絡なし)。未記: 出欠が未記入。当日: 当日受付。枠外: 定員を超えて、または欠席者の枠で受けた件数。",
            definition,
            "実人数は氏名の分かる人を一度だけ数えます。会場や月をまたいで来る人がいるので、内訳の合計とは一致しません。",
            "\(asOf.wareki)現在。",
        ]
    }
}
