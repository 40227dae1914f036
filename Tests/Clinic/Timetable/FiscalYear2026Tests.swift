import Almanac
import Clinic
import Testing

/// The timetable of FY2026 as the ward's own files ask for it.
@Suite("The timetable of fiscal year 2026")
struct FiscalYear2026Tests {
    private let sessions: [PlannedSession]
    private let byDate: [CivilDate: [PlannedSession]]

    init() throws {
        sessions = try Repository.ward().timetable(FiscalYear(2026)!).sessions
        byDate = Dictionary(grouping: sessions, by: \.date)
    }

    @Test func hasTheSessionsAndSeatsOfTheYear() {
        #expect(sessions.count == 770)
        #expect(sessions.reduce(0) { $0 + $1.seats.count } == 6160)
        #expect(sessions.first?.date == day("2026-04-01"))
        #expect(sessions.last?.date == day("2027-03-31"))
    }

    @Test func isNeverOnSunday() {
        #expect(!sessions.contains { $0.date.weekday == .sunday })
        #expect(Set(sessions.map(\.date.weekday)).count == 6)
    }

    @Test func stopsOverNewYear() {
        let shut = CivilDate.dates(from: day("2026-12-29"), through: day("2027-01-03"))
        #expect(shut.allSatisfy { byDate[$0] == nil })
        #expect(byDate[day("2026-12-28")]?.count == 2)
        #expect(byDate[day("2027-01-04")]?.count == 2)
    }

    @Test(arguments: [
        // 昭和の日 on Wednesday, みどりの日 on Monday, こどもの日 on Tuesday, 建国記念の日 on Thursday.
        ("2026-04-29", ["nakadai", "shimura", "takashimadaira"]), ("2026-05-04", ["tokumaru", "shimura"]),
        ("2026-05-05", ["nakacho", "takashimadaira"]), ("2027-02-11", ["nakacho", "takashimadaira"]),
    ])
    func goesOnOnHolidays(date: String, venues: [String]) {
        #expect(Holidays().isHoliday(day(date)))
        #expect(byDate[day(date)]?.map(\.venue.text) == venues)
    }

    @Test func hasAtMostThreeVenuesADayEachWithItsOwnTeam() {
        #expect(byDate.values.map(\.count).max() == 3)
        for (date, sessions) in byDate {
            #expect(sessions.map(\.team) == Array(1...sessions.count), "\(date)")
        }
    }

    @Test func standsInOrderOfDateThenPrint() throws {
        let order = try Repository.ward().plan.venues.map(\.venue.id)
        let places = sessions.map { ($0.date, order.firstIndex(of: $0.venue) ?? -1) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func eachSessionHasEightHalfHours() {
        let starts = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
        #expect(
            sessions.allSatisfy { session in
                session.seats.map(\.start.description) == starts && session.room == id("main")
                    && session.minimumAge == 60
                    && session.seats.allSatisfy { $0.end.minutes - $0.start.minutes == 30 && $0.desk == 1 }
            })
    }
}

/// The dates the newsletter of 25 January 2025 printed (Tests/Reports/Data/koho-2025-02.txt).
@Suite("The timetable of February 2025")
struct PublishedDatesTests {
    @Test(arguments: ["nakacho", "nakadai", "tokumaru", "shimura"])
    func isTheNewsletters(venue: String) throws {
        // given the dates as printed: …2月1日(土曜日)・4日(火曜日)・…、午前10時から…
        let plan = try Repository.ward()
        let name = try #require(plan.plan.venues.first { $0.venue.id.text == venue }?.venue.name)
        let lines = try Repository.text("Tests/Reports/Data/koho-2025-02.txt").split(separator: "\n")
        let line = try #require(lines.first { $0.hasPrefix(name) })
        let printed = try #require(line.split(separator: "…").last?.split(separator: "、").first)
        let days = printed.replacing("2月", with: "").split(separator: "・").compactMap {
            Int($0.prefix { $0 != "日" })
        }
        #expect(days.count == 12)
        // then the year's timetable has these and no others
        let planned = try plan.timetable(FiscalYear(2024)!).sessions.filter {
            $0.venue.text == venue && $0.date.civilMonth.description == "2025-02"
        }
        #expect(planned.map(\.date.day) == days)
    }

    @Test func takashimadairaHasItsFirstFourDates() throws {
        let planned = try Repository.ward().timetable(FiscalYear(2024)!).sessions.filter {
            $0.venue.text == "takashimadaira" && $0.date.civilMonth.description == "2025-02"
        }
        #expect(planned.prefix(4).map(\.date.day) == [4, 5, 6, 11])
    }
}
