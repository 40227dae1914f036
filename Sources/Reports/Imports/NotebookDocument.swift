import Almanac
import Clinic

/// 照合表: a day's list with room for the notebook's tick, and where the two differ.
package enum NotebookDocument {
    /// - Precondition: all sheets are of one day.
    package static func of(_ sheets: [NotebookComparison], date: CivilDate) -> Document {
        Document(
            title: "台帳との照合表",
            subtitle: ["\(date.year)年\(date.japanese)(\(FiscalYear(containing: date).wareki))"],
            sections: sheets.flatMap { [list($0)] + differences($0) }, data: data(sheets),
            notes: [
                "台帳の欄に、紙の台帳と合った行の印を付けてください。",
                "取り消した予約は載りません。台帳だけにある予約は、その場で入れてください。",
            ], fileName: "notebook-\(date)")
    }

    private static func list(_ sheet: NotebookComparison) -> Document.Section {
        let seats = sheet.entries.filter { $0.guest?.state != .held }
        return Document.Section(
            name: sheet.name, heading: "\(sheet.name) 予約 \(seats.count { $0.guest?.kind == .booking })件",
            paragraphs: sheet.entries.isEmpty ? ["この日の開催はありません。"] : [],
            tables: sheet.entries.isEmpty
                ? []
                : [
                    Table(
                        caption: "枠と予約の一覧",
                        columns: [
                            .text("台帳"), .text("時刻"), .number("窓口"), .text("予約"), .text("状態"), .text("かな"),
                            .text("電話"), .text("備考"),
                        ], rows: seats.map(row))
                ])
    }

    private static func row(_ entry: DayEntry) -> Table.Row {
        let start = Table.Cell.text(entry.start?.description ?? "枠外")
        let desk = entry.desk.map(Table.Cell.number) ?? .blank
        guard let guest = entry.guest else {
            return Table.Row([
                .text("□"), start, desk, .blank, .text(entry.closed ? "休止" : "空き"), .blank, .blank, .blank,
            ])
        }
        return Table.Row([
            .text("□"), start, desk, .text(guest.booking.description), .text(guest.state.label),
            .text((guest.secret ? "★秘匿 " : "") + (guest.kana ?? "(氏名なし)")), .text(guest.phone ?? ""),
            .text(guest.party > 1 ? "\(guest.party)人" : ""),
        ])
    }

    private static func differences(_ sheet: NotebookComparison) -> [Document.Section] {
        guard let differences = sheet.differences else { return [] }
        return [
            Document.Section(
                name: "\(sheet.name) 違い", heading: "\(sheet.name) 台帳との違い \(differences.count)件",
                paragraphs: differences.isEmpty ? ["台帳とこちらの予約は、すべて合っています。"] : [],
                tables: differences.isEmpty
                    ? []
                    : [
                        Table(
                            caption: "台帳との違い",
                            columns: [
                                .text("違い"), .number("行"), .text("台帳の時刻"), .text("台帳のかな"), .text("予約"),
                                .text("こちらの時刻"), .text("こちらのかな"),
                            ], rows: differences.map(row))
                    ])
        ]
    }

    private static func row(_ difference: NotebookComparison.Difference) -> Table.Row {
        Table.Row([
            .text(difference.kind.label), difference.line.map { .number($0.number) } ?? .blank,
            .text(difference.line?.start.description ?? ""), .text(difference.line?.kana ?? ""),
            .text(difference.booking?.description ?? ""),
            .text(difference.booking == nil ? "" : difference.start?.description ?? "枠外"),
            .text(difference.kana ?? ""),
        ])
    }

    private static func data(_ sheets: [NotebookComparison]) -> Table {
        Table(
            caption: "",
            columns: [
                .text("会場"), .text("日"), .text("時刻"), .number("窓口"), .text("予約"), .text("状態"), .text("かな"),
                .text("電話"),
            ],
            rows: sheets.flatMap { sheet in
                sheet.entries.filter { $0.guest?.state != .held }.map { entry in
                    Table.Row([
                        .text(sheet.name), .date(entry.date), .text(entry.start?.description ?? ""),
                        entry.desk.map(Table.Cell.number) ?? .blank,
                        .text(entry.guest?.booking.description ?? ""),
                        .text(entry.guest?.state.label ?? (entry.closed ? "休止" : "空き")),
                        .text(entry.guest?.kana ?? ""), .text(entry.guest?.phone ?? ""),
                    ])
                }
            })
    }
}
