import Almanac

/// 出欠: one statement by staff about attendance. A mark is never changed; another replaces it.
package struct Mark: Hashable, Codable, Sendable {
    package let id: MarkID
    package let booking: BookingID
    package let value: MarkValue
    /// When staff saw it, by their device.
    package let happenedAt: Instant
    /// When it reached the database.
    package let arrivedAt: Instant
    /// The mark it takes the place of; that one may still be on its way.
    package let replaces: MarkID?

    package init(
        id: MarkID, booking: BookingID, value: MarkValue, happenedAt: Instant, arrivedAt: Instant,
        replaces: MarkID? = nil
    ) {
        self.id = id
        self.booking = booking
        self.value = value
        self.happenedAt = happenedAt
        self.arrivedAt = arrivedAt
        self.replaces = replaces
    }
}

/// What a mark states.
package enum MarkValue: String, CaseIterable, Codable, Sendable {
    case attended
    case absent
    case absentWithNotice = "absent-with-notice"
    /// Nothing is known: takes an earlier statement back.
    case cleared = "none"
}

extension Mark {
    /// The mark that counts among those of one booking, whatever their order and however often they came.
    ///
    /// A replaced mark never counts. Among the rest the latest counts; a clock that runs ahead is held to the
    /// time of arrival; ties go to the greater id.
    package static func current(_ marks: some Sequence<Mark>) -> Mark? {
        let replaced = Set(marks.compactMap(\.replaces))
        return marks.filter { !replaced.contains($0.id) }.max { ($0.statedAt, $0.id) < ($1.statedAt, $1.id) }
    }

    private var statedAt: Instant { min(happenedAt, arrivedAt) }
}
