import Almanac
import Clinic
import Testing

@Suite("Faults in the common file")
struct BadCommonFileTests {
    @Test(arguments: ward)
    func badWardIsRefused(bad: BadFile) { bad.check() }

    @Test(arguments: phoneAndBooking)
    func badPhoneDeskOrBookingIsRefused(bad: BadFile) { bad.check() }

    private static let ward: [BadFile] = [
        .common(
            "unknown key", "teams", "team: 3", line: 2, "team", "team", allowed: "ward、teams、consultation"),
        .common(
            "unknown key inside", "ward", "ward: {name: 板橋区, code: 131199, kana: イタバシク}", line: 1,
            "ward.kana",
            "kana", allowed: "name、code"),
        .common("missing key", "teams", "", line: 1, "teams", "キーなし", allowed: "キー teams"),
        .common(
            "short code", "ward", "ward: {name: 板橋区, code: 13119}", line: 1, "ward.code", "13119",
            allowed: "6桁"),
        .common(
            "full-width code", "ward", "ward: {name: 板橋区, code: １３１１９９}", line: 1, "ward.code", "１３１１９９",
            allowed: "6桁"),
        .common("no team", "teams", "teams: 0", line: 2, "teams", "0", allowed: "1 から 100"),
        .common("teams in words", "teams", "teams: 三", line: 2, "teams", "三", allowed: "整数"),
        .common("list for a number", "teams", "teams: [3]", line: 2, "teams", "一覧", allowed: "整数"),
        .common(
            "too many desks", "  desks", "  desks: 21", line: 6, "consultation.desks", "21",
            allowed: "1 から 20"),
        .common("bad closed day", "closed", "closed: [12-32]", line: 8, "closed[0]", "12-32", allowed: "実在"),
        .common(
            "one dot", "closed", "closed: [12-29.01-03]", line: 8, "closed[0]", "12-29.01-03",
            allowed: "12-29..01-03"),
    ]

    private static let phoneAndBooking: [BadFile] = [
        .common(
            "phone desk that never works", "  weekdays", "  weekdays: []", line: 10, "phone_desk.weekdays",
            "一覧",
            allowed: "一つ以上の曜日"),
        .common(
            "holidays yes", "  holidays", "  holidays: yes", line: 12, "phone_desk.holidays", "yes",
            allowed: "closed、open"),
        .common(
            "opens never", "  opens", "  opens: never", line: 15, "booking.opens", "never",
            allowed: "always"),
        .common(
            "opens on the 32nd", "  opens", "  opens: {day: 32, time: 09:00}", line: 15, "booking.opens.day",
            "32",
            allowed: "1 から 31"),
        .common(
            "opens at 9:00", "  opens", "  opens: {day: 25, time: 9:00}", line: 15, "booking.opens.time",
            "9:00",
            allowed: "09:00 の形"),
        .common(
            "opens without a time", "  opens", "  opens: {day: 25}", line: 15, "booking.opens.time", "キーなし",
            allowed: "キー time"),
        .common(
            "month that does not exist", "  months", "  months: {2026-13: 2026-11-26 09:00}", line: 16,
            "booking.months.2026-13", "2026-13", allowed: "2026-12 の形"),
        .common(
            "opening that does not exist", "  months", "  months: {2026-03: 2026-02-29 09:00}", line: 16,
            "booking.months.2026-03", "2026-02-29 09:00", allowed: "2026-11-26 09:00"),
        .common(
            "opening without a time", "  months", "  months: {2026-03: 2026-02-25}", line: 16,
            "booking.months.2026-03", "2026-02-25", allowed: "日付と時刻"),
        .common(
            "counting what nobody counts", "attendance", "attendance: {count: visits}", line: 17,
            "attendance.count",
            "visits", allowed: "people、bookings"),
    ]
}
