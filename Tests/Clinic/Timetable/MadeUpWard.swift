import Almanac
import Clinic

/// A ward made up for a test: venues a, b, c … that consult on the dates they are given.
enum MadeUpWard {
    static let phoneDesk = PhoneDesk(
        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday], hours: [span("09:00-17:00")],
        closedOnHolidays: true, closed: [closed("12-29..01-03")])

    static func closed(_ text: String) -> ClosedDates {
        guard let dates = ClosedDates(text) else { preconditionFailure("no closed dates: \(text)") }
        return dates
    }

    static func plan(_ venues: [VenuePlan], teams: Int = 3, opens: BookingOpens = .init(rule: .always))
        -> WardPlan
    {
        WardPlan(
            ward: Ward(
                name: "板橋区", code: "131199", teams: teams, calls: CallRules(phoneDesk: phoneDesk),
                bookingOpens: opens,
                visitsCount: .people),
            venues: venues)
    }

    static func venue(
        _ name: String, _ weekdays: Set<Weekday> = [], pattern: Consultation? = nil,
        closed: [ClosedDates] = [],
        extra: [CivilDate] = [], changes: [VenuePlan.Change] = []
    ) -> VenuePlan {
        VenuePlan(
            venue: plain(name), consultation: pattern ?? self.pattern(weekdays), closed: closed, extra: extra,
            changes: changes)
    }

    static func plain(_ name: String) -> Venue {
        guard let kana = try? Kana("カイジョウ"), let phone = try? PhoneNumber("3958-0163") else {
            preconditionFailure("a reading and a number")
        }
        return Venue(
            id: id(name), name: "\(name)ふれあい館", kana: kana.text, phone: phone, order: 1,
            rooms: [Venue.Room(id: id("main"), name: "相談室"), Venue.Room(id: id("other"), name: "会議室")])
    }

    /// One hour from 10:00, so two seats a desk, unless said otherwise.
    static func pattern(
        _ weekdays: Set<Weekday>, hours: [TimeSpan] = [span("10:00-11:00")], slot: Int = 30, desks: Int = 1,
        age: Int = 60
    ) -> Consultation {
        Consultation(weekdays: weekdays, hours: hours, slotMinutes: slot, desks: desks, minimumAge: age)
    }
}
