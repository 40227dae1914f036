import Almanac

/// キャンセル待ち: a wish for a seat that is not free yet.
package struct Waiting: Hashable, Codable, Sendable {
    package let waiting: WaitingID
    package let person: PersonID
    /// Only on lists, and of nobody whom only other venues know.
    package let kana: String?
    /// 秘匿
    package let secret: Bool
    package let wish: Wish
    package let joinedAt: Instant
    /// Others the person might be, to be looked at when there is time.
    package let candidates: [Candidate]

    package init(
        waiting: WaitingID, person: PersonID, kana: String? = nil, secret: Bool = false, wish: Wish,
        joinedAt: Instant, candidates: [Candidate] = []
    ) {
        self.waiting = waiting
        self.person = person
        self.kana = kana
        self.secret = secret
        self.wish = wish
        self.joinedAt = joinedAt
        self.candidates = candidates
    }

    /// Where and when somebody could come.
    package struct Wish: Hashable, Codable, Sendable {
        /// Any venue where nil.
        package let venue: VenueID?
        /// Never empty.
        @InOrder package private(set) var weekdays: Set<Weekday>
        /// Any part of the day where nil.
        package let part: DayPart?
        /// The first day that helps; any from now on where nil.
        package let since: CivilDate?
        /// The last day that helps.
        package let until: CivilDate

        /// No weekdays are all of them.
        package init(
            venue: VenueID?, weekdays: Set<Weekday> = [], part: DayPart? = nil, since: CivilDate? = nil,
            until: CivilDate
        ) {
            self.venue = venue
            self.weekdays = weekdays.isEmpty ? Set(Weekday.allCases) : weekdays
            self.part = part
            self.since = since
            self.until = until
        }

        /// Whether a seat is what was wished for.
        package func fits(venue: VenueID, date: CivilDate, start: CivilTime) -> Bool {
            (self.venue == nil || self.venue == venue) && weekdays.contains(date.weekday) && date <= until
                && since.map { $0 <= date } ?? true && part?.contains(start) != false
        }
    }
}
