import Almanac
import Clinic

/// The sheet for DX推進本部, in the columns of the plan's own annex: 施策名, 事業量（目標値）, and each year's
/// 実績・評語.
package enum HeadquartersDocument {
    /// What it says, whatever its form.
    package static func of(_ report: HeadquartersReport) -> Document {
        let sheet = Document.Section(
            name: "DX推進本部", heading: "事業量と実績・評語",
            tables: [
                Table(
                    caption: "事業量と実績・評語",
                    columns: [.text("施策名"), .text("事業量（目標値）")]
                        + report.years.map { .text("\($0.fiscalYear.wareki)実績・評語") },
                    rows: rows(report))
            ])
        return Document(
            title: "DX推進本部 進捗報告",
            subtitle: [
                report.measureName, report.years.map(\.yearWords).joined(separator: "、"),
                "\(report.asOf.wareki)時点",
            ],
            sections: [sheet] + reasons(report), data: data(report), notes: notes(report),
            fileName: "headquarters-\(report.fiscalYear)")
    }

    private static func rows(_ report: HeadquartersReport) -> [Table.Row] {
        let indicators = report.indicators
        return indicators.enumerated().map { index, indicator in
            Table.Row(
                [index == 0 ? .text(report.measureName) : .blank, .text(indicator.planned)]
                    + indicator.results.map { $0.map { .text($0) } ?? .unknown })
        } + [
            Table.Row(
                [indicators.isEmpty ? .text(report.measureName) : .blank, .text("評語")]
                    + report.years.map { .text($0.grade.short) }, isTotal: true)
        ]
    }

    /// Why each year is judged as it is.
    private static func reasons(_ report: HeadquartersReport) -> [Document.Section] {
        report.years.filter { $0.fiscalYear.first <= report.asOf }.map { year in
            let grade = ProgressDocument.grade(year)
            return Document.Section(
                name: "\(year.fiscalYear.wareki)の評語", heading: "\(year.fiscalYear.wareki)の評語",
                paragraphs: grade.paragraphs, tables: grade.tables)
        }
    }

    private static func notes(_ report: HeadquartersReport) -> [String] {
        report.years.flatMap(\.remarks).reduce(into: []) { notes, note in
            if !notes.contains(note) { notes.append(note) }
        }
    }

    /// 貼付用: a line a year and indicator, the years one below the other.
    private static func data(_ report: HeadquartersReport) -> Table {
        let parts = report.years.map(ProgressDocument.data)
        let rows = zip(report.years, parts).flatMap { year, part in
            part.rows.map { row in
                Table.Row(
                    [.text(report.measureName)] + row.cells
                        + [year.grade.final.map { .text($0.rawValue) } ?? .unknown])
            }
        }
        return Table(
            caption: "貼付用", columns: [.text("施策名")] + parts[0].columns + [.text("評語")], rows: rows)
    }
}

extension HeadquartersReport {
    /// 施策名; what everybody calls it where no plan names it.
    package var measureName: String { measure ?? "スマートフォン相談" }

    /// What the plan demands, in words, and what came of it in each year; nil in a year that has not begun or
    /// that did not demand it.
    struct Indicator {
        let planned: String
        let results: [String?]
    }

    /// Volumes in the plan's order, then 取組 as the first year that has them lists them.
    var indicators: [Indicator] {
        let programmes = Programme.allCases.filter { programme in
            years.contains { $0.items.contains { $0.programme == programme } }
        }
        let milestones = years.flatMap(\.milestones).reduce(into: [Slug]()) { ids, milestone in
            if !ids.contains(milestone.id) { ids.append(milestone.id) }
        }
        return programmes.map(volume) + milestones.map(milestone)
    }

    private func volume(_ programme: Programme) -> Indicator {
        let items = years.map { year in year.items.first { $0.programme == programme } }
        return Indicator(
            planned: "\(programme.label) "
                + demanded(
                    items.map { $0.map(\.demand) }),
            results: result(items) { item in
                guard let reached = item.reached else { return "実績不明" }
                let share = Grade.percent(Double(reached), of: Double(item.target))
                return "\(reached.grouped)人（\(share)）"
            })
    }

    private func milestone(_ id: Slug) -> Indicator {
        let parts = years.map { year in year.milestones.first { $0.id == id } }
        return Indicator(
            planned: "\(parts.compactMap { $0?.name }.first ?? "") " + demanded(parts.map { $0?.planned }),
            results: result(parts) { part in
                part.doneOn.map { "\(part.planned)（\($0.wareki)）" } ?? "未報告"
            })
    }

    /// 「200人以上」, or 「令和6年度 試験導入、令和7年度 検証」 where the years differ.
    private func demanded(_ words: [String?]) -> String {
        let said = words.compactMap(\.self)
        guard Set(said).count > 1 else { return said.first ?? "" }
        return zip(years, words).compactMap { year, words in words.map { "\(year.fiscalYear.wareki) \($0)" } }
            .joined(separator: "、")
    }

    private func result<Part>(_ parts: [Part?], _ words: (Part) -> String) -> [String?] {
        zip(years, parts).map { year, part in year.fiscalYear.first > asOf ? nil : part.map(words) }
    }
}

extension ProgressReport.Item {
    /// 「200人以上」; 「60人（仮）」 where the ward has not decided yet.
    fileprivate var demand: String {
        "\(target.grouped)人\(programme == .corner ? "" : "以上")\(assumed ? "（仮）" : "")"
    }
}
