import Almanac
import Reports

/// Documents with everything that a page, a picture and a terminal must cope with.
enum MadeUpDocuments {
    static let venues = ["仲町ふれあい館", "中台ふれあい館", "徳丸ふれあい館", "志村ふれあい館", "高島平ふれあい館"]

    /// A month of five venues, a line a day: several pages of a table with many columns.
    static let month = Document(
        title: "個別相談会 月報 2026年11月",
        subtitle: ["令和8年度(2026年度) 11月 全会場", "11月30日現在"],
        sections: [
            Document.Section(
                name: "会場別", heading: "会場別",
                paragraphs: [
                    "11月の来館は延べ592人、実人数は301人でした(ほかに氏名なし9人)。前年の同じ月より41人多く、"
                        + "枠の利用率は87.4%です。欠席は連絡のあったもの12件、なかったもの21件でした。"
                ],
                tables: [venueTable], charts: [venueChart]),
            Document.Section(
                name: "日別", heading: "日別", tables: venues.enumerated().map { days(of: $0.offset) }),
            Document.Section(
                name: "相談内容別", heading: "相談内容別", tables: [topicTable], charts: [topicChart]),
        ],
        data: Table(caption: "", columns: [.text("month"), .number("visits")], rows: []),
        notes: [
            "延べ: 来館した参加人数。実数: 実人数。氏名無: 氏名なし。初回: 初めて。再来: 2回目以降。",
            "参加人数は、相談した人の数です。付き添いだけの方は数えません(設定)。",
            "「―」は、記録がなく分からないことを示します。0ではありません。",
            "操作記録 18,204行、先頭 3f9a1c0de27b58d4a6c3e1f0b7285d9c4e6a8b1d2f3c5e7a9b0d1c2e3f4a5b6c。",
        ],
        fileName: "month-2026-11")

    /// A year towards its target: what was counted up to November, what is planned up to March.
    static let year = Document(
        title: "目標進捗", subtitle: ["令和8年度(2026年度)"],
        sections: [
            Document.Section(
                name: "月別", heading: "目標までの歩み", tables: [climbTable], charts: [climb])
        ],
        data: Table(caption: "", columns: [.text("month")], rows: []), notes: [], fileName: "year-2026")

    /// A table that only fits when it lies, and in small type.
    static let widest = Document(
        title: "全項目", subtitle: [],
        sections: [
            Document.Section(
                name: "全項目", heading: "全項目",
                tables: [
                    Table(
                        caption: "会場と月ごとの全項目",
                        columns: [.text("会場")] + (1...24).map { .number("項目\($0)") },
                        rows: (0..<60).map { row in
                            Table.Row(
                                [.text(venues[row % 5])]
                                    + (1...24).map { .number((row * 37 + $0 * 211) % 10_000) })
                        })
                ])
        ],
        data: Table(caption: "", columns: [.text("venue")], rows: []), notes: [], fileName: "widest")

    static let visits = [128, 119, 97, 134, 114]
    static let lastYear: [Int?] = [110, 121, nil, 118, 102]

    private static let venueTable = Table(
        caption: "会場別の来館",
        columns: [.text("会場"), .number("開催日"), .number("枠"), .number("延べ"), .number("前年同月"), .number("利用率")],
        rows: venues.indices.map { venue in
            .init([
                .text(venues[venue]), .number(13), .number(104), .number(visits[venue]),
                .count(lastYear[venue]), .share(visits[venue], of: 140),
            ])
        } + [
            .init(
                [.text("計"), .number(65), .number(520), .number(592), .unknown, .share(592, of: 700)],
                isTotal: true)
        ])

    static let venueChart = Chart(
        title: "会場別の来館(延べ)と前年同月", description: "志村が134人で最も多く、徳丸が97人で最も少ない。徳丸の前年は分からない。",
        form: .columns, categories: venues.map { String($0.dropLast(5)) },
        series: [
            .init(name: "今年", values: visits, source: .init(table: 0, column: 3, rows: 0..<5)),
            .init(name: "前年同月", values: lastYear, source: .init(table: 0, column: 4, rows: 0..<5)),
        ], unit: "人")

    private static let headings: [Table.Column] =
        ["枠", "予約", "延べ", "実数", "氏名無", "初回", "再来"].map { .number($0) } + [
            .number("欠席(連絡あり)", short: "連有"), .number("欠席(連絡なし)", short: "連無"),
            .number("未記入", short: "未記"), .number("取消"), .number("当日受付", short: "当日"), .number("枠外"),
        ]

    private static func days(of venue: Int) -> Table {
        let first = CivilDate("2026-11-0\(venue % 3 + 2)")!
        let dates = (0..<13).map { first.adding(days: $0 * 2) }
        return Table(
            caption: "\(venues[venue]) 日別", columns: [.text("日")] + headings,
            rows: dates.enumerated().map { index, date in
                .init(
                    [.date(date)]
                        + headings.indices.map {
                            .number([8, 7, 6, 6, 0, 2, 4, 1, 0, 0, 1, 2, 1][($0 + index) % 13])
                        })
            } + [.init([.text("計13日")] + headings.indices.map { _ in .number(104) }, isTotal: true)])
    }

    private static let topics = [
        ("文字入力・基本操作", 212), ("LINE", 174), ("写真の撮り方・送り方", 98), ("設定・パスワード", 77),
        ("マイナポータルと区のオンライン手続き", 31), ("詐欺メッセージの見分け方", 12), ("その他", 0),
    ]
    private static let topicTable = Table(
        caption: "相談内容", columns: [.text("内容"), .number("件数"), .number("割合")],
        rows: topics.map { .init([.text($0.0), .number($0.1), .share($0.1, of: 604)]) }
            + [.init([.text("計"), .number(604), .share(604, of: 604)], isTotal: true)])
    static let topicChart = Chart(
        title: "相談内容", description: "文字入力・基本操作が212件で最も多い。", form: .bars,
        categories: topics.map(\.0),
        series: [.init(name: "件数", values: topics.map(\.1), source: .init(table: 0, column: 1, rows: 0..<7))],
        unit: "件")

    private static let months = FiscalYear(2026)!.months
    private static let climbed: [Int?] = [
        402, 838, 1291, 1702, 2050, 2512, 3010, 3610, nil, nil, nil, nil,
    ]
    private static let planned = (1...12).map { 5600 * $0 / 12 }
    private static let climbTable = Table(
        caption: "累計", columns: [.text("月"), .number("実績"), .number("計画")],
        rows: months.indices.map {
            .init([.month(months[$0]), .count(climbed[$0]), .number(planned[$0])])
        })
    static let climb = Chart(
        title: "個別相談会 来館の累計と計画", description: "11月までに3,610人。年の計画は5,600人で、計画の線より123人少ない。",
        form: .lines, categories: months.map { "\($0.month)月" },
        series: [
            .init(name: "実績", values: climbed, source: .init(table: 0, column: 1, rows: 0..<12)),
            .init(
                name: "計画", values: planned, source: .init(table: 0, column: 2, rows: 0..<12), isPlanned: true
            ),
        ], unit: "人")

    static let all = [month, year, widest]
}
