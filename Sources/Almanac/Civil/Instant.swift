/// A moment on the time line, in milliseconds, shown on Tokyo's clock.
///
/// Tokyo is nine hours ahead of UTC, all year; Japan has had no daylight saving since 1951. Moments
/// outside 1868–2199 are brought to the nearest end, so that every instant has a date and a text.
package struct Instant: Hashable, Sendable, TextCoded {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package let milliseconds: Int64

    /// From milliseconds since 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds.clamped(to: Self.bounds)
    }

    /// The moment at which Tokyo's clock shows this date and time.
    package init(_ date: CivilDate, _ time: CivilTime) {
        self.init(milliseconds: Self.milliseconds(at: date) + Int64(time.minutes) * 60_000)
    }

    /// The date in Tokyo.
    package var date: CivilDate { CivilDate(nearestTo: Int(tokyo.quotient)) }

    /// The time in Tokyo, its seconds dropped.
    package var time: CivilTime { CivilTime(uncheckedMinutes: Int(tokyo.remainder) / 60_000) }

    /// The moment so many milliseconds later, or earlier if negative.
    package func adding(milliseconds amount: Int64) -> Instant {
        Instant(milliseconds: milliseconds.saturatingAdd(amount))
    }

    /// The moment so many minutes later, or earlier if negative.
    package func adding(minutes: Int) -> Instant {
        // The calendar has fewer minutes than Int32 holds, so clamping changes nothing but overflow.
        adding(milliseconds: Int64(Int32(clamping: minutes)) * 60_000)
    }

    /// Days since 1970-01-01 and milliseconds since midnight, in Tokyo.
    private var tokyo: (quotient: Int64, remainder: Int64) {
        (milliseconds + Self.offset).flooredDivision(by: Self.day)
    }

    private static let day: Int64 = 86_400_000
    private static let offset: Int64 = 9 * 3_600_000
    private static let bounds = milliseconds(at: .earliest)...milliseconds(at: .latest) + day - 1

    private static func milliseconds(at midnight: CivilDate) -> Int64 {
        Int64(midnight.dayNumber) * day - offset
    }
}

extension Instant: Comparable {
    /// Earlier moments come first.
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant {
    /// RFC 3339 in Tokyo: "2026-11-22T09:00:00+09:00", with ".250" after the seconds when it is not zero.
    package var description: String {
        let (seconds, fraction) = tokyo.remainder.quotientAndRemainder(dividingBy: 1_000)
        let clock = "\(time):\((seconds % 60).padded(2))"
        return "\(date)T\(clock)\(fraction == 0 ? "" : ".\(fraction.padded(3))")+09:00"
    }

    /// Reads what `description` writes, and the same with "Z" for UTC in place of "+09:00".
    /// Nil for any other offset or precision, and outside 1868–2199.
    package init?(_ rfc3339: String) {
        let isUTC = rfc3339.hasSuffix("Z")
        guard isUTC || rfc3339.hasSuffix("+09:00") else { return nil }
        let clock = rfc3339.dropLast(isUTC ? 1 : 6)
        guard
            let parts = numbers(in: clock, shape: "####-##-##T##:##:##.###")
                ?? numbers(in: clock, shape: "####-##-##T##:##:##").map({ $0 + [0] }),
            let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]),
            let time = CivilTime(hour: parts[3], minute: parts[4]), parts[5] < 60
        else { return nil }
        let inTokyo = Self.milliseconds(at: date) + Int64((time.minutes * 60 + parts[5]) * 1_000 + parts[6])
        let milliseconds = isUTC ? inTokyo + Self.offset : inTokyo
        guard Self.bounds.contains(milliseconds) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
