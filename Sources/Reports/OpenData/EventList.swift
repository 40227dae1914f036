import Almanac
import Clinic

/// イベント一覧: the event list in the columns of the national standard for municipal open data (デジタル庁
/// 自治体標準オープンデータセット). What nobody has said stays blank.
package enum EventList {
    /// A column, whether the standard demands it, and what stands in it here.
    package struct Column: Sendable {
        package let name: String
        package let isRequired: Bool
        package let meaning: String

        fileprivate init(_ name: String, _ meaning: String, required: Bool = false) {
            self.name = name
            self.meaning = meaning
            isRequired = required
        }
    }

    /// The 32 columns in the standard's order.
    package static let columns = [
        Column("都道府県コード又は市区町村コード", "全国地方公共団体コード6桁"),
        Column("NO", "開催日ごとの変わらない名前"), Column("都道府県名", "都道府県の名前"),
        Column("市区町村名", "区の名前"), Column("イベント名", "事業の名前", required: true),
        Column("イベント名_カナ", "事業の名前の読み。決まっていないものは空欄", required: true),
        Column("イベント名_英語", "空欄"), Column("開始日", "YYYY-MM-DD", required: true),
        Column("終了日", "YYYY-MM-DD", required: true), Column("開始時間", "HH:MM", required: true),
        Column("終了時間", "HH:MM", required: true), Column("開始日時特記事項", "途中の休み"),
        Column("説明", "内容と対象", required: true), Column("料金(基本)", "円の整数。0は無料"),
        Column("料金(詳細)", "費用を言葉で"), Column("連絡先名称", "問い合わせ先"),
        Column("連絡先電話番号", "(03)3958-0163 の形"), Column("連絡先内線番号", "空欄"),
        Column("主催者", "区の名前"), Column("場所名称", "会場の名前", required: true),
        Column("住所", "会場の住所。登録のない会場は空欄", required: true), Column("方書", "建物名・階"),
        Column("緯度", "度(小数)"), Column("経度", "度(小数)"), Column("アクセス方法", "会場への行き方"),
        Column("駐車場情報", "駐車場"), Column("定員", "枠の数。教室は定員"),
        Column("参加申込終了日", "YYYY-MM-DD。当日も受け付けるものは空欄"), Column("参加申込終了時間", "空欄"),
        Column("参加申込方法", "申し込み方を言葉で"), Column("URL", "空欄"), Column("備考", "中止のときは「中止」"),
    ]

    /// One event, as its row needs it.
    struct Event {
        var number: String
        var name: String
        var kana = ""
        var date: CivilDate
        var hours: [TimeSpan]
        var about: String
        var fee: String
        var contact = ""
        var phone = ""
        var place: String
        var at: VenuePlace?
        var capacity: Int?
        var closesOn: CivilDate?
        var how: String
        var cancelled = false
    }

    /// The file's rows, the header first.
    package static func rows(_ facts: OpenDataFacts) -> [[String]] {
        [columns.map(\.name)] + EventSource.events(facts).map { row($0, facts) }
    }

    private static func row(_ event: Event, _ facts: OpenDataFacts) -> [String] {
        let pauses = zip(event.hours, event.hours.dropFirst()).map { "\($0.end)から\($1.start)までは休みです" }
        let place = event.at
        return [
            facts.code, event.number, Prefecture.name(of: facts.code), facts.ward, event.name, event.kana, "",
            event.date.description, event.date.description, event.hours.first?.start.description ?? "",
            event.hours.last?.end.description ?? "", pauses.joined(separator: "、"), event.about,
            event.fee == "無料" ? "0" : "", event.fee, event.contact, event.phone, "", facts.ward, event.place,
            place?.address ?? "", place?.building ?? "", place?.latitude ?? "", place?.longitude ?? "",
            place?.access ?? "", place?.parking ?? "", event.capacity.map(String.init) ?? "",
            event.closesOn?.description ?? "", "", event.how, "", event.cancelled ? "中止" : "",
        ]
    }
}
