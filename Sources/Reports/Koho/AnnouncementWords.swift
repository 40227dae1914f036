import Almanac
import Clinic

/// The sentences that all announcements of a month share, on paper and on the ward's pages.
struct AnnouncementWords {
    let announcement: Announcement

    init(_ announcement: Announcement) {
        self.announcement = announcement
    }

    let lead = "スマートフォンの使い方を、相談員が1人ずつ丁寧にお教えします。初めての方も、何度目の方もどうぞ。"

    /// 「電話・メール…の相談(1回30分)」
    var content: String {
        let length = announcement.slotMinutes.map { "(1回\($0)分)" } ?? ""
        return "電話・文字入力・LINE・地図・写真・設定など、スマートフォンの使い方の相談\(length)"
    }

    var audience: String { Audience.words(from: announcement.minimumAge) }

    /// That holidays are no days off; nil for a month without any.
    func holidays(_ style: any KohoStyle.Type) -> String? {
        let days = announcement.holidays
        return days.isEmpty ? nil : "祝日も開催します(\(style.dates(days)))"
    }

    /// When booking opens, and how.
    func application(_ style: any KohoStyle.Type) -> String {
        "\(opening(style))、電話で各会場へ(申し込み順)。\(sameDay)"
    }

    /// 「11月25日(水曜日)午前9時から」; 「随時」 where one always can.
    func opening(_ style: any KohoStyle.Type) -> String {
        guard let opensAt = announcement.opensAt else { return "随時" }
        let day = KohoLine.Date(date: opensAt.date, holiday: false)
        return "\(style.dates([day]))\(style.time(opensAt.time))から"
    }

    let sameDay = "当日も、空きがあれば相談できます。"
}
