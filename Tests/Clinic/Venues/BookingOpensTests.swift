import Almanac
import Clinic
import Testing

@Suite("When a month's bookings open")
struct BookingOpensTests {
    private let holidays = Holidays()

    @Test(arguments: [
        // The 25th of the month before, where the phone desk works that day.
        (25, "2026-12", "2026-11-25"), (25, "2026-04", "2026-03-25"), (25, "2027-01", "2026-12-25"),
        // Saturday, Sunday: the Monday after.
        (25, "2026-05", "2026-04-27"), (25, "2026-11", "2026-10-26"),
        // A holiday on Monday; three holidays after a Sunday in May.
        (23, "2026-12", "2026-11-24"), (3, "2026-06", "2026-05-07"),
        // Shut over New Year, then a weekend.
        (29, "2027-01", "2027-01-04"),
        // The 31st of a shorter month is its last day; the 28th of February 2027 is a Sunday.
        (31, "2026-12", "2026-11-30"), (31, "2027-03", "2027-03-01"), (30, "2028-03", "2028-02-29"),
        (31, "2026-09", "2026-08-31"),
    ])
    func isTheDayOfTheMonthBeforeOrTheNextPhoneDeskDay(day number: Int, month: String, opens: String) {
        let rule = BookingOpens(rule: .monthBefore(day: number, time: time("09:00")))
        #expect(opensAt(rule, month) == Instant(day(opens), time("09:00")))
    }

    @Test func aPhoneDeskMayWorkOnHolidays() {
        var desk = MadeUpWard.phoneDesk
        desk.closedOnHolidays = false
        let rule = BookingOpens(rule: .monthBefore(day: 23, time: time("08:30")))
        #expect(rule.opensAt(CivilMonth("2026-12")!, desk, holidays) == at("2026-11-23 08:30"))
    }

    @Test func publishedHolidaysCount() {
        let published = Holidays(official: [day("2026-11-25"): "休日"])
        let rule = BookingOpens(rule: .monthBefore(day: 25, time: time("09:00")))
        #expect(
            rule.opensAt(CivilMonth("2026-12")!, MadeUpWard.phoneDesk, published) == at("2026-11-26 09:00"))
    }

    @Test func aPhoneDeskThatNeverWorksMovesNothing() {
        var desk = MadeUpWard.phoneDesk
        desk.closed = [MadeUpWard.closed("01-01..12-31")]
        let rule = BookingOpens(rule: .monthBefore(day: 25, time: time("09:00")))
        #expect(rule.opensAt(CivilMonth("2026-11")!, desk, holidays) == at("2026-10-25 09:00"))
    }

    @Test func theOfficesOwnWordComesFirst() {
        let months = [BookingOpens.Month(month: CivilMonth("2026-12")!, opensAt: at("2026-11-29 07:00"))]
        for rule in [BookingOpens.Rule.always, .monthBefore(day: 25, time: time("09:00"))] {
            let opens = BookingOpens(rule: rule, months: months)
            #expect(opensAt(opens, "2026-12") == at("2026-11-29 07:00"))
            #expect(opensAt(opens, "2026-11") == (rule == .always ? nil : at("2026-10-26 09:00")))
        }
    }

    @Test(arguments: [
        ("2026-11-24 09:00", true), ("2026-11-24 08:59", false), ("2026-11-24 16:59", true),
        ("2026-11-24 17:00", false),
        // Sunday, holiday, New Year.
        ("2026-11-22 10:00", false), ("2026-11-23 10:00", false), ("2026-12-29 10:00", false),
        ("2027-01-04 10:00", true),
    ])
    func thePhoneDeskWorksInItsHours(moment: String, works: Bool) {
        #expect(MadeUpWard.phoneDesk.works(at: at(moment), holidays) == works)
    }

    private func opensAt(_ opens: BookingOpens, _ month: String) -> Instant? {
        opens.opensAt(CivilMonth(month)!, MadeUpWard.phoneDesk, holidays)
    }
}
