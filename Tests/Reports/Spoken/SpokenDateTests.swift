import Almanac
import Clinic
import Reports
import Testing

@Suite("Dates, times and numbers as they are said")
struct SpokenDateTests {
    private static let days = [
        "1日（ついたち）", "2日（ふつか）", "3日（みっか）", "4日（よっか）", "5日（いつか）", "6日（むいか）", "7日（なのか）",
        "8日（ようか）", "9日（ここのか）", "10日（とおか）", "11日", "12日", "13日", "14日（じゅうよっか）", "15日", "16日",
        "17日（じゅうななにち）", "18日", "19日（じゅうくにち）", "20日（はつか）", "21日", "22日", "23日", "24日（にじゅうよっか）",
        "25日", "26日", "27日（にじゅうななにち）", "28日", "29日（にじゅうくにち）", "30日", "31日",
    ]

    private static let months = [
        "1月（いちがつ）", "2月", "3月", "4月（しがつ）", "5月", "6月", "7月（なながつ）", "8月", "9月（くがつ）", "10月", "11月",
        "12月",
    ]

    @Test func everyDayOfTheYearHasItsReadings() throws {
        for date in CivilDate.dates(from: day("2026-01-01"), through: day("2026-12-31")) {
            let words = "\(Self.months[date.month - 1])\(Self.days[date.day - 1])"
            #expect(SpokenDate.short(date) == words)
            #expect(SpokenDate.text(date) == "\(words)、\(date.weekday.kanji)曜日")
        }
    }

    @Test(arguments: [(-1, ""), (0, "今日、"), (1, "明日、"), (2, "あさって、"), (3, ""), (7, ""), (365, "")])
    func aDaySoNearIsCalledWhatItIs(distance: Int, word: String) {
        let date = day("2026-11-24")
        #expect(
            SpokenDate.text(date, today: date.adding(days: -distance)) == "\(word)11月24日（にじゅうよっか）、火曜日")
    }

    @Test func tomorrowMayBeNextYear() {
        #expect(
            SpokenDate.text(day("2027-01-01"), today: day("2026-12-31")) == "明日、1月（いちがつ）1日（ついたち）、金曜日")
    }

    @Test(arguments: [
        ("00:00", "午前0時（れいじ）"), ("01:05", "午前1時（いちじ）5分"), ("04:00", "午前4時（よじ）"), ("07:00", "午前7時（ななじ）"),
        ("08:45", "午前8時45分"), ("09:00", "午前9時（くじ）"), ("09:30", "午前9時（くじ）30分"), ("10:00", "午前10時"),
        ("11:00", "午前11時"), ("11:59", "午前11時59分"), ("12:00", "正午"), ("12:30", "午後0時（れいじ）30分"),
        ("13:00", "午後1時（いちじ）"), ("13:30", "午後1時（いちじ）30分"), ("14:00", "午後2時"), ("14:30", "午後2時30分"),
        ("15:00", "午後3時"), ("16:00", "午後4時（よじ）"), ("17:00", "午後5時"), ("18:00", "午後6時"),
        ("19:00", "午後7時（ななじ）"), ("21:00", "午後9時（くじ）"), ("23:59", "午後11時59分"),
    ])
    func timesAreOfTwelveHours(clock: String, words: String) {
        #expect(SpokenTime.text(time(clock)) == words)
        // On paper nobody mishears: the same without what stands in parentheses.
        #expect(SpokenTime.printed(time(clock)) == words.replacing(/（.*）/, with: ""))
    }

    @Test func noTwoTimesAreSaidAlike() {
        let words = (0..<1_440).compactMap { CivilTime(minutes: $0) }.map(SpokenTime.text)
        #expect(Set(words).count == 1_440)
    }

    @Test(arguments: [
        ("3958-0163", "3958の0163"), ("03-3958-0163", "3958の0163"), ("０３（３９５８）０１６３", "3958の0163"),
        ("090-1000-0001", "090の1000の0001"), ("0120-123-456", "0120の123の456"),
    ])
    func numbersAreSaidAsTheNewsletterPrintsThem(phone: String, words: String) throws {
        #expect(SpokenPhone.text(try PhoneNumber(phone)) == words)
    }
}
