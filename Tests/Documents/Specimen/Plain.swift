import Almanac
import Reports

/// A document like those the office gets: a year with a chart over its cells, many days, prose.
enum Plain {
    static let document = Document(
        title: "個別相談会 年報", subtitle: ["令和8年度(2026年4月〜2027年3月)", "全会場 令和8年11月24日現在"],
        sections: [months, venues, days],
        data: data,
        notes: [
            "参加人数: 相談した人の数です。ご夫婦で1枠をお使いのときは2人と数え、付き添いの方は数えません。",
            "実人数は氏名の分かる人を一度だけ数えます。会場や月をまたいで来る人がいるので、内訳の合計とは一致しません。",
            "「―」は分からない値です。0とは違います。",
        ], fileName: "year-2026")

    private static let year = (0..<12).compactMap { CivilMonth(year: 2026, month: 4)?.adding(months: $0) }
    private static let visits: [Int?] = [412, 436, 471, 455, 398, 467, 502, 488, nil, nil, nil, nil]

    private static var months: Document.Section {
        let rows = zip(year, visits).map { month, count in
            Table.Row([
                .month(month), .number(62), .number(496), count.map { .number($0 + 21) } ?? .blank,
                count.map(Table.Cell.number) ?? .blank, count.map { .number($0 / 3) } ?? .blank,
                count.map { .share($0, of: 496) } ?? .blank, .unknown,
            ])
        }
        let total = visits.compactMap(\.self).reduce(0, +)
        let table = Table(
            caption: "月ごとの参加人数", columns: figures(.text("月")),
            rows: rows + [
                Table.Row(
                    [
                        .text("計"), .number(744), .number(5_952), .number(total + 168), .number(total),
                        .number(1_204), .share(total, of: 5_952), .unknown,
                    ], isTotal: true)
            ])
        let plan = (1...12).map { 5_600 * $0 / 12 }
        return Document.Section(
            name: "月別", heading: "月別の参加人数", tables: [table],
            charts: [
                Chart(
                    title: "参加人数(延べ)", description: "4月から11月までの延べ参加人数。10月が最も多い502人です。", form: .columns,
                    categories: year.map { "\($0.month)月" },
                    series: [
                        .init(name: "延べ", values: visits, source: .init(table: 0, column: 4, rows: 0..<12))
                    ], unit: "人"),
                Chart(
                    title: "目標への歩み", description: "累計は11月までに3,629人で、計画の線を少し下回ります。", form: .lines,
                    categories: year.map { "\($0.month)月" },
                    series: [
                        .init(
                            name: "累計",
                            values: visits.indices.map { upTo in
                                visits[upTo] == nil ? nil : visits[...upTo].compactMap(\.self).reduce(0, +)
                            }),
                        .init(name: "計画", values: plan.map(Optional.some), isPlanned: true),
                    ], unit: "人"),
            ])
    }

    private static let names = ["仲町", "中台", "徳丸", "志村", "高島平"]

    private static var venues: Document.Section {
        let rows = names.enumerated().map { index, name in
            Table.Row([
                .text(name + "ふれあい館"), .number(100 + index), .number(800 + 8 * index),
                .number(760 - 40 * index), .number(741 - 52 * index), .number(301 - 9 * index),
                .share(741 - 52 * index, of: 800 + 8 * index), .number(690),
            ])
        }
        return Document.Section(
            name: "会場別", heading: "会場別の参加人数",
            paragraphs: [
                "令和8年度の個別相談会は、11月24日までに5会場で延べ3,629人の方にご参加いただきました。"
                    + "仲町ふれあい館が延べ741人と最も多く、高島平ふれあい館は延べ533人です。"
                    + "高島平では開催日数に差はなく、予約の入らない枠が多いことが主な理由です。"
            ],
            tables: [Table(caption: "会場ごとの参加人数", columns: figures(.text("会場")), rows: rows)],
            charts: [
                Chart(
                    title: "会場別(延べ)", description: "仲町が最も多く741人、高島平が最も少なく533人です。", form: .bars,
                    categories: names.map { $0 + "ふれあい館" },
                    series: [
                        .init(
                            name: "延べ", values: (0..<5).map { 741 - 52 * $0 },
                            source: .init(table: 0, column: 4, rows: 0..<5))
                    ], unit: "人")
            ])
    }

    /// Longer than a page.
    private static var days: Document.Section {
        let tables = names.prefix(2).map { name in
            Table(
                caption: name + "ふれあい館", columns: figures(.text("日")),
                rows: (0..<45).map { index in
                    Table.Row([
                        .date(year[0].first.adding(days: 2 * index)), .number(1), .number(8),
                        .number(7), .number(6), .number(6), .share(6, of: 8), .tenths(63),
                    ])
                })
        }
        return Document.Section(name: "日別", heading: "会場と日ごとの参加人数", tables: tables)
    }

    private static func figures(_ first: Table.Column) -> [Table.Column] {
        [
            first, .number("開催日数"), .number("枠"), .number("予約"), .number("参加人数(延べ)"), .number("実人数"),
            .number("枠の利用率"), .number("前年度同月"),
        ]
    }

    private static var data: Table {
        Table(
            caption: "貼付用", columns: [.text("年月"), .text("会場"), .text("項目"), .number("数")],
            rows: zip(year, visits).flatMap { month, count in
                names.enumerated().map { index, name in
                    Table.Row([
                        .month(month), .text(name + "ふれあい館"), .text("参加人数(延べ)"),
                        .count(count.map { $0 / 5 + index }),
                    ])
                }
            })
    }
}
