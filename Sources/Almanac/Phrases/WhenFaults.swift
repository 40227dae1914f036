// What can be wrong with when somebody wants to come, and what must be asked, in words.

extension PhraseFault {
    /// Days that are over, and how to say it if those of the next year were meant.
    static func passed(_ stretch: Stretch, today: CivilDate) -> PhraseFault {
        let days = DaySpan(first: stretch.first, last: stretch.last).spelled(today: today)
        let offer = stretch.inNextYear.map { "(\(stretch.first.year + 1)年のことなら \($0) と入れてください)" }
        return .sentence("\(days)は過ぎています\(offer ?? "")。")
    }

    static func backwards(_ first: CivilDate, _ last: CivilDate, today: CivilDate) -> PhraseFault {
        .sentence("\(first.spelled(today: today))から\(last.spelled(today: today))まででは、終わりが始まりより前です。")
    }

    /// Two days, or days that no period has in common.
    static func apart(_ one: DaySpan, _ other: DaySpan, today: CivilDate) -> PhraseFault {
        let both = "\(one.spelled(today: today))と\(other.spelled(today: today))"
        guard let first = one.day, let last = other.day else { return .sentence("\(both)には共通の日がありません。") }
        let range = "\(min(first, last).monthAndDay)から\(max(first, last).monthAndDay)"
        return .sentence("\(both)のどちらか一日にするか、「\(range)」のように入れてください。")
    }

    static func noWeekday(
        _ weekdays: Set<Weekday>, from first: CivilDate, through last: CivilDate, today: CivilDate
    ) -> PhraseFault {
        let names = weekdays.sorted().map(\.kanji).joined(separator: "・")
        let days = DaySpan(first: first, last: last).spelled(today: today)
        return .sentence(
            first == last ? "\(days)は\(names)曜日ではありません。" : "\(days)の間に\(names)曜日はありません。")
    }

    static func contradiction(_ one: String, _ other: String) -> PhraseFault {
        .sentence("「\(one)」と「\(other)」は両立しません。")
    }

    static func rangeOfTimes(_ time: CivilTime) -> PhraseFault {
        .sentence("時刻に幅は付けられないので、「\(time)」のように一つの時刻か、「午前」か「午後」と入れてください。")
    }

    static func dayOrTime(_ number: Int, _ day: CivilDate, _ time: CivilTime) -> PhraseFault {
        guard number < 100 else { return .sentence("「\(number)」は\(day.monthAndDay)ですか、\(time)ですか。") }
        return .sentence("「\(number)」は\(number)日(\(day.monthAndDay))ですか、\(number)時(\(time))ですか。")
    }

    static func thisWeekOrNext(_ word: String, _ day: CivilDate) -> PhraseFault {
        let next = day.adding(days: 7)
        let (first, second) = (day.spelled(today: day), next.spelled(today: next))
        return .sentence("「\(word)\(day.weekday.kanji)曜」は今週の\(first)ですか、来週の\(second)ですか。")
    }
}

extension CivilDate {
    /// The next day after this one with that weekday.
    /// - Throws: the question which one is meant, where this day has it itself.
    func coming(_ weekday: Weekday) throws(PhraseFault) -> CivilDate {
        let day = adding(days: days(until: weekday))
        guard weekday != self.weekday else {
            throw .sentence("「\(weekday.kanji)曜」は今日(\(monthAndDay))ですか、来週の\(day.monthAndDay)ですか。")
        }
        return day
    }

    /// Saturday and Sunday of this week.
    /// - Throws: the question which ones are meant, on a Sunday.
    func comingWeekend() throws(PhraseFault) -> Stretch {
        guard weekday == .sunday else { return .weekend(weeks: 0, from: self) }
        let next = Stretch.weekend(weeks: 1, from: self)
        throw .sentence(
            "「週末」は今日(\(monthAndDay))ですか、来週末の\(next.first.monthAndDay)・\(next.last.monthAndDay)ですか。")
    }

    /// 「11月24日」
    fileprivate var monthAndDay: String { "\(month)月\(day)日" }

    /// 「11月24日(火)」, with the year where it is not this year.
    fileprivate func spelled(today: CivilDate) -> String {
        (year == today.year ? "" : "\(year)年") + "\(monthAndDay)(\(weekday.kanji))"
    }
}

extension DaySpan {
    fileprivate func spelled(today: CivilDate) -> String {
        if let day { return day.spelled(today: today) }
        let from = first.map { $0.spelled(today: today) + (last == nil ? "以降" : "から") }
        let until = last.map { $0.spelled(today: today) + "まで" }
        return (from ?? "") + (until ?? "")
    }
}
