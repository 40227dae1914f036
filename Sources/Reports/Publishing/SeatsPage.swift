import Almanac
import Clinic

/// 空き状況: the free seats of the coming days, venue by venue, as a fragment that says when it was made.
package enum SeatsPage {
    /// So few are left that one should telephone today. [assumed]
    package static let few = 2

    /// - Parameter sessions: those from today on; courses are left out, for which one applies.
    package static func file(
        _ sessions: [AnnouncedSession], venues: [Venue], at now: Instant
    ) -> PublishedFile {
        let held = sessions.filter { $0.programme == .consultation }
        let columns = venues.filter { venue in held.contains { $0.venue == venue.id } }
        let dates = Set(held.map(\.date)).sorted()
        let head =
            [Markup.element("th", ["scope": "col"], "日")]
            + columns.map { .element("th", ["scope": "col"], $0.name) }
        let rows = dates.map { date -> Markup in
            let cells = columns.map { venue -> Markup in
                let session = held.first { $0.date == date && $0.venue == venue.id }
                return .element("td", [:], session.map { words($0, on: now.date) } ?? "―")
            }
            return .element("tr", [:], [.element("th", ["scope": "row"], date.japanese)] + cells)
        }
        let when = "\(now.date.wareki)\(KohoWebText.time(now.time))現在"
        return .html(
            "seats-\(now.date)",
            [
                .element("h2", [:], "\(Announcement.title)の空き状況"), .element("p", [:], "\(when)"),
                .element(
                    "table", [:],
                    [
                        .element("caption", [:], "空いている枠の数(\(when))"),
                        .element("thead", [:], [.element("tr", [:], head)]),
                        .element("tbody", [:], rows),
                    ]),
                .element(
                    "p", [:], "「―」は開催しない日です。予約は電話で各会場へ。空きは変わりますので、電話でお確かめください。"),
                .element(
                    "ul", [:],
                    columns.map { .element("li", [:], "\($0.name) 電話\($0.phone.normal)") }),
            ])
    }

    /// 「空きあり(5)」「残りわずか(2)」「満席」「中止」「12月25日から受け付け」
    private static func words(_ session: AnnouncedSession, on today: CivilDate) -> String {
        if session.cancelled { return "中止" }
        if let opensAt = session.opensAt {
            return "\(opensAt.date.month)月\(opensAt.date.day)日から受け付け"
        }
        let free = session.free ?? 0
        if free == 0 { return session.date == today ? "受け付け終了" : "満席" }
        return free <= few ? "残りわずか(\(free))" : "空きあり(\(free))"
    }
}
