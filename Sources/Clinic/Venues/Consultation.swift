import Almanac

/// How a venue consults: on which weekdays, during which hours, in slots of which length, at how many desks.
package struct Consultation: Hashable, Codable, Sendable {
    @InOrder package var weekdays: Set<Weekday>
    /// In order; they do not overlap.
    package var hours: [TimeSpan]
    /// Minutes of one seat.
    package var slotMinutes: Int
    package var desks: Int
    /// Years; a person must have reached them on the day.
    package var minimumAge: Int

    package init(weekdays: Set<Weekday>, hours: [TimeSpan], slotMinutes: Int, desks: Int, minimumAge: Int) {
        self.weekdays = weekdays
        self.hours = hours
        self.slotMinutes = slotMinutes
        self.desks = desks
        self.minimumAge = minimumAge
    }

    package static let slotMinutesAllowed = 5...240
    package static let desksAllowed = 1...20
    package static let minimumAgeAllowed = 0...120

    /// Refuses hours that overlap or into which the slots do not fit.
    package func check() throws(Invalid) {
        for (earlier, later) in zip(hours, hours.dropFirst()) where earlier.end > later.start {
            throw Invalid("\(earlier) と \(later) が重なっているか、順が逆です。")
        }
        guard !hours.isEmpty else { throw Invalid("時間帯が一つもありません。") }
        guard Self.slotMinutesAllowed.contains(slotMinutes), Self.desksAllowed.contains(desks),
            Self.minimumAgeAllowed.contains(minimumAge)
        else { throw Invalid("枠の長さ、窓口の数または年齢が決められた範囲にありません。") }
        for span in hours where span.minutes % slotMinutes != 0 {
            throw Invalid("\(slotMinutes)分の枠は \(span) (\(span.minutes)分) にちょうど収まりません。時間帯を割り切る長さにしてください。")
        }
    }

    /// The seats of one day, by desk and time.
    package var seats: [PlannedSeat] {
        (1...desks).flatMap { desk in
            hours.flatMap { span in
                stride(from: span.start.minutes, to: span.end.minutes, by: slotMinutes).compactMap {
                    minutes in
                    guard let start = CivilTime(minutes: minutes),
                        let end = CivilTime(minutes: minutes + slotMinutes)
                    else { return nil }
                    return PlannedSeat(desk: desk, start: start, end: end)
                }
            }
        }
    }
}

/// A seat that a plan demands: one desk from one time to another.
package struct PlannedSeat: Hashable, Codable, Sendable, Comparable {
    package let desk: Int
    package let start: CivilTime
    package let end: CivilTime

    package init(desk: Int, start: CivilTime, end: CivilTime) {
        self.desk = desk
        self.start = start
        self.end = end
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.desk, left.start, left.end) < (right.desk, right.start, right.end)
    }
}
