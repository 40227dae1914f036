import Almanac
import Clinic

/// 取込み in words: what there is to say of a file, what came of it, what has been brought in.
package enum ImportText {
    /// 「3行 日「11/31」 誤り: …」
    package static func remark(_ remark: ImportRemark) -> String {
        let cell = remark.said.isEmpty ? remark.column : "\(remark.column)「\(remark.said)」"
        return "\(remark.row)行 \(cell.isEmpty ? "" : cell + " ")\(remark.severity.label): \(remark.reason)"
    }

    /// Whether a file can be brought in: 「58行に誤りはありません。」
    package static func outcome(lines: Int, _ remarks: [ImportRemark], known: ImportID?) -> String {
        let (faults, notices) = (remarks.faults.count, remarks.count - remarks.faults.count)
        let looked = notices == 0 ? "" : "確かめていただくところが\(notices)件あります。"
        if let known { return "同じ内容は取込み \(known) で取り込んであります。" }
        if faults > 0 { return "誤りが\(faults)件あります。直すまで、何も取り込みません。" + looked }
        return "\(lines)行に誤りはありません。" + looked
    }

    /// What months' counts come to by fiscal year and programme, for whoever compares them with the paper.
    package static func sums(_ lines: [CountsLine]) -> [String] {
        let groups = Dictionary(grouping: lines) {
            Sum(year: FiscalYear(containing: $0.month.first), programme: $0.programme)
        }
        return groups.keys.sorted().map { key in
            let own = groups[key] ?? []
            let visits = own.reduce(0) { $0 + ($1.counts[.figure(.visits)] ?? 0) }
            return "\(key.year.wareki) \(key.programme.label) \(own.count)行 参加人数(延べ) \(visits.grouped)人"
        }
    }

    /// 「取込み 3 予約 58件 11月24日 18:02 (取消済み)」
    package static func line(_ batch: ImportBatch) -> String {
        let at = "\(batch.importedAt.date.japanese) \(batch.importedAt.time)"
        let undone = batch.undoneAt.map { " \($0.date.japanese)に取り消し" } ?? ""
        return "取込み \(batch.batch) \(batch.kind.label) \(batch.rows)行 \(at) \(batch.account)\(undone)"
    }

    private struct Sum: Hashable, Comparable {
        let year: FiscalYear
        let programme: Programme

        static func < (left: Self, right: Self) -> Bool {
            (left.year, left.programme) < (right.year, right.programme)
        }
    }
}
