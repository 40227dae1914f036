import Almanac

/// What holds on the telephone. [assumed: settings of `common.yaml`]
package struct CallRules: Hashable, Codable, Sendable {
    package var phoneDesk: PhoneDesk
    package var limits: Limits
    /// Whether the waiting list serves those who have never come first; else by time of joining alone.
    package var firstTimersFirst: Bool
    package var reminders: Reminders

    package init(
        phoneDesk: PhoneDesk, limits: Limits = Limits(), firstTimersFirst: Bool = false,
        reminders: Reminders = Reminders()
    ) {
        self.phoneDesk = phoneDesk
        self.limits = limits
        self.firstTimersFirst = firstTimersFirst
        self.reminders = reminders
    }

    /// How much one person may book, unless somebody writes down why.
    package struct Limits: Hashable, Codable, Sendable {
        /// Bookings ahead at one time.
        package var openBookings: Int
        /// Consultations on one day.
        package var perDay: Int

        package init(openBookings: Int = 2, perDay: Int = 1) {
            self.openBookings = openBookings
            self.perDay = perDay
        }
    }

    /// Who is reminded on the last phone-desk day before a consultation.
    package struct Reminders: Hashable, Codable, Sendable {
        package var firstTimers: Bool
        /// Those who once stayed away without notice.
        package var afterAbsence: Bool
        /// Those who booked more than so many days ago; nil for nobody.
        package var olderThanDays: Int?

        package init(firstTimers: Bool = true, afterAbsence: Bool = true, olderThanDays: Int? = 14) {
            self.firstTimers = firstTimers
            self.afterAbsence = afterAbsence
            self.olderThanDays = olderThanDays
        }
    }
}

extension CallRules {
    /// Where nobody has said otherwise: weekdays from 9 to 17.
    package static let standard = CallRules(
        phoneDesk: PhoneDesk(
            weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
            hours: [TimeSpan("09:00-17:00")].compactMap(\.self),
            closedOnHolidays: true, closed: []))

    /// Minutes before a consultation after which its seat is nobody's any more but the first to ask.
    private static let leadMinutes = 120

    /// Until when a seat that frees now is held for somebody on the waiting list: the end of the phone desk's
    /// next morning, or two hours before it begins. Nil where that is too late to ring anybody.
    package func offerEnds(freedAt now: Instant, start: Instant, _ holidays: Holidays) -> Instant? {
        let next = phoneDesk.firstDay(from: now.date.adding(days: 1), holidays)
        let end = min(Instant(next, morningEnds), start.adding(minutes: -Self.leadMinutes))
        return end > now ? end : nil
    }

    /// Noon, unless the phone desk stops before it; where it begins only then, the end of its first hours.
    private var morningEnds: CivilTime {
        let mornings = phoneDesk.hours.filter { $0.start < .noon }
        return mornings.map { min($0.end, .noon) }.max() ?? phoneDesk.hours.map(\.end).min() ?? .noon
    }

    /// The last day whose consultations are reminded of today: those up to the next day on which anybody
    /// telephones, that day included; none but today's own, where nobody telephones today.
    package func lastReminded(today: CivilDate, _ holidays: Holidays) -> CivilDate {
        guard phoneDesk.works(on: today, holidays) else { return today }
        return phoneDesk.firstDay(from: today.adding(days: 1), holidays)
    }
}
