import Almanac

/// Which days are over, so that a seat of theirs that was not used never will be.
package struct DaysOver: Sendable {
    package let today: CivilDate
    /// The ふれあい館 whose consultation of today is closed (日締め).
    package let closed: Set<VenueID>

    package init(before today: CivilDate, closed: Set<VenueID> = []) {
        self.today = today
        self.closed = closed
    }

    func isOver(_ date: CivilDate, _ programme: Programme, _ venue: VenueID) -> Bool {
        date < today || date == today && programme == .consultation && closed.contains(venue)
    }
}
