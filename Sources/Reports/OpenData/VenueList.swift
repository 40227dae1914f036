import Almanac
import Clinic

/// 会場一覧, in the words of the national standard's list of facilities.
enum VenueList {
    static let columns: [(name: String, meaning: String)] = [
        ("都道府県コード又は市区町村コード", "全国地方公共団体コード6桁"), ("NO", "会場の変わらない名前"), ("名称", "会場の名前"),
        ("名称_カナ", "会場の名前の読み"), ("住所", "登録のない会場は空欄"), ("方書", "建物名・階"), ("緯度", "度(小数)"),
        ("経度", "度(小数)"), ("電話番号", "(03)3958-0163 の形"), ("アクセス方法", "会場への行き方"), ("駐車場情報", "駐車場"),
    ]

    static func rows(_ facts: OpenDataFacts) -> [[String]] {
        [columns.map(\.name)]
            + facts.venues.map { venue in
                let place = venue.place
                return [
                    facts.code, venue.id.text, venue.name, venue.kana, place?.address ?? "",
                    place?.building ?? "", place?.latitude ?? "", place?.longitude ?? "",
                    OpenData.phone(venue.phone), place?.access ?? "", place?.parking ?? "",
                ]
            }
    }
}

/// 月別・会場別の参加人数: totals of closed months and nothing finer.
enum MonthlyVisits {
    static let columns: [(name: String, meaning: String)] = [
        ("年月", "YYYY-MM"), ("会場NO", "会場一覧のNO"), ("会場名", "会場の名前"), ("開催日数", "開いた日の数"),
        ("枠数", "予約を受けた枠の数"), ("参加人数", "延べ人数。数え方は readme.txt"),
    ]

    static func rows(_ facts: OpenDataFacts) -> [[String]] {
        let names = Dictionary(uniqueKeysWithValues: facts.venues.map { ($0.id, $0.name) })
        return [columns.map(\.name)]
            + facts.months.map { row in
                [
                    row.month.description, row.venue.text, names[row.venue] ?? "",
                    row.sessions?.description ?? "",
                    row.seats?.description ?? "", String(row.visits),
                ]
            }
    }
}

/// 項目の定義: what each column of each file holds.
enum ColumnList {
    static let rows: [[String]] =
        [["ファイル名", "番号", "項目名", "必須", "説明"]]
        + numbered(
            "event_list.csv", EventList.columns.map { ($0.name, $0.isRequired ? "必須" : "", $0.meaning) })
        + numbered("venue_list.csv", VenueList.columns.map { ($0.name, "", $0.meaning) })
        + numbered("monthly_visits.csv", MonthlyVisits.columns.map { ($0.name, "", $0.meaning) })

    private static func numbered(
        _ file: String, _ columns: [(name: String, must: String, meaning: String)]
    ) -> [[String]] {
        columns.enumerated().map { [file, String($0 + 1), $1.name, $1.must, $1.meaning] }
    }
}
