import Almanac

/// 電話窓口: when residents can telephone. [assumed: setting]
package struct PhoneDesk: Hashable, Codable, Sendable {
    @InOrder package var weekdays: Set<Weekday>
    package var hours: [TimeSpan]
    package var closedOnHolidays: Bool
    package var closed: [ClosedDates]

    package init(weekdays: Set<Weekday>, hours: [TimeSpan], closedOnHolidays: Bool, closed: [ClosedDates]) {
        self.weekdays = weekdays
        self.hours = hours
        self.closedOnHolidays = closedOnHolidays
        self.closed = closed
    }

    /// Whether anybody answers the phone on a date.
    package func works(on date: CivilDate, _ holidays: Holidays) -> Bool {
        weekdays.contains(date.weekday) && !(closedOnHolidays && holidays.isHoliday(date))
            && !closed.contains { $0.contains(date) }
    }

    /// Whether anybody answers the phone at a moment.
    package func works(at instant: Instant, _ holidays: Holidays) -> Bool {
        works(on: instant.date, holidays)
            && hours.contains { $0.start <= instant.time && instant.time < $0.end }
    }

    /// The date itself, or the first working day after it; the date where a year holds none.
    func firstDay(from date: CivilDate, _ holidays: Holidays) -> CivilDate {
        (0..<366).lazy.map { date.adding(days: $0) }.first { works(on: $0, holidays) } ?? date
    }
}

/// When the bookings of a month open, for every path alike.
package struct BookingOpens: Hashable, Codable, Sendable {
    package var rule: Rule
    /// The office's own word for single months.
    package var months: [Month]

    package init(rule: Rule, months: [Month] = []) {
        self.rule = rule
        self.months = months
    }

    /// What holds for months without an opening of their own.
    package enum Rule: Hashable, Codable, Sendable {
        case always
        /// This day of the month before, or the next phone-desk day, at this time.
        case monthBefore(day: Int, time: CivilTime)
    }

    /// One month's own opening.
    package struct Month: Hashable, Codable, Sendable {
        package var month: CivilMonth
        package var opensAt: Instant

        package init(month: CivilMonth, opensAt: Instant) {
            self.month = month
            self.opensAt = opensAt
        }
    }

    /// When the bookings of a month open; nil where they always are.
    package func opensAt(_ month: CivilMonth, _ phoneDesk: PhoneDesk, _ holidays: Holidays) -> Instant? {
        if let own = months.first(where: { $0.month == month }) { return own.opensAt }
        switch rule {
        case .always:
            return nil
        case .monthBefore(let day, let time):
            let before = month.previous
            // The 31st of a shorter month is its last day.
            let first = CivilDate(year: before.year, month: before.month, day: day) ?? before.last
            return Instant(phoneDesk.firstDay(from: first, holidays), time)
        }
    }
}
