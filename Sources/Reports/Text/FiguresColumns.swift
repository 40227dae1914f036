import Almanac
import Clinic

/// The columns that month and year share, so that both always show the same figures in the same order.
enum FiguresColumns {
    static func table(_ first: [TextTable.Column]) -> TextTable {
        TextTable(
            first + [
                .number("枠"), .number("予約"), .number("来館(延べ)"), .number("実人数"), .number("氏名なし"),
                .number("初めて"), .number("2回目〜"), .number("欠席連絡有"), .number("欠席連絡無"),
                .number("未記入"), .number("取消"), .number("当日"), .number("枠外"),
            ])
    }

    static func cells(_ figures: Figures) -> [String] {
        [
            figures.seats, figures.booked, figures.visits, figures.people, figures.unnamed, figures.firstTime,
            figures.repeats, figures.absentWithNotice, figures.absent, figures.unmarked, figures.cancelled,
            figures.walkIns, figures.overCapacity,
        ].map(\.grouped)
    }

    /// What the reader must know of the figures.
    static func notes(_ definition: String, asOf: CivilDate) -> [String] {
        [
            definition,
            "実人数は氏名の分かる人を一度だけ数えます。会場や月をまたいで来る人がいるので、内訳の合計とは一致しません。",
            "枠外は、定員を超えて、または欠席者の枠で受けた件数です。\(asOf.wareki)現在。",
        ]
    }
}
