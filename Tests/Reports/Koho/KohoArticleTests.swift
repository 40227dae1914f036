import Almanac
import Clinic
import Reports
import TestSupport
import Testing

/// The newsletter's whole article, and the words that put it right.
@Suite("The newsletter's article")
struct KohoArticleTests {
    private static let line = KohoLine(
        id: Venues.nakacho.id, venue: Venues.nakacho.name, phone: Venues.nakacho.phone,
        dates: [
            .init(date: day("2026-11-03"), holiday: true), .init(date: day("2026-11-05"), holiday: false),
            .init(date: day("2026-11-07"), holiday: false),
        ], hours: [span("10:00-12:00"), span("13:00-15:00")])

    private static func announcement(opens: String? = "2026-10-26") -> Announcement {
        Announcement(
            month: day("2026-11-01").civilMonth, ward: "板橋区", lines: [line],
            opensAt: opens.map { Instant(day($0), time("09:00")) }, minimumAge: 60, slotMinutes: 30)
    }

    private static func lines(_ announcement: Announcement, _ style: any KohoStyle.Type) -> [String] {
        KohoArticle.lines(announcement, venues: Venues.both, holidays: Holidays(), style: style)
    }

    @Test func hasEveryLabelInItsOrder() {
        #expect(
            Self.lines(Self.announcement(), KohoWebText.self) == [
                "シニアのスマートフォン個別相談会(11月分)",
                "スマートフォンの使い方を、相談員が1人ずつ丁寧にお教えします。初めての方も、何度目の方もどうぞ。",
                "とき・ところ",
                "仲町ふれあい館 電話3958-0163…11月3日(祝日)・5日(木曜日)・7日(土曜日)、午前10時から正午・午後1時から午後3時",
                "祝日も開催します(11月3日(祝日))",
                "内容 電話・文字入力・LINE・地図・写真・設定など、スマートフォンの使い方の相談(1回30分)",
                "対象 区内在住の60歳以上の方", "費用 無料",
                "申し込み 10月26日(月曜日)午前9時から、電話で各会場へ(申し込み順)。当日も、空きがあれば相談できます。",
                "問い合わせ 各会場(電話番号は会場名の後にあります)",
            ])
    }

    /// A month that is off altogether has no article, and the office is told so.
    @Test func aMonthWithoutADayHasNoArticle() {
        let off = Announcement(
            month: day("2026-11-01").civilMonth, ward: "板橋区", lines: [], opensAt: nil, minimumAge: 60,
            slotMinutes: 30)
        #expect(Self.lines(off, KohoWebText.self) == [])
        #expect(KohoArticle.warnings(off, venues: Venues.both) == ["個別相談会はすべて休みで、載せる開催日がありません。"])
        #expect(KohoArticle.warnings(Self.announcement(), venues: Venues.both) == [])
    }

    @Test func isWrittenInTheStyleOfItsEdition() {
        let lines = Self.lines(Self.announcement(opens: nil), KohoPaperText.self)
        #expect(lines[3].hasPrefix("仲町ふれあい館 電話3958-0163…11月3日㈷・5日㈭・7日㈯、"))
        #expect(lines[4] == "祝日も開催します(11月3日㈷)" && lines[8].hasPrefix("申し込み 随時、電話で"))
    }

    /// A week in the paper edition, one bracket a day.
    @Test func thePaperEditionHasABracketForEachDay() {
        let week = (1...7).map { KohoLine.Date(date: day("2026-06-0\($0)"), holiday: false) }
        #expect(KohoPaperText.dates(week) == "6月1日㈪・2日㈫・3日㈬・4日㈭・5日㈮・6日㈯・7日㈰")
    }

    @Test func stylesAreChosenByName() throws {
        for style in KohoStyles.all {
            #expect(try KohoStyles.style(named: style.name) == style)
            // A name is a code that an address may hold.
            #expect(Slug(style.name) != nil && !style.label.isEmpty)
        }
        #expect(Set(KohoStyles.all.map { $0.name }).count == KohoStyles.all.count)
        #expect(try KohoStyles.style(named: nil) == KohoWebText.self)
        #expect(throws: Invalid.self) { try KohoStyles.style(named: "koho") }
    }

    @Test func coursesAndCornersFollowAsArticles() {
        var announcement = Self.announcement()
        let corner = CornerDay(
            corner: CornerID(1), title: "農業まつり", place: "赤塚公園", date: day("2026-11-14"),
            hours: span("10:00-16:00"), team: nil, cancelled: false, cancelReason: nil, tapped: 0, tallied: 0,
            lacking: nil)
        announcement = Announcement(
            month: announcement.month, ward: announcement.ward, lines: announcement.lines,
            opensAt: announcement.opensAt, minimumAge: 60, slotMinutes: nil, courses: [TestWard.course()],
            corners: [corner])
        let lines = Self.lines(announcement, KohoPaperText.self)
        #expect(lines.split(separator: "").count == 3)
        #expect(lines.contains("はじめてのスマホ(2日制)") && lines.contains("農業まつり スマホ相談コーナー"))
        #expect(lines.contains("とき 5月10日㈰・17日㈰、午前10時から正午"))
        #expect(lines.contains("とき 11月14日㈯、午前10時から午後4時"))
        #expect(!lines.contains { $0.contains("1回") })
    }

    @Test func correctionsSayWhatIsRightAndWhatWasPrinted() throws {
        let month = day("2026-11-01").civilMonth
        let phone = try PhoneNumber("3958-9999")
        let now = [
            KohoLine(
                id: Self.line.id, venue: Self.line.venue, phone: phone, dates: Array(Self.line.dates[0...0]),
                hours: Self.line.hours),
            KohoLine(
                id: Self.line.id, venue: Self.line.venue, phone: phone, dates: Array(Self.line.dates[2...2]),
                hours: [span("10:00-12:00")]),
        ]
        let changes = KohoChange.between([Self.line], now)
        let words = [
            "11月5日(木曜日) 中止します", "11月7日(土曜日) 時間が変わります 正 午前10時から正午 誤 午前10時から正午・午後1時から午後3時",
            "電話番号 正 3958-9999 誤 3958-0163",
        ]
        #expect(
            KohoCorrection.web(month, changes) == [
                "シニアのスマートフォン個別相談会(11月分)の訂正", "広報でお知らせした11月分の内容に、次の変更があります。",
            ] + words.map { "仲町ふれあい館 " + $0 } + ["ご迷惑をおかけします。問い合わせ 仲町ふれあい館 電話3958-9999"])
        let notice = try #require(KohoCorrection.notice(month, changes, at: Venues.nakacho))
        #expect(Array(notice.dropFirst(3).prefix(3)) == words && notice[0] == "お知らせ")
        #expect(KohoCorrection.notice(month, changes, at: Venues.takashimadaira) == nil)
        #expect(KohoCorrection.web(month, []) == [])
        let added = KohoChange.between([], [Self.line])
        #expect(KohoCorrection.list(added)[0] == "仲町ふれあい館 11月3日(祝日) 開催します(午前10時から正午・午後1時から午後3時)")
    }
}
