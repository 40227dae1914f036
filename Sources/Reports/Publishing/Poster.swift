import Almanac
import Clinic

/// 館内掲示: one venue's month on one sheet of A4, to be read from a few steps away. A page of its own, with its
/// style in it and nothing to load.
package enum Poster {
    /// Nil where the venue holds nothing in that month.
    package static func file(_ announcement: Announcement, at venue: VenueID) -> PublishedFile? {
        let lines = announcement.lines.filter { $0.id == venue }
        guard let first = lines.first else { return nil }
        let words = AnnouncementWords(announcement)
        let month = announcement.month
        let title = "\(first.venue) \(Announcement.title) \(month.month)月"
        let body: [Markup] =
            [
                .element("p", ["class": "place"], first.venue), .element("h1", [:], Announcement.title),
                .element("p", ["class": "lead"], "スマートフォンの使い方を、1人ずつお教えします。無料です。"),
                .element("h2", [:], "\(month.month)月の開催日"),
            ] + lines.flatMap { days($0) } + [
                .element("h2", [:], "お申し込み"),
                .element(
                    "p", ["class": "phone"],
                    [.text("電話 "), .element("strong", [:], KohoWebText.phone(first.phone))]),
                .element(
                    "p", [:], "\(month.month)月分の受け付け: \(words.opening(KohoWebText.self))(申し込み順)"),
                .element("p", [:], words.sameDay), .element("p", ["class": "who"], "対象 \(words.audience)"),
                .element("p", ["class": "ward"], announcement.ward),
            ]
        let head: [Markup] = [
            .element("meta", ["charset": "utf-8"]), .element("title", [:], title),
            .element("style", [:], style),
        ]
        let page = Markup.element(
            "html", ["lang": "ja"],
            [.element("head", [:], head), .element("body", [:], [.element("main", [:], body)])])
        return PublishedFile(
            name: "poster-\(venue)-\(month).html", mediaType: "text/html",
            text: "<!DOCTYPE html>\n" + page.html)
    }

    /// The dates in three columns, their hours below.
    private static func days(_ line: KohoLine) -> [Markup] {
        let items = line.dates.map { day -> Markup in
            let weekday = day.holiday ? "\(day.date.weekday.kanji)・祝" : day.date.weekday.kanji
            return .element(
                "li", [:], [.element("b", [:], "\(day.date.day)日"), .text("(\(weekday))")])
        }
        let hours = line.hours.map { KohoWebText.hours($0) }.joined(separator: "・")
        return [.element("ul", [:], items), .element("p", ["class": "hours"], hours)]
    }

    /// No character in it means anything to HTML.
    private static let style = """
        @page { size: A4; margin: 14mm }
        body { margin: 0; font-family: "Noto Sans JP", "Noto Sans CJK JP", sans-serif; color: #1a1a1a; \
        line-height: 1.4; font-size: 17pt }
        main { text-align: center; display: flex; flex-direction: column; justify-content: space-between; \
        min-height: 262mm }
        p { margin: 1mm 0 }
        .place { font-size: 26pt; font-weight: 700 }
        h1 { font-size: 30pt; margin: 0; line-height: 1.25 }
        h2 { font-size: 20pt; margin: 2mm 0; padding: 1mm; border: 1.5pt solid #1a1a1a }
        ul { list-style: none; margin: 0; padding: 0; columns: 3; font-size: 21pt; text-align: left }
        li { break-inside: avoid; padding-left: 4mm }
        .hours { font-size: 22pt; font-weight: 700 }
        .phone { font-size: 33pt }
        .ward { font-size: 14pt; text-align: right }
        """
}
