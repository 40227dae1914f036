/// Days from one to another, never before today; nil where an end is open.
struct DaySpan {
    let first: CivilDate?
    let last: CivilDate?

    init(first: CivilDate?, last: CivilDate?) {
        self.first = first
        self.last = last
    }

    init(_ day: CivilDate) { self.init(first: day, last: day) }

    init(_ stretch: Stretch, from today: CivilDate) {
        self.init(first: max(stretch.first, today), last: stretch.last)
    }

    /// The day, if it is one only.
    var day: CivilDate? { first == last ? first : nil }

    /// The days that both have; nil if there are none.
    func intersection(_ other: DaySpan) -> DaySpan? {
        let first = [first, other.first].compactMap(\.self).max()
        let last = [last, other.last].compactMap(\.self).min()
        if let first, let last, last < first { return nil }
        return DaySpan(first: first, last: last)
    }
}

extension PhraseScanner {
    /// A day, a period, or from one to another; nil where none comes next.
    mutating func span(today: CivilDate) throws(PhraseFault) -> DaySpan? {
        if take("年内") {
            return DaySpan(first: nil, last: CivilDate(year: today.year, month: 12, day: 31))
        }
        guard let stretch = try beginning(today: today) else { return nil }
        guard stretch.last >= today else { throw .passed(stretch, today: today) }
        let whole = DaySpan(stretch, from: today)
        if takeUntil() { return DaySpan(first: nil, last: whole.last) }
        if take("以降") || take("以後") { return DaySpan(first: whole.first, last: nil) }
        guard let first = whole.first, let mark = take(anyOf: Self.fromMarks) else { return whole }
        if let days = try duration() {
            return DaySpan(first: first, last: first.adding(days: days - 1))
        }
        guard let last = try end(after: first, today: today, mayBeBare: mark != .kara) else {
            guard mark != .dash else { throw .unreadable }
            return DaySpan(first: first, last: nil)
        }
        guard first <= last else { throw .backwards(first, last, today: today) }
        _ = takeUntil()
        _ = take("の間")
        return DaySpan(first: first, last: last)
    }

    /// Whether words follow that make a range of what was just read.
    var isRangeAhead: Bool {
        var next = self
        return next.takeUntil() || next.take("以降") || next.take("以後")
            || next.take(anyOf: Self.fromMarks) != nil
    }

    /// What a range may begin with, or a single day or period. 火曜 and 週末 are left alone unless a range
    /// follows, because other words decide what they mean.
    private mutating func beginning(today: CivilDate) throws(PhraseFault) -> Stretch? {
        var next = self
        if next.take("週末"), next.isRangeAhead {
            self = next
            return try today.comingWeekend()
        }
        next = self
        if let weekday = next.namedWeekday() {
            guard next.isRangeAhead else { return nil }
            self = next
            return Stretch(try today.coming(weekday))
        }
        return try stretch(near: today)
    }

    /// The last day of a range: from today's point of view, or else from that of its first day, if it is a
    /// day by its own name. In 12/20から10日 that is 10 January.
    private mutating func end(
        after first: CivilDate, today: CivilDate, mayBeBare: Bool
    ) throws(PhraseFault) -> CivilDate? {
        var next = self
        if let weekday = next.namedWeekday() {
            guard !next.isWeekdayAhead else { return nil }
            self = next
            return first.adding(days: first.days(until: weekday))
        }
        if let stretch = try next.stretch(near: today) {
            if stretch.last < first, namesDay { return try self.stretch(near: first)?.last }
            self = next
            return stretch.last
        }
        guard mayBeBare, let number = next.number(), !next.take("時"), !next.take(":") else { return nil }
        self = next
        guard let last = first.next(day: number) else { throw .impossible }
        return last
    }

    /// Whether a day or month comes next by its own name (10日, 1/5, 12月, 月末), not counted from today.
    private var namesDay: Bool {
        var next = self
        guard next.number() != nil else { return next.take("月末") }
        guard next.take("日") || next.take("週間") || next.take("週") else { return true }
        return !next.take("後") && !next.take("前")
    }

    private mutating func takeUntil() -> Bool { take("までに") || take("まで") }

    private enum FromMark { case kara, wave, dash }

    private static let fromMarks: KeyValuePairs<String, FromMark> = [
        "から": .kara, "〜": .wave, "~": .wave, "→": .wave, "-": .dash,
    ]
}
