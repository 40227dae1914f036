/// A time on the wall clock, to the minute, 00:00 to 23:59. Its text is "HH:MM".
package struct CivilTime: Hashable, Sendable, TextCoded {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    /// 00:00.
    package static let midnight = CivilTime(uncheckedMinutes: 0)

    /// 12:00.
    package static let noon = CivilTime(uncheckedMinutes: 12 * 60)

    /// Nil unless 0 to 1439: the day after begins at 24:00.
    package init?(minutes: Int) {
        guard 0..<1_440 ~= minutes else { return nil }
        self.init(uncheckedMinutes: minutes)
    }

    /// Nil unless the hour is 0 to 23 and the minute 0 to 59.
    package init?(hour: Int, minute: Int) {
        guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
        self.init(uncheckedMinutes: hour * 60 + minute)
    }

    /// For callers that know the minutes are 0 to 1439.
    init(uncheckedMinutes minutes: Int) {
        self.minutes = minutes
    }

    /// Reads exactly "HH:MM"; `TimePhrase` reads what people say.
    package init?(_ description: String) {
        guard let parts = numbers(in: description, shape: "##:##") else { return nil }
        self.init(hour: parts[0], minute: parts[1])
    }

    /// 0 to 23.
    package var hour: Int { minutes / 60 }

    /// 0 to 59.
    package var minute: Int { minutes % 60 }

    /// "HH:MM".
    package var description: String { "\(hour.padded(2)):\(minute.padded(2))" }
}

extension CivilTime: Comparable {
    /// Earlier times come first.
    package static func < (left: CivilTime, right: CivilTime) -> Bool { left.minutes < right.minutes }
}
