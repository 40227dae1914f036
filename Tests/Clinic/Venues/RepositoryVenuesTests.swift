import Almanac
import Clinic
import Testing

@Suite("The ward's own venue files")
struct RepositoryVenuesTests {
    @Test func holdTheFiveVenuesInPrintedOrder() throws {
        let plan = try Repository.ward().plan
        #expect(
            plan.venues.map(\.venue.id.text) == [
                "nakacho", "nakadai", "tokumaru", "shimura", "takashimadaira",
            ])
        #expect(plan.venues.map(\.venue.shortName) == ["仲町", "中台", "徳丸", "志村", "高島平"])
        #expect(plan.venues.map(\.venue.order) == [1, 2, 3, 4, 5])
        #expect(
            plan.venues.map(\.venue.phone.normal) == [
                "03-3958-0163", "03-3934-2940", "03-3934-8627", "03-3960-5885", "03-3935-1775",
            ])
    }

    @Test(arguments: [
        ("nakacho", "火木土"), ("nakadai", "水金土"), ("tokumaru", "月金土"), ("shimura", "月水金"),
        ("takashimadaira", "火水木"),
    ])
    func consultOnThePublishedWeekdays(venue: String, weekdays: String) throws {
        let plan = try #require(try Repository.ward().plan.venues.first { $0.venue.id.text == venue })
        let pattern = plan.consultation
        #expect(pattern.weekdays.sorted().map(\.kanji).joined() == weekdays)
        #expect(pattern.hours == [span("10:00-12:00"), span("13:00-15:00")])
        #expect(pattern.minimumAge == 60)
        #expect(pattern.seats.count == 8)
    }

    @Test func holdWhatIsCommon() throws {
        let ward = try Repository.ward().plan.ward
        #expect(ward.name == "板橋区")
        #expect(ward.code == "131199")
        #expect(ward.teams == 3)
        #expect(ward.calls.phoneDesk.weekdays == [.monday, .tuesday, .wednesday, .thursday, .friday])
        #expect(ward.calls.phoneDesk.closedOnHolidays)
        #expect(ward.calls.limits == CallRules.Limits(openBookings: 2, perDay: 1))
        #expect(!ward.calls.firstTimersFirst)
        let reminders = CallRules.Reminders(firstTimers: true, afterAbsence: true, olderThanDays: 14)
        #expect(ward.calls.reminders == reminders)
        #expect(ward.bookingOpens == BookingOpens(rule: .monthBefore(day: 25, time: time("09:00"))))
        #expect(ward.visitsCount == .people)
    }
}
