/// Days as people say and type them.
///
/// - 11/24, 11-24, 11.24, 11月24日: in the year that brings it nearest to today
/// - 2026-11-24, 2026/11/24, 2026年11月24日, R8.11.24, 令和8年11月24日
/// - 今日, 明日, あさって, 昨日 …; 3日後, 2週間後, 3日前
/// - 火曜: the next one after today; 来週火曜, 先週の金曜日 …: weeks begin on Monday
/// - 24日: the next one, today included; 来月5日; 月末, 来月末
///
/// A weekday in parentheses may follow, as the newsletter prints it, and must then be right. Full-width
/// forms and kanji numerals read alike.
package enum DatePhrase {
    private static let guide = PhraseGuide(
        noun: "日付", examples: "11/24、11月24日、2026-11-24、令和8年11月24日、明日、来週火曜、24日")

    /// The day that is meant by someone who speaks today.
    /// - Throws: `PhraseError` for a day that does not exist and for a phrase that is not understood.
    package static func parse(_ text: String, today: CivilDate) throws(PhraseError) -> CivilDate {
        try guide.read(text) { scanner throws(PhraseFault) in try scanner.date(near: today) }
    }
}

extension PhraseScanner {
    /// A day, with its weekday in parentheses if it follows.
    mutating func date(near today: CivilDate) throws(PhraseFault) -> CivilDate {
        guard let date = try dateAlone(near: today) else { throw .impossible }
        return try weekdayConfirmed(of: date)
    }

    /// The same day, once the weekday in parentheses, if it follows, has turned out right.
    mutating func weekdayConfirmed(of date: CivilDate) throws(PhraseFault) -> CivilDate {
        guard take("(") else { return date }
        guard let weekday = weekday(), take(")") else { throw .unreadable }
        guard weekday == date.weekday else { throw .otherWeekday(date) }
        return date
    }

    /// Nil for a day that does not exist.
    private mutating func dateAlone(near today: CivilDate) throws(PhraseFault) -> CivilDate? {
        if let days = take(anyOf: Self.spokenDays) { return today.adding(days: days) }
        if take("月末") { return today.civilMonth.last }
        if let weeks = take(anyOf: Self.spokenWeeks) {
            _ = take("の")
            guard let weekday = weekday() else { throw .unreadable }
            return today.adding(days: weeks * 7 + weekday.rawValue - today.weekday.rawValue)
        }
        if let months = spokenMonths() { return try day(of: today.civilMonth.adding(months: months)) }
        // Alone, a weekday needs its 曜: 月 and 日 could be anything.
        if let weekday = namedWeekday() { return today.adding(days: today.days(until: weekday)) }
        if let number = number() { return try date(beginningWith: number, near: today) }
        guard let year = eraYear(), let (month, day) = monthAndDay() else { throw .unreadable }
        return CivilDate(year: year, month: month, day: day)
    }

    /// What follows 来月: 5日, の5日 or 末.
    private mutating func day(of month: CivilMonth) throws(PhraseFault) -> CivilDate? {
        _ = take("の")
        if take("末") { return month.last }
        guard let day = number(), take("日") else { throw .unreadable }
        return CivilDate(year: month.year, month: month.month, day: day)
    }

    private mutating func date(
        beginningWith number: Int, near today: CivilDate
    ) throws(PhraseFault) -> CivilDate? {
        if let (month, day) = monthAndDay() {
            return CivilDate(year: number, month: month, day: day)
        }
        if take("日") {
            guard let direction = direction() else { return today.next(day: number) }
            return CivilDate(dayNumber: today.dayNumber + direction * number)
        }
        if take("週間") || take("週") {
            guard let direction = direction() else { throw .unreadable }
            return CivilDate(dayNumber: today.dayNumber + direction * number * 7)
        }
        guard let mark = take(anyOf: ["月": "日", "/": "", "-": "", ".": ""]), let day = self.number() else {
            throw .unreadable
        }
        if mark == "日" { _ = take(mark) }
        return today.nearest(month: number, day: day)
    }

    /// 後 or 前, after a number of days or weeks.
    private mutating func direction() -> Int? { take(anyOf: ["後": 1, "前": -1]) }

    private static let spokenDays: KeyValuePairs = [
        "今日": 0, "本日": 0, "きょう": 0,
        "明日": 1, "あした": 1, "あす": 1,
        "明後日": 2, "あさって": 2, "しあさって": 3,
        "昨日": -1, "きのう": -1, "一昨日": -2, "おととい": -2,
    ]

    /// How many weeks from this one.
    static let spokenWeeks: KeyValuePairs = ["先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2]
}

extension CivilDate {
    /// The day of that month and day nearest to this one, the later of two equally near. Nil if there is
    /// none within half a year: 2/29 in a common year is a mistake, not a day of another year.
    func nearest(month: Int, day: Int) -> CivilDate? {
        [1, 0, -1]
            .compactMap { CivilDate(year: year + $0, month: month, day: day) }
            .filter { abs($0 - self) <= 183 }
            .min { abs($0 - self) < abs($1 - self) }
    }

    /// This day or the first one after it with that day of the month; nil unless that is 1 to 31.
    func next(day: Int) -> CivilDate? {
        // Of two months in a row one has 31 days, so three are enough: 30日 said on 31 January is in March.
        (0...2).lazy
            .map(civilMonth.adding(months:))
            .compactMap { CivilDate(year: $0.year, month: $0.month, day: day) }
            .first { $0 >= self }
    }

    /// From this day to the next one after it with that weekday: 1 to 7.
    func days(until weekday: Weekday) -> Int {
        let days = weekday.rawValue - self.weekday.rawValue
        return days > 0 ? days : days + 7
    }
}
