import Almanac
import Clinic

/// The columns that month and year share, so that both always show the same figures in the same order.
enum FiguresColumns {
    static func table(_ first: [TextTable.Column]) -> TextTable {
        TextTable(
            first + [
                .number("枠"), .number("予約"), .number("来館(延べ)"), .number("実人数"), .number("氏名なし"),
                .number("初めて"), .number("2回目〜"), .number("欠席(連絡あり)"), .number("欠席(連絡なし)"),
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

/// 月報 for a terminal.
package enum MonthText {
    package static func lines(_ report: MonthReport) -> [String] {
        var lines = ["個別相談会 月報 \(report.month.japanese)(\(report.fiscalYear.wareki))", ""]
        for venue in report.venues {
            var table = FiguresColumns.table([.text("日")])
            for day in venue.days { table.add([day.date.japanese] + FiguresColumns.cells(day.figures)) }
            table.addRule()
            table.add(["計 \(venue.total.sessions)日"] + FiguresColumns.cells(venue.total))
            lines += [venue.name] + table.lines + [""]
        }
        var table = FiguresColumns.table([.text("会場"), .number("開催日")])
        for venue in report.venues {
            table.add([venue.name, venue.total.sessions.grouped] + FiguresColumns.cells(venue.total))
        }
        table.addRule()
        table.add(["全会場", report.total.sessions.grouped] + FiguresColumns.cells(report.total))
        lines += table.lines + [""]
        lines.append("来館 延べ \(report.total.visits.grouped)人、\(report.total.peopleWords)。")
        return lines + FiguresColumns.notes(report.definition, asOf: report.asOf)
    }
}

/// 年報 for a terminal.
package enum YearText {
    package static func lines(_ report: YearReport) -> [String] {
        var months = FiguresColumns.table([.text("月"), .number("開催日")])
        for month in report.months {
            months.add(
                [month.month.japanese, month.figures.sessions.grouped] + FiguresColumns.cells(month.figures))
        }
        months.addRule()
        months.add(["計", report.total.sessions.grouped] + FiguresColumns.cells(report.total))
        var venues = FiguresColumns.table([.text("会場"), .number("開催日")])
        for venue in report.venues {
            venues.add([venue.name, venue.figures.sessions.grouped] + FiguresColumns.cells(venue.figures))
        }
        return ["個別相談会 年報 \(report.fiscalYear.wareki)(\(report.fiscalYear)年度)", ""]
            + months.lines + [""] + venues.lines + [""]
            + ["来館 延べ \(report.total.visits.grouped)人、\(report.total.peopleWords)。"]
            + FiguresColumns.notes(report.definition, asOf: report.asOf)
    }
}
