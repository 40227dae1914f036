/// A number that does not say what it counts, and the time that it would be.
typealias BareNumber = (value: Int, time: CivilTime?)

/// What has been said so far about when somebody can come. What a word means may depend on words that come
/// later (火曜, 週末, 11), so such words wait until all is said.
struct WhenDraft {
    /// How a day of the week was said.
    enum Saying {
        /// 火
        case asKanji
        /// 火曜, 火曜日
        case named
        /// 毎週火曜, 平日
        case often
    }

    let today: CivilDate
    /// Whether a day of the week alone is every one of them.
    private let weekly: Bool
    private var span: DaySpan?
    private var weekdays: Set<Weekday> = []
    private var saying = Saying.often
    private var isWeekend = false
    private var days: Int?
    private var part: DayPart?
    private var time: CivilTime?
    private var number: BareNumber?

    init(today: CivilDate, weekly: Bool) { (self.today, self.weekly) = (today, weekly) }

    /// Adds days: only those that were meant before as well stay.
    mutating func narrow(to other: DaySpan) throws(PhraseFault) {
        guard let span else { return span = other }
        guard let both = span.intersection(other) else { throw .apart(span, other, today: today) }
        self.span = both
    }

    mutating func add(_ weekday: Weekday, said saying: Saying) {
        weekdays.insert(weekday)
        self.saying = saying
    }

    mutating func addWeekend() { isWeekend = true }

    /// Adds a number of days, 1 or more.
    mutating func add(days: Int) throws(PhraseFault) {
        guard self.days == nil else { throw .unreadable }
        self.days = days
    }

    mutating func add(_ part: DayPart) throws(PhraseFault) {
        guard self.part == nil || self.part == part else { throw .contradiction("午前", "午後") }
        self.part = part
    }

    mutating func add(_ time: CivilTime) throws(PhraseFault) {
        if let earlier = self.time, earlier != time { throw .contradiction("\(earlier)", "\(time)") }
        self.time = time
    }

    mutating func add(_ number: BareNumber) throws(PhraseFault) {
        guard self.number == nil else { throw .unreadable }
        self.number = number
    }

    /// What all of it means.
    func settled() throws(PhraseFault) -> When {
        var draft = self
        try draft.settleWeekend()
        try draft.settleDuration()
        try draft.settleNumberOfDay()
        try draft.settleWeekdays()
        try draft.settleNumber()
        if let part, let time = draft.time, !part.contains(time) {
            throw .contradiction(part.label, "\(time)")
        }
        return When(
            first: draft.span?.first, last: draft.span?.last, weekdays: draft.weekdays,
            part: draft.time == nil ? part : nil, time: draft.time)
    }

    /// 週末 is this week's, but 12月の週末 are all of that month.
    private mutating func settleWeekend() throws(PhraseFault) {
        guard isWeekend else { return }
        guard span == nil else {
            for weekday in [Weekday.saturday, .sunday] { add(weekday, said: .often) }
            return
        }
        span = DaySpan(try today.comingWeekend(), from: today)
    }

    /// 3日間 begins today, or where 明日から says.
    private mutating func settleDuration() throws(PhraseFault) {
        guard let days else { return }
        guard let first = span == nil ? today : span?.first, span?.last == nil else { throw .unreadable }
        span = DaySpan(first: first, last: first.adding(days: days - 1))
    }

    /// A number that can only be a day of the month: no hour is 24, and there is only one time.
    private mutating func settleNumberOfDay() throws(PhraseFault) {
        guard let value = number?.value, span?.day == nil, value >= 24 || time != nil, value < 100 else {
            return
        }
        guard let day = dayAhead(value) else { throw .impossible }
        try narrow(to: DaySpan(day))
        number = nil
    }

    private mutating func settleWeekdays() throws(PhraseFault) {
        guard let weekday = weekdays.first else { return }
        if let day = span?.day {
            guard weekdays.contains(day.weekday) else {
                throw .noWeekday(weekdays, from: day, through: day, today: today)
            }
            return weekdays = []
        }
        if weekdays.count == 1, !weekly {
            // 月 and 日 could be anything.
            guard saying != .asKanji || (weekday != .monday && weekday != .sunday) else { throw .unreadable }
            if saying == .named, span == nil {
                span = DaySpan(try today.coming(weekday))
                return weekdays = []
            }
        }
        guard let last = span?.last else { return }
        // Two weeks have each weekday twice, which is all that matters here.
        let first = span?.first ?? today
        let fitting = CivilDate.dates(from: first, through: min(last, first.adding(days: 13)))
            .filter { weekdays.contains($0.weekday) }
        guard let only = fitting.first else {
            throw .noWeekday(weekdays, from: first, through: last, today: today)
        }
        if fitting.count == 1 { (span, weekdays) = (DaySpan(only), []) }
    }

    /// Beside a day a number is a time; alone it may be either.
    private mutating func settleNumber() throws(PhraseFault) {
        guard let number else { return }
        guard let time = number.time else { throw .impossible }
        if span?.day == nil, let day = dayAhead(number.value) { throw .dayOrTime(number.value, day, time) }
        try add(time)
    }

    /// The day that a number would be: 11 or 1124.
    private func dayAhead(_ number: Int) -> CivilDate? {
        guard number >= 100 else { return (span?.first ?? today).next(day: number) }
        let (month, day) = number.quotientAndRemainder(dividingBy: 100)
        return today.nearest(month: month, day: day).flatMap { $0 < today ? nil : $0 }
    }
}
