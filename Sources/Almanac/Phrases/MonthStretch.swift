extension PhraseScanner {
    /// 来月, 12月, 12月上旬, 12月末, 12月の24日; nil where none of them comes next.
    mutating func month(near today: CivilDate) throws(PhraseFault) -> Stretch? {
        guard let (month, isYearless) = try monthAhead(from: today.civilMonth) else { return nil }
        var next = self
        _ = next.take("の")
        if let number = next.number(), next.take("日") {
            let day =
                isYearless
                ? today.nearest(month: month.month, day: number)
                : CivilDate(year: month.year, month: month.month, day: number)
            guard let day else { throw .impossible }
            self = next
            var stretch = Stretch(try weekdayConfirmed(of: day))
            if isYearless { stretch.inNextYear = day.inNextYear }
            return stretch
        }
        if next.take("末") {
            self = next
            return Stretch(month.last)
        }
        if let (name, first, last) = next.take(anyOf: Self.thirds) {
            self = next
            var third = Stretch(
                first: month.first.adding(days: first - 1),
                last: min(month.last, month.first.adding(days: last - 1)))
            if isYearless { third.inNextYear = "\(month.year + 1)年\(month.month)月\(name)" }
            return third
        }
        _ = take("中")
        return Stretch(first: month.first, last: month.last)
    }

    /// 来月, 2027年1月, 来年1月; and 12月, in the year that makes it this month or one to come.
    private mutating func monthAhead(
        from present: CivilMonth
    ) throws(PhraseFault) -> (CivilMonth, isYearless: Bool)? {
        if let months = spokenMonths() { return (present.adding(months: months), false) }
        var next = self
        let year = next.yearOfMonth(present: present.year)
        guard let number = next.number(), next.take("月") else { return nil }
        let nearest = number < present.month ? present.year + 1 : present.year
        guard let month = CivilMonth(year: year ?? nearest, month: number) else { throw .impossible }
        self = next
        return (month, year == nil)
    }

    /// 2027年, 令和9年 or 来年, before a month.
    private mutating func yearOfMonth(present: Int) -> Int? {
        if let years = take(anyOf: ["今年": 0, "来年": 1]) {
            _ = take("の")
            return present + years
        }
        var next = self
        guard let year = next.eraYear()?.gregorian ?? next.number(), next.take("年") else { return nil }
        self = next
        return year
    }

    private static let thirds: KeyValuePairs<String, (name: String, first: Int, last: Int)> = [
        "上旬": ("上旬", 1, 10), "中旬": ("中旬", 11, 20), "下旬": ("下旬", 21, 31),
    ]
}
