/// A day or several in a row, as they are named; some of them may be over.
struct Stretch {
    let first: CivilDate
    let last: CivilDate
    /// How the same days of the next year are typed, where no year was said.
    var inNextYear: String?

    init(first: CivilDate, last: CivilDate) {
        self.first = first
        self.last = last
    }

    init(_ day: CivilDate) { self.init(first: day, last: day) }

    /// Monday to Sunday, so many weeks from this one.
    static func week(_ weeks: Int, from today: CivilDate) -> Stretch {
        let monday = today.adding(days: weeks * 7 + 1 - today.weekday.rawValue)
        return Stretch(first: monday, last: monday.adding(days: 6))
    }

    /// Saturday and Sunday, so many weeks from this one.
    static func weekend(weeks: Int, from today: CivilDate) -> Stretch {
        let sunday = week(weeks, from: today).last
        return Stretch(first: sunday.adding(days: -1), last: sunday)
    }
}

extension PhraseScanner {
    /// A day or a period; nil where none comes next.
    mutating func stretch(near today: CivilDate) throws(PhraseFault) -> Stretch? {
        if let week = week(from: today) { return week }
        if let day = try followingWeekday(today: today) { return Stretch(day) }
        if let day = try day(near: today) { return day }
        return try month(near: today)
    }

    /// 3日間, 一週間: how many days.
    mutating func duration() throws(PhraseFault) -> Int? {
        var next = self
        guard let number = next.number(), let unit = next.take(anyOf: ["日間": 1, "週間": 7]),
            !next.take("後"), !next.take("前")
        else { return nil }
        guard number > 0 else { throw .impossible }
        self = next
        return number * unit
    }

    /// 来週, 来週末, or 来週の火曜; of 来週の火木 only the week.
    private mutating func week(from today: CivilDate) -> Stretch? {
        guard let weeks = take(anyOf: Self.spokenWeeks) else { return nil }
        if take("末") || take("の週末") || take("週末") { return .weekend(weeks: weeks, from: today) }
        let week = Stretch.week(weeks, from: today)
        if take("中") { return week }
        var next = self
        _ = next.take("の")
        guard let weekday = next.weekday(), !next.isWeekdayAhead else { return week }
        self = next
        return Stretch(week.first.adding(days: weekday.rawValue - 1))
    }

    /// 次の火曜: nobody knows which one, while this week's is still ahead.
    private mutating func followingWeekday(today: CivilDate) throws(PhraseFault) -> CivilDate? {
        var next = self
        guard let word = next.take(anyOf: ["次の": "次の", "今度の": "今度の"]), let weekday = next.weekday() else {
            return nil
        }
        let day = today.adding(days: weekday.rawValue - today.weekday.rawValue)
        guard day <= today else { throw .thisWeekOrNext(word, day) }
        self = next
        return day.adding(days: 7)
    }

    /// What `DatePhrase` reads.
    private mutating func day(near today: CivilDate) throws(PhraseFault) -> Stretch? {
        var next = self
        let day: CivilDate
        do throws(PhraseFault) {
            day = try next.date(near: today)
        } catch {
            guard case .unreadable = error else { throw error }
            return nil
        }
        // In 12月 10時 the 10 is no day, and 3日間 is not the 3rd.
        guard !next.take("時"), !next.take(":"), !next.take("間") else { return nil }
        var stretch = Stretch(day)
        if saysMonthFirst(of: day) { stretch.inNextYear = day.inNextYear }
        self = next
        return stretch
    }

    /// Whether the month of the day comes next, with no year before it.
    private func saysMonthFirst(of day: CivilDate) -> Bool {
        var next = self
        return next.number() == day.month && !next.take("日") && !next.take("週")
    }
}

extension CivilDate {
    /// The same day a year later, as it is typed; nil for 29 February.
    var inNextYear: String? { CivilDate(year: year + 1, month: month, day: day).map { "\($0)" } }
}
