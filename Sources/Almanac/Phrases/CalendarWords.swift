// The parts that several kinds of phrase share. Each takes the whole part, or nothing and returns nil.

/// How two parts stand together: 24日の午前, 火木、午前 or 火か木.
enum Joint { case binds, lists, chooses }

extension PhraseScanner {
    /// 令和8, 令和元, R8: an era and a year in it, without 年.
    mutating func eraYear() -> EraYear? {
        var next = self
        guard let era = Era.allCases.first(where: { next.take($0.kanji) || next.take($0.letter) }),
            let number = next.take("元") ? 1 : next.number(),
            let year = EraYear(era: era, number: number)
        else { return nil }
        self = next
        return year
    }

    /// What follows a year: 年11月24日, /11/24, -11-24 or .11.24.
    mutating func monthAndDay() -> (month: Int, day: Int)? {
        var next = self
        guard let mark = next.take(anyOf: ["年": "月", "/": "/", "-": "-", ".": "."]),
            let month = next.number(), next.take(mark), let day = next.number()
        else { return nil }
        if mark == "月" { _ = next.take("日") }
        self = next
        return (month, day)
    }

    /// 先月, 今月, 来月 and the like: how many months from this one.
    mutating func spokenMonths() -> Int? {
        take(anyOf: ["先々月": -2, "先月": -1, "今月": 0, "来月": 1, "再来月": 2])
    }

    /// 火, 火曜 or 火曜日.
    mutating func weekday() -> Weekday? {
        guard let weekday = Weekday.allCases.first(where: { take($0.kanji) }) else { return nil }
        _ = take("曜日") || take("曜")
        return weekday
    }

    /// 火曜 or 火曜日.
    mutating func namedWeekday() -> Weekday? {
        guard let weekday = Weekday.allCases.first(where: { take($0.kanji + "曜") }) else { return nil }
        _ = take("日")
        return weekday
    }

    /// Whether another day of the week comes next: after 火, in 火木 or 火と木.
    var isWeekdayAhead: Bool {
        var next = self
        _ = next.joint()
        return next.weekday() != nil
    }

    /// What stands between two parts; nil where nothing does.
    mutating func joint() -> Joint? {
        guard !ahead.hasPrefix("から") else { return nil }
        return take(anyOf: [
            "の": .binds, "T": .binds, "、": .lists, ",": .lists,
            "と": .chooses, "や": .chooses, "か": .chooses, "・": .chooses, "･": .chooses,
        ])
    }

    /// Whether the number just read goes on as a date or a number of days.
    var isWithinDate: Bool { ["年", "月", "日", "週", "/", "-", "."].contains { ahead.hasPrefix($0) } }
}
