/// Times of day as people say and type them.
///
/// - 10, 10:30, 1030, 10時, 10時半, 10時30分, 13時, 正午
/// - 午前10時, 午後1時半, 午後1:30, with hours from 0 to 11 (午前12時 is noon by law and midnight to most)
///
/// The desks open from 9 to 17, so 1 to 7 o'clock without 午前 or a leading zero is in the afternoon: 1時 is
/// 13:00, but 01:00 is one at night. Full-width forms and kanji numerals read alike.
package enum TimePhrase {
    private static let guide = PhraseGuide(
        noun: "時刻", examples: "10、10:30、10時半、午前10時、午後1時、13時、正午")

    /// The time that is meant.
    /// - Throws: `PhraseError` for a time that does not exist and for a phrase that is not understood.
    package static func parse(_ text: String) throws(PhraseError) -> CivilTime {
        try guide.read(text) { scanner throws(PhraseFault) in try scanner.time() }
    }
}

extension PhraseScanner {
    /// A time of day.
    mutating func time() throws(PhraseFault) -> CivilTime {
        if take("正午") { return .noon }
        return try clock(half: take(anyOf: ["午前": 0, "午後": 12]))
    }

    /// Hours and minutes, after 午前 (0) or 午後 (12) if either was said.
    mutating func clock(half: Int?) throws(PhraseFault) -> CivilTime {
        let isPadded = digitsAhead.hasPrefix("0")
        guard let (hour, minute) = hourAndMinute() else { throw .unreadable }
        guard half == nil || hour < 12 else { throw .impossible }
        let shift = half ?? (1...7 ~= hour && !isPadded ? 12 : 0)
        guard let time = CivilTime(hour: hour + shift, minute: minute) else { throw .impossible }
        return time
    }

    private mutating func hourAndMinute() -> (Int, Int)? {
        let isRunTogether = digitsAhead.count >= 3
        guard let hour = number() else { return nil }
        if isRunTogether { return hour.quotientAndRemainder(dividingBy: 100) }
        if take(":") {
            guard digitsAhead.count == 2, let minute = number() else { return nil }
            return (hour, minute)
        }
        guard take("時") else { return (hour, 0) }
        if take("半") { return (hour, 30) }
        var next = self
        // 10時 24日 has no minutes.
        guard let minute = next.number(), !next.isWithinDate, !next.take("時"), !next.take(":") else {
            return (hour, 0)
        }
        self = next
        _ = take("分")
        return (hour, minute)
    }
}
