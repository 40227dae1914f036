import Clinic
import Desk

/// What has come of taking an import back, in words.
extension UndoImport.Answer {
    /// 「取込み 3 を取り消しました(予約 57件、利用者 40人)。」
    package var sentence: String {
        "取込み \(batch) を取り消しました(予約 \(ended.count)件、利用者 \(forgotten.count)人)。"
    }

    /// What is not as it was before, a sentence each.
    package var left: [String] {
        func list(_ ids: [some CustomStringConvertible]) -> String {
            ids.map(\.description).joined(separator: "、")
        }
        let sentences: [(words: String, ids: String)] = [
            ("あとから触ったので残した予約", list(kept)), ("あとから触ったので残した利用者", list(keptPersons)),
            ("年齢を聞き直したままの利用者(前の年齢に戻すには、登録を直してください)", list(restated)),
            ("キャンセル待ちの席の案内が取りやめになったままの利用者(お待ちの順番は残っています)", list(passedOver)),
        ]
        return sentences.filter { !$0.ids.isEmpty }.map { "\($0.words): \($0.ids)" }
    }
}
