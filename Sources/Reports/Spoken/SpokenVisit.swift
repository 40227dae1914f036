import Almanac
import Clinic

/// A seat that is spoken of: where and when.
package struct SpokenSeat: Hashable, Sendable {
    package let venue: Venue
    package let date: CivilDate
    package let start: CivilTime

    package init(venue: Venue, date: CivilDate, start: CivilTime) {
        self.venue = venue
        self.date = date
        self.start = start
    }
}

/// A booking that is spoken of: where, when and who. It has no booking number, so none can be said.
package struct SpokenVisit: Hashable, Sendable {
    package let venue: Venue
    package let date: CivilDate
    package let start: CivilTime
    /// The reading of the name, without 様.
    package let kana: String
    /// How many people come, from 1.
    package let party: Int

    package init(venue: Venue, date: CivilDate, start: CivilTime, kana: String, party: Int) {
        self.venue = venue
        self.date = date
        self.start = start
        self.kana = kana
        self.party = party
    }
}

/// A wish for a seat that is spoken of: what somebody waits for.
package struct SpokenWish: Hashable, Sendable {
    /// Nil where any venue will do.
    package let venue: Venue?
    /// Empty where any weekday will do.
    package let weekdays: Set<Weekday>
    /// 「午前」 or 「午後」; nil where either will do.
    package let part: String?
    /// The first day that will do; any from now on where nil.
    package let since: CivilDate?
    /// The last day that will do.
    package let until: CivilDate
    /// The reading of the name, without 様.
    package let kana: String

    package init(
        venue: Venue?, weekdays: Set<Weekday>, part: String?, since: CivilDate? = nil,
        until: CivilDate, kana: String
    ) {
        self.venue = venue
        self.weekdays = weekdays
        self.part = part
        self.since = since
        self.until = until
        self.kana = kana
    }
}
