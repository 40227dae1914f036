import Almanac
import Clinic

/// What goes with the open data: who publishes it, when, under which licence, and how its files are written.
enum OpenDataWords {
    static func text(_ facts: OpenDataFacts) -> String {
        let months = facts.months.map(\.month)
        let span =
            months.min().flatMap { first in months.max().map { "\(first) から \($0) まで" } }
            ?? "まだありません"
        return [
            "\(facts.ward) スマートフォン相談 オープンデータ", "",
            "更新日: \(facts.updatedOn)", "公開者: \(facts.ward)", "ライセンス: \(facts.licence)",
            "文字コード: UTF-8 (BOMなし)  改行: CRLF  区切り: カンマ", "",
            "event_list.csv: イベント一覧 (自治体標準オープンデータセットの32項目)", "venue_list.csv: 会場一覧",
            "monthly_visits.csv: 月別・会場別の参加人数", "columns.csv: 各ファイルの項目の定義", "",
            "monthly_visits.csv には、締めた月の合計だけを載せます。年代や相談内容の内訳は載せません。",
            "載せている月: \(span)", facts.definition, "空欄は「分からない」または「決まっていない」で、0ではありません。",
        ].map { $0 + "\r\n" }.joined()
    }
}
