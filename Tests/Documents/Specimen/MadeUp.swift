import Almanac
import Reports

/// Documents of any shape, with whatever words people may type.
enum MadeUp {
    /// What a spreadsheet would calculate, and what its format cannot hold as it stands.
    private static let words = [
        "仲町ふれあい館", "=1+1", "+81", "-3", "@SUM(A1)", "＝cmd", "a,b", "say \"so\"", "一行\n二行", "<&>'",
        "𠮷野家", "髙橋 﨑", "①㈱㈯", "〜−—‖", "😀", "¥\\", "0339580163", "1-2", " 前後 ", "'quoted", "ｶﾅ", "10:00",
        "\u{1}制御", "がぎ", "TRUE", "1e9", String(repeating: "長", count: 120),
    ]

    private static let names = [
        "月別", "会場別", "[a]:b*?/\\", "'館'", "月別", "表紙", "貼付用", "History", "", "A1", "R1C1",
        "とても長い名前のシートとても長い名前のシートとても長い名前のシート", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "a!b", "it's",
    ]

    static func document(with dice: inout Dice) -> Document {
        Document(
            title: "見本 & 2026年 \(word(&dice))",
            subtitle: (0..<Int.random(in: 0...3, using: &dice)).map { _ in word(&dice) },
            sections: (0..<Int.random(in: 0...5, using: &dice)).map { _ in section(&dice) },
            data: table(&dice), notes: (0..<Int.random(in: 0...4, using: &dice)).map { _ in word(&dice) },
            fileName: "specimen")
    }

    private static func section(_ dice: inout Dice) -> Document.Section {
        let tables = (0..<Int.random(in: 0...3, using: &dice)).map { _ in table(&dice) }
        let charts = (0..<Int.random(in: 0...2, using: &dice)).map { _ in chart(tables, &dice) }
        return Document.Section(
            name: names.randomElement(using: &dice) ?? "", heading: word(&dice),
            paragraphs: (0..<Int.random(in: 0...2, using: &dice)).map { _ in word(&dice) }, tables: tables,
            charts: charts)
    }

    private static func table(_ dice: inout Dice) -> Table {
        let columns = (0..<Int.random(in: 1...9, using: &dice)).map { index in
            index == 0 || Bool.random(using: &dice) && Bool.random(using: &dice)
                ? Table.Column.text("見出し\(index) \(word(&dice))") : .number("欠席(連絡あり)\(index)")
        }
        let rows = (0..<Int.random(in: 0...60, using: &dice)).map { row in
            Table.Row(
                columns.map { $0.isNumeric ? number(&dice) : .text(word(&dice)) },
                isTotal: row > 0 && row.isMultiple(of: 20))
        }
        return Table(caption: word(&dice), columns: columns, rows: rows)
    }

    private static func number(_ dice: inout Dice) -> Table.Cell {
        let amount = Int.random(in: -10...12_000, using: &dice)
        return switch Int.random(in: 0..<8, using: &dice) {
        case 0: .unknown
        case 1: .blank
        case 2: .tenths(amount)
        case 3: .share(amount, of: Int.random(in: 1...9_000, using: &dice))
        case 4: .date(CivilDate.earliest.adding(days: 50_000 + abs(amount)))
        case 5: .month(CivilDate.earliest.adding(days: 50_000 + abs(amount)).civilMonth)
        default: .number(amount)
        }
    }

    /// One whose cells may be anywhere, or nowhere, or hold something else.
    private static func chart(_ tables: [Table], _ dice: inout Dice) -> Chart {
        let count = Int.random(in: 1...14, using: &dice)
        let series = (0..<Int.random(in: 1...3, using: &dice)).map { index in
            let table = Int.random(in: 0...3, using: &dice)
            let start = Int.random(in: 0...40, using: &dice)
            let source = Chart.Source(
                table: table, column: Int.random(in: 0...9, using: &dice), rows: start..<(start + count))
            return Chart.Series(
                name: "系列\(index) \(word(&dice))",
                values: (0..<count).map { _ in
                    Bool.random(using: &dice) ? Int.random(in: 0...900, using: &dice) : nil
                }, source: Bool.random(using: &dice) ? source : nil, isPlanned: index == 1)
        }
        return Chart(
            title: word(&dice), description: word(&dice),
            form: [Chart.Form.lines, .columns, .bars].randomElement(using: &dice) ?? .lines,
            categories: (1...count).map { "\($0)月" }, series: series, unit: "人")
    }

    private static func word(_ dice: inout Dice) -> String { words.randomElement(using: &dice) ?? "" }
}
