import Almanac
import Clinic
import Foundation
import Reports
import Testing

@Suite("The newsletter's lines")
struct KohoWebTextTests {
    /// What 板橋区 printed on 25 January 2025, character for character.
    @Test func ofFebruary2025AreThePublishedOnes() throws {
        // given the published lines and the ward's own timetable
        let file = try #require(Bundle.module.url(forResource: "Data/koho-2025-02", withExtension: "txt"))
        let published = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(published.count == 4)
        let files = try ward()
        let timetable = try files.timetable(FiscalYear(2024)!)
        let holidays = Holidays()
        // when each venue's month is written
        let lines = files.plan.venues.map { venue in
            let sessions = timetable.sessions.filter {
                $0.venue == venue.venue.id && $0.date.civilMonth.description == "2025-02"
            }
            return KohoLine(
                id: venue.venue.id, venue: venue.venue.name, phone: venue.venue.phone,
                dates: sessions.map { .init(date: $0.date, holiday: holidays.isHoliday($0.date)) },
                hours: sessions[0].seats.map { TimeSpan($0.start, $0.end)! }.joined)
        }
        // then the first four are what was printed
        let written = KohoWebText.lines(lines)
        #expect(written.count == 5)
        for (line, printed) in zip(written, published) {
            #expect(Array(line.unicodeScalars) == Array(printed.unicodeScalars))
        }
    }

    @Test func haveOneEachWhereHoursChangeWithinTheMonth() {
        let lines = [
            line([("2026-06-02", false), ("2026-06-09", false)], ["10:00-12:00"]),
            line([("2026-06-16", false), ("2026-06-30", false)], ["13:00-15:00"]),
        ]
        #expect(
            KohoWebText.lines(lines) == [
                "仲町ふれあい館 電話3958-0163…6月2日(火曜日)・9日(火曜日)、午前10時から正午",
                "仲町ふれあい館 電話3958-0163…6月16日(火曜日)・30日(火曜日)、午後1時から午後3時",
            ])
    }

    @Test(arguments: [
        ("09:00-12:00", "午前9時から正午"), ("12:00-13:00", "正午から午後1時"), ("12:30-13:15", "午後0時30分から午後1時15分"),
        ("11:30-12:05", "午前11時30分から午後0時5分"), ("00:00-23:59", "午前0時から午後11時59分"),
    ])
    func sayTimesAsPeopleDo(hours: String, words: String) {
        let written = KohoWebText.lines([line([("2026-06-02", false)], [hours])])
        #expect(written == ["仲町ふれあい館 電話3958-0163…6月2日(火曜日)、\(words)"])
    }

    @Test func sayHolidayInPlaceOfTheWeekday() {
        let written = KohoWebText.lines([
            line([("2026-09-21", true), ("2026-09-22", true), ("2026-09-24", false)], ["10:00-12:00"])
        ])
        #expect(written[0].contains("…9月21日(祝日)・22日(祝日)・24日(木曜日)、"))
    }

    @Test(arguments: [
        ("3958-0163", "3958-0163"), ("03-3958-0163", "3958-0163"), ("０３（３９５８）０１６３", "3958-0163"),
        ("048-123-4567", "048-123-4567"), ("090-1000-0001", "090-1000-0001"),
    ])
    func leaveTheAreaCodeOfTheWardOut(phone: String, printed: String) throws {
        let line = KohoLine(
            id: id("yakata"), venue: "館", phone: try PhoneNumber(phone),
            dates: [.init(date: day("2026-06-02"), holiday: false)],
            hours: [span("10:00-12:00")])
        #expect(KohoWebText.lines([line])[0].hasPrefix("館 電話\(printed)…"))
    }

    private func line(_ dates: [(String, Bool)], _ hours: [String]) -> KohoLine {
        KohoLine(
            id: Venues.nakacho.id, venue: Venues.nakacho.name, phone: Venues.nakacho.phone,
            dates: dates.map { .init(date: day($0.0), holiday: $0.1) }, hours: hours.map(span))
    }
}
