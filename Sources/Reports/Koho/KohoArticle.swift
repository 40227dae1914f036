import Almanac
import Clinic

/// The newsletter's whole article of a month, as it is given to the editors: heading, lead, とき・ところ, 内容, 対象,
/// 費用, 申し込み, 問い合わせ; after it an article each for courses and corners.
package enum KohoArticle {
    /// The manuscript's lines; an empty one stands between articles.
    package static func lines(
        _ announcement: Announcement, venues: [Venue], holidays: Holidays, style: any KohoStyle.Type
    ) -> [String] {
        let articles =
            [consultations(announcement, style)]
            + announcement.courses.map {
                CourseKoho.lines($0, venues: venues, holidays: holidays, style: style)
            }
            + [CornerKoho.lines(announcement.corners, holidays: holidays, style: style)]
        return Array(articles.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// What the office has to put in by hand.
    package static func warnings(_ announcement: Announcement, venues: [Venue]) -> [String] {
        (announcement.lines.isEmpty ? ["個別相談会はすべて休みで、載せる開催日がありません。"] : [])
            + announcement.courses.flatMap { CourseKoho.warnings($0, venues: venues) }
    }

    private static func consultations(
        _ announcement: Announcement, _ style: any KohoStyle.Type
    ) -> [String] {
        guard !announcement.lines.isEmpty else { return [] }
        let words = AnnouncementWords(announcement)
        return [
            "\(Announcement.title)(\(announcement.month.month)月分)", words.lead, "とき・ところ",
        ] + style.lines(announcement.lines)
            + [
                words.holidays(style), "内容 \(words.content)", "対象 \(words.audience)", "費用 無料",
                "申し込み \(words.application(style))", "問い合わせ 各会場(電話番号は会場名の後にあります)",
            ].compactMap(\.self)
    }
}
