import Almanac
import Clinic

/// 月締め: where a month stands, and what was corrected since it was closed.
package enum CorrectionsDocument {
    /// What it says, whatever its form.
    ///
    /// - Parameters:
    ///   - venues: all there are.
    ///   - choices: those of all days, for the words of 相談内容.
    package static func of(
        _ state: MonthState, venues: [Venue], choices: [RecordChoice]
    ) -> Document {
        let names = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0.name) })
        let table = corrections(state, names, choices)
        let sections =
            state.closing == nil
            ? [
                section(
                    "未整理", unsettled(state, names),
                    empty: "整理の済んでいない日はありません。" + (state.isOver ? "月締めができます。" : ""))
            ]
            : [
                section("訂正", table, empty: "締めてからの訂正はありません。"),
                section("理由を書いて締めた日", excuses(state, names), empty: "理由を書いて締めた日はありません。"),
            ]
        return Document(
            title: "月締め", subtitle: [state.month.japanese, state.closing.map(when) ?? open(state)],
            sections: sections, data: state.closing == nil ? unsettled(state, names) : table,
            notes: state.closing.map {
                [
                    "操作記録 \($0.journalRows)行、末尾のハッシュ \($0.journalHash)。計上した記録 \($0.entries)行、"
                        + "そのハッシュ \($0.digest)。"
                ]
            } ?? [],
            fileName: "month-\(state.month)")
    }

    private static func open(_ state: MonthState) -> String {
        guard !state.isOver else { return "まだ締めていません。" }
        return "\(state.asOf.wareki)現在。まだ終わっていません。これからの開催日が\(state.toCome)日あります。"
    }

    private static func when(_ closing: MonthClosing) -> String {
        "\(closing.closedAt.date.wareki) \(closing.closedAt.time)に締めました。"
    }

    private static func section(_ name: String, _ table: Table, empty: String) -> Document.Section {
        Document.Section(
            name: name, heading: name, paragraphs: table.rows.isEmpty ? [empty] : [],
            tables: table.rows.isEmpty ? [] : [table])
    }

    private static func unsettled(_ state: MonthState, _ names: [VenueID: String]) -> Table {
        Table(
            caption: "整理の済んでいない日",
            columns: [.text("会場"), .text("日"), .text("理由"), .number("件数")],
            rows: state.unsettled.map {
                Table.Row([
                    .text(names[$0.venue] ?? ""), .date($0.date), .text($0.why.label), .number($0.count),
                ])
            })
    }

    private static func excuses(_ state: MonthState, _ names: [VenueID: String]) -> Table {
        Table(
            caption: "理由を書いて締めた日", columns: [.text("会場"), .text("日"), .text("理由")],
            rows: state.excuses.map {
                Table.Row([.text(names[$0.venue] ?? ""), .date($0.date), .text($0.reason ?? "(消去済み)")])
            })
    }

    /// 「数える利用者 12 → 15」
    private static func persons(_ correction: Correction) -> String {
        let words = [correction.personBefore, correction.person].map { $0?.description ?? "なし" }
        return "数える利用者 " + words.joined(separator: " → ")
    }

    /// 「時間帯 11:00 → なし」
    private static func times(_ correction: Correction) -> String {
        let words = [correction.timeBefore, correction.time].map { $0?.description ?? "なし" }
        return "時間帯 " + words.joined(separator: " → ")
    }

    /// A line a row and figure that changed; those of the same row stand together.
    private static func corrections(
        _ state: MonthState, _ names: [VenueID: String], _ choices: [RecordChoice]
    ) -> Table {
        Table(
            caption: "締めてからの訂正",
            columns: [
                .text("日"), .text("会場"), .text("記録"), .text("番号"), .text("項目"), .number("増減"),
                .text("直した日時"), .text("職員ID"),
            ],
            rows: state.corrections.flatMap { correction in
                let head: [Table.Cell] = [
                    .date(correction.date), .text(correction.venue.flatMap { names[$0] } ?? ""),
                    .text(correction.source.kind.label), .text(String(correction.source.id)),
                ]
                let hand: [Table.Cell] = [
                    .text(correction.at.map { "\($0.date) \($0.time)" } ?? "―"),
                    .text(correction.account ?? "―"),
                ]
                let changes = correction.changes.sorted { $0.key.description < $1.key.description }.map {
                    Table.Row(head + [.text($0.key.label(choices)), .number($0.value)] + hand)
                }
                let words =
                    (correction.isOtherPerson ? [persons(correction)] : [])
                    + (correction.isOtherTime ? [times(correction)] : [])
                return changes + words.map { Table.Row(head + [.text($0), .blank] + hand) }
            })
    }
}
