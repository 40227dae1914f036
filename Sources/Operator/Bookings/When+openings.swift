import Almanac
import Clinic

/// Which of the free seats somebody means who says when they can come.
extension When {
    /// Whether a seat is on a day and in a part of the day that was said.
    func fits(_ opening: Opening) -> Bool {
        (weekdays.isEmpty || weekdays.contains(opening.date.weekday))
            && part?.contains(opening.start) != false
    }

    /// Somebody who said a time can come this much earlier or later.
    private static let minutesNear = 60

    /// The seats near the time that was said; all of them where none was.
    func near(_ openings: [Opening]) -> [Opening] {
        guard let time else { return openings }
        return openings.filter { abs($0.start.minutes - time.minutes) <= Self.minutesNear }
    }
}
