import Almanac
import Clinic

/// 訂正文: what the newsletter says otherwise, in words to paste on the ward's page and to hang up at the venue.
package enum KohoCorrection {
    /// A line a difference, for the terminal and the office's page.
    package static func list(
        _ changes: [KohoChange], articles: [KohoArticleChange] = []
    ) -> [String] {
        changes.map { "\($0.name) \(words($0))" } + articles.map(words)
    }

    /// For the ward's page: every venue, every course and corner.
    package static func web(
        _ month: CivilMonth, _ changes: [KohoChange], articles: [KohoArticleChange] = []
    ) -> [String] {
        guard !(changes.isEmpty && articles.isEmpty) else { return [] }
        return [
            "\(Announcement.title)(\(month.month)月分)の訂正",
            "広報でお知らせした\(month.month)月分の内容に、次の変更があります。",
        ] + list(changes, articles: articles) + [closing(changes, articles)]
    }

    /// For the notice board of one venue; nil where nothing of it differs.
    package static func notice(
        _ month: CivilMonth, _ changes: [KohoChange], articles: [KohoArticleChange] = [], at venue: Venue
    ) -> [String]? {
        let own = changes.filter { $0.venue == venue.id }
        let held = articles.filter { $0.places.contains(venue.name) }
        guard !(own.isEmpty && held.isEmpty) else { return nil }
        let phone = own.first?.phone ?? venue.phone
        return [
            "お知らせ", own.isEmpty ? venue.name : "\(venue.name) \(Announcement.title)",
            "広報でお知らせした\(month.month)月分の内容が、次のとおり変わりました。",
        ] + own.map(words) + held.map(words) + [
            "ご迷惑をおかけします。問い合わせ 電話\(KohoWebText.phone(phone))"
        ]
    }

    private static func words(_ change: KohoArticleChange) -> String {
        switch (change.kind, change.label) {
        case (.added, _): "\(change.title) 開催します(\(change.now ?? ""))"
        case (.dropped, _): "\(change.title) 中止します"
        case (.changed, let label):
            "\(change.title) \(label ?? "") 正 \(change.now ?? "なし") 誤 \(change.printed ?? "なし")"
        }
    }

    private static func words(_ change: KohoChange) -> String {
        let day = change.date.map { KohoWebText.dates([$0]) } ?? ""
        let (then, now) = (hours(change.printed), hours(change.hours))
        return switch change.kind {
        case .added: "\(day) 開催します(\(now))"
        case .dropped: "\(day) 中止します"
        case .hours: "\(day) 時間が変わります 正 \(now) 誤 \(then)"
        case .phone:
            "電話番号 正 \(KohoWebText.phone(change.phone))"
                + (change.printedPhone.map { " 誤 \(KohoWebText.phone($0))" } ?? "")
        }
    }

    private static func hours(_ spans: [TimeSpan]) -> String {
        spans.map { KohoWebText.hours($0) }.joined(separator: "・")
    }

    private static func closing(_ changes: [KohoChange], _ articles: [KohoArticleChange]) -> String {
        let contacts =
            changes.map { "\($0.name) 電話\(KohoWebText.phone($0.phone))" } + articles.compactMap(\.contact)
        let each = contacts.reduce(into: [String]()) { each, words in
            if !each.contains(words) { each.append(words) }
        }
        return "ご迷惑をおかけします。" + (each.isEmpty ? "" : "問い合わせ \(each.joined(separator: "・"))")
    }
}
