import Almanac
import Clinic
import Reports
import TestSupport
import Testing

/// 広報と違うところ of courses, corners and the month's own words.
@Suite("What the newsletter says otherwise of courses and corners")
struct KohoArticleChangeTests {
    private static func corner(_ date: String, _ title: String = "区民まつり", place: String = "広場") -> CornerDay {
        CornerDay(
            corner: CornerID(1), title: title, place: place, date: day(date), hours: span("10:00-16:00"),
            team: nil, cancelled: false, cancelReason: nil, tapped: 0, tallied: 0, lacking: nil)
    }

    private static func manuscript(
        _ courses: [CourseEntry], _ corners: [CornerDay] = [], opens: String = "2026-03-25"
    ) -> [String] {
        KohoArticle.lines(
            Announcement(
                month: day("2026-04-01").civilMonth, ward: "板橋区", lines: TestWard.kohoLines(),
                opensAt: Instant(day(opens), time("09:00")), minimumAge: 60, slotMinutes: 30,
                courses: courses, corners: corners), venues: Venues.both + [shimura], holidays: Holidays(),
            style: KohoWebText.self)
    }

    private static let shimura = Venue(
        id: TestWard.shimura, name: "志村ふれあい館", kana: "シムラ", phone: Venues.nakacho.phone, order: 2, rooms: [])

    private static func changes(_ printed: [String], _ now: [String]) -> [KohoArticleChange] {
        KohoArticleChange.between(printed.joined(separator: "\n"), now)
    }

    /// "changed はじめて とき" of each.
    private static func words(_ printed: [String], _ now: [String]) -> [String] {
        changes(printed, now).map { "\($0.kind) \($0.title)\($0.label.map { " \($0)" } ?? "")" }
    }

    @Test func thereIsNoneWhereItReadsTheSame() {
        let both = Self.manuscript(
            [TestWard.course(), TestWard.course()],
            [Self.corner("2026-04-12"), Self.corner("2026-04-19", "農業まつり")])
        #expect(Self.changes(both, both) == [])
        // Days of consultations are told of elsewhere.
        let closed = both.map { $0.replacing("・9日(木曜日)", with: "") }
        #expect(closed != both && Self.changes(both, closed) == [])
        // What was written by hand before it was submitted has no articles to compare.
        #expect(Self.changes(["原稿", "二行目"], Self.manuscript([])).map(\.kind) == [.dropped])
    }

    @Test func eachKindIsTold() throws {
        let (phone, map) = (TestWard.course("電話"), TestWard.course("地図", on: ["2026-05-31"]))
        var moved = phone
        moved.groups[0].dates = [.init(day("2026-05-24"), span("13:00-15:00"))]
        moved.groups[0].venue = TestWard.nakacho
        let printed = Self.manuscript([phone, map], [Self.corner("2026-04-12"), Self.corner("2026-04-13")])
        let now = Self.manuscript(
            [moved, TestWard.course("写真")], [Self.corner("2026-04-13", place: "体育館")],
            opens: "2026-03-26")
        let told = Self.words(printed, now)
        #expect(
            told == [
                "changed シニアのスマートフォン個別相談会(4月分) 申し込み", "changed 電話 とき", "changed 電話 ところ",
                "changed 電話 問い合わせ", "added 写真(2日制)", "changed 区民まつり スマホ相談コーナー とき",
                "changed 区民まつり スマホ相談コーナー ところ", "dropped 地図",
            ])
    }

    @Test func theWordsPutItRight() throws {
        let month = day("2026-04-01").civilMonth
        let printed = Self.manuscript(
            [TestWard.course("電話"), TestWard.course("地図")], [Self.corner("2026-04-12")])
        let now = Self.manuscript([TestWard.course("電話")], [Self.corner("2026-04-13")])
        let changes = Self.changes(printed, now)
        let web = KohoCorrection.web(month, [], articles: changes)
        #expect(
            web.dropFirst(2) == [
                "区民まつり スマホ相談コーナー とき 正 4月13日(月曜日)、午前10時から午後4時 誤 4月12日(日曜日)、午前10時から午後4時",
                "地図(2日制) 中止します", "ご迷惑をおかけします。問い合わせ 志村ふれあい館 電話3958-0163",
            ])
        // The venue hangs up what concerns it.
        let notice = try #require(KohoCorrection.notice(month, [], articles: changes, at: Self.shimura))
        #expect(notice.contains("地図(2日制) 中止します") && !notice.contains { $0.contains("まつり") })
        #expect(KohoCorrection.notice(month, [], articles: changes, at: Venues.nakacho) == nil)
    }

    /// Editions are called by the names that people use.
    @Test(arguments: [
        ("紙面", "koho-paper-2025"), ("テキスト版", "koho-web-2025-01"), ("koho-paper-2025", "koho-paper-2025"),
    ])
    func anEditionIsAStyle(said: String, name: String) throws {
        #expect(try KohoStyles.style(named: said).name == name)
    }

    /// A 往復はがき needs somewhere to go.
    @Test func aLotteryWithoutAnAddressIsWarnedOf() throws {
        let lottery = TestWard.course()
        #expect(
            CourseKoho.warnings(lottery, venues: [Self.shimura]).first?.contains("宛先(志村ふれあい館の住所)") == true)
        #expect(CourseKoho.warnings(TestWard.course("電話", .firstCome), venues: [Self.shimura]) == [])
        let placed = Venue(
            id: Self.shimura.id, name: Self.shimura.name, kana: "シムラ", phone: Self.shimura.phone, order: 2,
            rooms: [], place: VenuePlace(address: "板橋区志村3-1"))
        #expect(CourseKoho.warnings(lottery, venues: [placed]) == [])
        let lines = CourseKoho.lines(lottery, venues: [placed], holidays: Holidays())
        #expect(lines.contains { $0.contains("1人1枚)で板橋区志村3-1 志村ふれあい館へ、または電話・窓口で") })
    }
}
