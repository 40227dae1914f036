import Almanac
import Clinic
import Reports
import TestSupport
import Testing

/// The newsletter's articles on courses and corners, word for word.
@Suite("Announcements of courses and corners")
struct CourseKohoTests {
    @Test func aLotteryOfSeveralDays() {
        var entry = TestWard.course(on: ["2026-05-10", "2026-05-17", "2026-06-07"], capacity: 40)
        entry.deadline = .postmark
        #expect(
            CourseKoho.lines(entry, venues: TestWard.plan.venues.map(\.venue), holidays: Holidays()) == [
                "はじめてのスマホ(3日制)",
                "とき 5月10日(日曜日)・17日(日曜日)・6月7日(日曜日)、午前10時から正午",
                "ところ 志村ふれあい館", "内容 電話とLINE", "講師 講師", "対象 区内在住の60歳以上の方",
                "定員 40人(初めての方を優先し抽選)", "費用 無料",
                "申し込み 4月20日(消印有効)までに、往復はがき(教室名・住所・氏名とふりがな・年齢・電話番号を記入。"
                    + "原則1人1枚)または電話・窓口で。受け付けは4月1日午前9時から",
                "問い合わせ 志村ふれあい館 電話3960-5885",
            ])
    }

    @Test func parallelGroupsByOrder() {
        var entry = TestWard.course("LINE入門", .firstCome, on: ["2026-05-06"], capacity: 10)
        var second = entry.groups[0]
        second.code = GroupCode("B")!
        second.venue = TestWard.nakacho
        second.dates = [.init(CivilDate("2026-05-11")!, TimeSpan("13:30-15:00")!)]
        entry.groups.append(second)
        (entry.content, entry.teacher) = ("", "")
        #expect(
            CourseKoho.lines(entry, venues: TestWard.plan.venues.map(\.venue), holidays: Holidays()) == [
                "LINE入門",
                "とき A日程=5月6日(祝日)、午前10時から正午／B日程=5月11日(月曜日)、午後1時30分から午後3時",
                "ところ A日程=志村ふれあい館・B日程=仲町ふれあい館", "対象 区内在住の60歳以上の方",
                "定員 各日程10人(申し込み順)", "費用 無料", "申し込み 4月1日午前9時から、電話または窓口で(4月20日まで)",
                "問い合わせ 仲町ふれあい館 電話3958-0163・志村ふれあい館 電話3960-5885",
            ])
    }

    @Test func twoDaysOfAFestivalAreOneArticle() {
        func corner(_ id: Int64, _ date: String, cancelled: Bool = false) -> CornerDay {
            CornerDay(
                corner: CornerID(id), title: "区民まつり", place: "グリーンホール前", date: CivilDate(date)!,
                hours: TimeSpan("10:00-16:00")!, team: nil, cancelled: cancelled, cancelReason: nil,
                tapped: 0, tallied: 0, lacking: nil)
        }
        let days = [
            corner(1, "2026-10-17"), corner(2, "2026-10-18"), corner(3, "2026-10-19", cancelled: true),
        ]
        #expect(
            CornerKoho.lines(days, holidays: Holidays()) == [
                "区民まつり スマホ相談コーナー", "とき 10月17日(土曜日)・18日(日曜日)、午前10時から午後4時",
                "ところ グリーンホール前", "内容 スマートフォンの使い方の相談", "対象 区内在住の方", "費用 無料",
                "申し込み 不要。当日、直接会場へ",
            ])
    }
}
