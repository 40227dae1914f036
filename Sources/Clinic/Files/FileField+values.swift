import Almanac
import Yams

/// Reading values: the raw text of a scalar, typed here. YAML would read 10:00 as a number in base sixty.
extension FileField {
    /// The text as written, not empty.
    func text(upTo limit: Int = 60) throws(Refusal) -> String {
        try value("改行などのない\(limit)文字までの文字") { try? PlainText.check($0, field: path, limit: limit) }
    }

    /// A value that some text denotes; `allowed` says what may stand there.
    func value<Value>(_ allowed: String, _ read: (String) -> Value?) throws(Refusal) -> Value {
        guard case .scalar(let scalar) = node, let value = read(scalar.string) else {
            throw refusal(allowed: allowed)
        }
        return value
    }

    /// A value whose own type says what is wrong with the text.
    func valid<Value>(_ read: (String) throws(Invalid) -> Value) throws(Refusal) -> Value {
        let text = try text()
        do throws(Invalid) {
            return try read(text)
        } catch {
            throw refusal(error)
        }
    }

    func integer(in range: ClosedRange<Int>) throws(Refusal) -> Int {
        try value("\(range.lowerBound) から \(range.upperBound) までの整数") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func slug() throws(Refusal) -> Slug {
        try value("英小文字で始まる英小文字、数字、ハイフン (30文字まで)") { Slug($0) }
    }

    func date() throws(Refusal) -> CivilDate {
        try value("実在する日付 (2026-11-24 の形)") { CivilDate($0) }
    }

    func time() throws(Refusal) -> CivilTime {
        try value("時刻 (09:00 の形)") { CivilTime($0) }
    }

    func spans() throws(Refusal) -> [TimeSpan] {
        var spans: [TimeSpan] = []
        for item in try items() {
            let span = try item.value("終わりが始まりより後の時間帯 (\"10:00-12:00\" の形)") { TimeSpan($0) }
            if let last = spans.last, span.start < last.end {
                throw item.refusal(allowed: "\(last.end) 以後に始まる時間帯")
            }
            spans.append(span)
        }
        guard !spans.isEmpty else { throw refusal(allowed: "一つ以上の時間帯") }
        return spans
    }

    func weekdays() throws(Refusal) -> Set<Weekday> {
        let allowed = Weekday.allCases.map(\.english).joined(separator: "、")
        var weekdays: Set<Weekday> = []
        for item in try items() {
            let weekday = try item.value(allowed) { Weekday(english: $0) }
            guard weekdays.insert(weekday).inserted else {
                throw item.refusal(allowed: "一度だけの \(weekday.english)")
            }
        }
        return weekdays
    }

    func closedDates() throws(Refusal) -> [ClosedDates] {
        var dates: [ClosedDates] = []
        for item in try items() {
            dates.append(
                try item.value("実在する日付 (12-29..01-03 か 2026-08-10..2026-08-14 の形)") { ClosedDates($0) })
        }
        return dates
    }
}
