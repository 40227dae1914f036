import Almanac
import Clinic
import Foundation
import Reports
import Testing

/// The fragments and sheets for the ward's own website.
@Suite("Pages to be published")
struct PublishedPagesTests {
    private static func announcement(_ days: [Int], venue: Venue = Venues.nakacho) -> Announcement {
        Announcement(
            month: day("2026-12-01").civilMonth, ward: "板橋区",
            lines: [
                KohoLine(
                    id: venue.id, venue: venue.name, phone: venue.phone,
                    dates: days.compactMap { CivilDate(year: 2026, month: 12, day: $0) }
                        .map { .init(date: $0, holiday: $0.day == 23) },
                    hours: [span("10:00-12:00"), span("13:00-15:00")])
            ], opensAt: Instant(day("2026-11-25"), time("09:00")), minimumAge: 60, slotMinutes: 30)
    }

    /// Every element is closed in order, and nothing is in it that a page's policy would stop.
    private static func check(_ html: String, at location: SourceLocation = #_sourceLocation) {
        var open: [Substring] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>/) {
            if tag.1 == "/" {
                #expect(open.popLast() == tag.2, sourceLocation: location)
            } else if tag.2 != "meta" {
                open.append(tag.2)
            }
        }
        #expect(open.isEmpty, sourceLocation: location)
        for word in ["<script", " style=", " on", "http://", "https://", "<img"] {
            #expect(!html.contains(word), "\(word)", sourceLocation: location)
        }
        for table in html.components(separatedBy: "<table>").dropFirst() {
            #expect(table.contains("<caption>") && table.contains(#"scope="col""#), sourceLocation: location)
            #expect(table.contains(#"scope="row""#), sourceLocation: location)
        }
    }

    @Test func theMonthsPageStandsUnderTheWardsOwnHeading() {
        let file = MonthPage.file(Self.announcement([1, 3, 23]), venues: Venues.both, holidays: Holidays())
        Self.check(file.text)
        #expect(file.name == "consultation-2026-12.html" && !file.text.contains("<h1"))
        #expect(file.text.hasPrefix("<h2>シニアのスマートフォン個別相談会(令和8年12月分)</h2>"))
        #expect(file.text.contains("<td>12月1日(火曜日)・3日(木曜日)・23日(祝日)</td>"))
        #expect(file.text.contains(#"<a href="tel:03-3958-0163">03-3958-0163</a>"#))
        #expect(!file.text.contains("広報からの変更"))
    }

    @Test func aMonthThatIsOffSaysSo() {
        let off = Announcement(
            month: day("2026-12-01").civilMonth, ward: "板橋区", lines: [], opensAt: nil, minimumAge: 60,
            slotMinutes: 30)
        let text = MonthPage.file(off, venues: Venues.both, holidays: Holidays()).text
        Self.check(text)
        #expect(text.contains("<p>2026年12月の個別相談会はありません。</p>") && !text.contains("<table>"))
        #expect(Poster.file(off, at: Venues.nakacho.id) == nil)
    }

    @Test func changesSinceTheNewsletterAreToldFirst() throws {
        let (printed, now) = (Self.announcement([1, 3, 5]), Self.announcement([1, 3]))
        let changes = KohoChange.between(printed.lines, now.lines)
        let text = MonthPage.file(now, changes: changes, venues: Venues.both, holidays: Holidays()).text
        Self.check(text)
        let (correction, dates) = (text.range(of: "広報からの変更"), text.range(of: "開催日と会場"))
        #expect(try #require(correction).lowerBound < (try #require(dates)).lowerBound)
        #expect(text.contains("<li>仲町ふれあい館 12月5日(土曜日) 中止します</li>"))
    }

    @Test func whateverStandsInItIsEscaped() {
        let venue = Venue(
            id: id("nakacho"), name: #"<b>館</b> & "館" '一'"#, kana: "カン", phone: Venues.nakacho.phone,
            order: 1,
            rooms: [])
        let announcement = Self.announcement([1], venue: venue)
        let files = [
            MonthPage.file(announcement, venues: [venue], holidays: Holidays()).text,
            Poster.file(announcement, at: venue.id)?.text ?? "",
        ]
        for text in files {
            #expect(text.contains("&lt;b&gt;館&lt;/b&gt; &amp; &quot;館&quot; &#39;一&#39;"))
            #expect(!text.contains("<b>館"))
        }
    }

    @Test func thePosterIsOneVenuesAndWhole() throws {
        let poster = try #require(Poster.file(Self.announcement([1, 3, 23]), at: Venues.nakacho.id))
        #expect(poster.name == "poster-nakacho-2026-12.html")
        #expect(poster.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">"))
        for words in [
            "<li><b>23日</b>(水・祝)</li>", "電話 <strong>3958-0163</strong>", "11月25日(水曜日)午前9時から", "当日も、空きがあれば",
        ] {
            #expect(poster.text.contains(words), "\(words)")
        }
        #expect(Poster.file(Self.announcement([1]), at: Venues.takashimadaira.id) == nil)
    }

    @Test func freeSeatsSayHowManyAndSinceWhen() {
        func session(
            _ date: String, _ free: Int, cancelled: Bool = false, opens: String? = nil,
            at venue: Venue = Venues.nakacho
        ) -> AnnouncedSession {
            AnnouncedSession(
                session: SessionID(1), programme: .consultation, venue: venue.id, date: day(date),
                hours: [span("10:00-12:00")], cancelled: cancelled, minimumAge: 60, seats: 4,
                free: free,
                opensAt: opens.map { Instant(day($0), time("09:00")) }, sequence: 0,
                changedAt: Instant(milliseconds: 0))
        }
        let sessions = [
            session("2026-11-24", 0), session("2026-11-26", 0), session("2026-11-28", 2),
            session("2026-11-28", 3, at: Venues.takashimadaira), session("2026-11-30", 4, cancelled: true),
            session("2026-12-01", 4, opens: "2026-11-25"),
        ]
        let file = SeatsPage.file(
            sessions, venues: Venues.both, at: Instant(day("2026-11-24"), time("14:30")))
        Self.check(file.text)
        let cells = file.text.matches(of: /<td>([^<]*)<\/td>/).map { String($0.1) }
        #expect(
            cells == [
                "受け付け終了", "―", "満席", "―", "残りわずか(2)", "空きあり(3)", "中止", "―", "11月25日から受け付け", "―",
            ])
        #expect(file.text.contains("令和8年11月24日午後2時30分現在") && file.name == "seats-2026-11-24.html")
    }

    @Test func theYearsFiguresSayWhatTheyCount() {
        let report = MadeUpReports.progress(visits: 3610)
        let text = ProgressPage.file(report).text
        Self.check(text)
        let row = "<td>5,600人(仮の目標)</td><td>3,610人</td><td>64.4%</td>"
        for words in [row, "令和8年11月22日現在", report.definition] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
