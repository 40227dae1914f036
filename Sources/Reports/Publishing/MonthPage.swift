import Almanac
import Clinic

/// A month's announcement as a fragment for the ward's page: headings from h2, so that it stands under the
/// page's own; no script and no style.
package enum MonthPage {
    /// - Parameter changes: what the newsletter says otherwise, told first.
    package static func file(
        _ announcement: Announcement, changes: [KohoChange] = [], articles: [KohoArticleChange] = [],
        venues: [Venue], holidays: Holidays
    ) -> PublishedFile {
        let words = AnnouncementWords(announcement)
        let month = announcement.month
        let name = "\(EraYear(of: month.first))\(month.month)月分"
        let title = Markup.element("h2", [:], "\(Announcement.title)(\(name))")
        let told = corrections(month, changes, articles)
        let others = programmes(announcement, venues, holidays)
        guard !announcement.lines.isEmpty else {
            let none = Markup.element("p", [:], "\(month.japanese)の個別相談会はありません。")
            return .html("consultation-\(month)", [title, none] + told + others)
        }
        let facts = [
            ("内容", words.content), ("対象", words.audience), ("費用", "無料"),
            ("申し込み", words.application(KohoWebText.self)),
        ]
        return .html(
            "consultation-\(month)",
            [title, .element("p", [:], words.lead)] + told + [
                .element("h3", [:], "開催日と会場"), table(announcement),
            ] + (words.holidays(KohoWebText.self).map { [.element("p", [:], $0 + "。")] } ?? []) + [
                .element("h3", [:], "ご案内"),
                .element(
                    "dl", [:],
                    facts.flatMap { [.element("dt", [:], $0.0), .element("dd", [:], $0.1)] }),
            ] + others)
    }

    private static func corrections(
        _ month: CivilMonth, _ changes: [KohoChange], _ articles: [KohoArticleChange]
    ) -> [Markup] {
        let lines = KohoCorrection.web(month, changes, articles: articles)
        guard lines.count > 3 else { return [] }
        return [
            .element("h3", [:], "広報からの変更"), .element("p", [:], lines[1]),
            .element("ul", [:], lines[2..<(lines.count - 1)].map { .element("li", [:], $0) }),
        ]
    }

    private static func table(_ announcement: Announcement) -> Markup {
        let headings = ["会場", "開催日", "時間", "電話"].map { Markup.element("th", ["scope": "col"], $0) }
        let rows = announcement.lines.map { line -> Markup in
            let hours = line.hours.map { KohoWebText.hours($0) }.joined(separator: "・")
            // Only what the newsletter prints as well.
            let phone = Markup.element(
                "a", ["href": "tel:\(line.phone.normal)"], line.phone.normal)
            return .element(
                "tr", [:],
                [
                    .element("th", ["scope": "row"], line.venue),
                    .element("td", [:], KohoWebText.dates(line.dates)), .element("td", [:], hours),
                    .element("td", [:], [phone]),
                ])
        }
        return .element(
            "table", [:],
            [
                .element("caption", [:], "\(announcement.month.japanese)の開催日"),
                .element("thead", [:], [.element("tr", [:], headings)]), .element("tbody", [:], rows),
            ])
    }

    /// Courses and corners, a list of their labels each.
    private static func programmes(
        _ announcement: Announcement, _ venues: [Venue], _ holidays: Holidays
    ) -> [Markup] {
        let courses = announcement.courses.map { CourseKoho.lines($0, venues: venues, holidays: holidays) }
        let corners = announcement.corners.map { CornerKoho.lines([$0], holidays: holidays) }
        return (courses + corners).flatMap { lines -> [Markup] in
            [
                .element("h3", [:], lines[0]),
                .element("ul", [:], lines.dropFirst().map { .element("li", [:], $0) }),
            ]
        }
    }
}
