/// When somebody can come, as they say it on the telephone; nothing at all means any time.
///
/// - a day as `DatePhrase` reads it; 次の火曜, 12月の24日, 12月末
/// - a period: 今週, 来週, 来週末, 週末, 今月, 来月, 12月, 2027年1月, 来月上旬, 3日間, 一週間, 年内
/// - from one to another: 12/1から12/10, 12/1〜10, 明日から3日間, 明日以降, 12/25まで
/// - days of the week: 火木, 火曜と木曜, 平日, 土日, 毎週火曜; 火曜 alone is the next one
/// - a part of the day: 午前, 朝, AM, 午後, 昼過ぎ, 夕方, PM; a time as `TimePhrase` reads it, with 時 or a colon
///
/// in any order, with の, a comma, a space or nothing between; days of the week with と or か as well. A number
/// by itself is a time beside a day, a day beside a time, and a question otherwise. No day before today is
/// ever meant: a period that has begun is meant from today on, and a day that is over is refused.
package enum WhenPhrase {
    private static let guide = PhraseGuide(
        noun: "日時", examples: "24日、来週、火木 午前、12/25まで、11/24 10:30")

    /// What is meant by someone who speaks today.
    ///
    /// - Parameter weekly: whether a day of the week alone (月, 月曜) is every one of them, as where somebody
    ///   says how long they would wait; else it is the next one.
    /// - Throws: `PhraseError` for what does not exist, is over, contradicts itself or is not understood; and
    ///   a question, with the choices spelled out, for what can be understood in two ways.
    package static func parse(
        _ text: String, today: CivilDate, weekly: Bool = false
    ) throws(PhraseError) -> When {
        try guide.read(text) { scanner throws(PhraseFault) in
            try scanner.when(WhenDraft(today: today, weekly: weekly))
        }
    }
}

private enum WhenPart { case weekdays, number, other }

extension PhraseScanner {
    fileprivate mutating func when(_ draft: WhenDraft) throws(PhraseFault) -> When {
        var draft = draft
        var before: (kind: WhenPart, joint: Joint?)?
        while !isAtEnd {
            let kind = try part(of: &draft)
            if let before, let joint = before.joint {
                // Only days of the week can be chosen from (火か木), and in 3、4日 the 3 is no time.
                let isRight =
                    switch joint {
                    case .binds: true
                    case .lists: kind != .number && before.kind != .number
                    case .chooses: kind == .weekdays && before.kind == .weekdays
                    }
                guard isRight else { throw .unreadable }
            }
            before = (kind, joint())
            _ = take("に") || take("は")
        }
        guard before?.joint == nil else { throw .unreadable }
        return try draft.settled()
    }

    /// One part, whichever comes next.
    private mutating func part(of draft: inout WhenDraft) throws(PhraseFault) -> WhenPart {
        // 40日間 comes before 40日, which does not exist.
        if let days = try duration() {
            try draft.add(days: days)
        } else if let span = try span(today: draft.today) {
            try draft.narrow(to: span)
        } else if let time = try timeOfDay() {
            try draft.add(time)
        } else if let part = take(anyOf: Self.partsOfDay) {
            try draft.add(part)
        } else if weekdays(of: &draft) {
            return .weekdays
        } else if let number = bareNumber() {
            try draft.add(number)
            return .number
        } else {
            guard take("いつでも") else { throw .unreadable }
        }
        return .other
    }

    /// 火, 火曜, 毎週火曜, 平日 or 週末.
    private mutating func weekdays(of draft: inout WhenDraft) -> Bool {
        if take("週末") {
            draft.addWeekend()
        } else if take("平日") {
            for weekday in Weekday.allCases where weekday < .saturday { draft.add(weekday, said: .often) }
        } else if let weekday = namedWeekday() {
            draft.add(weekday, said: .named)
        } else if let weekday = weekday() {
            draft.add(weekday, said: .asKanji)
        } else {
            guard take("毎週"), let weekday = weekday() else { return false }
            draft.add(weekday, said: .often)
        }
        return true
    }

    /// 10時, 10:30, 正午, 午後1時, 朝の9時; nil where no time comes next. A number alone is not one.
    private mutating func timeOfDay() throws(PhraseFault) -> CivilTime? {
        if take("正午") { return .noon }
        var next = self
        let half = next.take(anyOf: ["午前": 0, "AM": 0, "朝": 0, "午後": 12, "PM": 12])
        if half != nil { _ = next.take("の") }
        var after = next
        guard let hour = after.number() else { return nil }
        let isClock = after.take("時") || after.take(":")
        // 午後2 is a time, 午後24日 is not; and what 午前14時 says is for the draft to compare.
        guard half == nil ? isClock : hour < 12 && (isClock || !after.isWithinDate) else { return nil }
        let time = try next.clock(half: half)
        self = next
        _ = take("ごろ") || take("頃")
        guard !isRangeAhead else { throw .rangeOfTimes(time) }
        return time
    }

    /// 11, 1030: a number that does not say what it counts.
    private mutating func bareNumber() -> BareNumber? {
        var next = self
        let time = try? next.clock(half: nil)
        return number().map { ($0, time) }
    }

    private static let partsOfDay: KeyValuePairs<String, DayPart> = [
        "午前中": .morning, "午前": .morning, "AM": .morning, "朝": .morning, "お昼前": .morning, "昼前": .morning,
        "午後": .afternoon, "PM": .afternoon, "夕方": .afternoon,
        "お昼過ぎ": .afternoon, "昼過ぎ": .afternoon, "昼すぎ": .afternoon, "お昼": .afternoon, "昼": .afternoon,
    ]
}
