import Almanac

/// From one time of a day to a later one of the same day; the end is not part of it.
package struct TimeSpan: Hashable, Comparable, Sendable, TextCoded {
    package let start: CivilTime
    package let end: CivilTime

    /// Nil where the end is not after the start.
    package init?(_ start: CivilTime, _ end: CivilTime) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// "10:00-12:00", exactly; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = CivilTime(String(parts[0])), let end = CivilTime(String(parts[1]))
        else { return nil }
        self.init(start, end)
    }

    /// Its length in minutes.
    package var minutes: Int { end.minutes - start.minutes }

    package var description: String { "\(start)-\(end)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension [TimeSpan] {
    /// The same time in as few spans as possible, in order: neighbours are joined.
    package var joined: [TimeSpan] {
        sorted().reduce(into: []) { spans, next in
            if let last = spans.last, next.start <= last.end {
                spans[spans.count - 1] = TimeSpan(last.start, Swift.max(last.end, next.end)) ?? last
            } else {
                spans.append(next)
            }
        }
    }
}
