import Almanac

/// The counts of some sessions, as every report shows them.
package struct Figures: Hashable, Codable, Sendable {
    /// Sessions in the timetable, held or to be held.
    package var sessions = 0
    /// Seats offered.
    package var seats = 0
    /// Bookings made ahead and not cancelled or moved.
    package var booked = 0
    /// 延べ人数: people served, by the ward's definition of 参加人数.
    package var visits = 0
    /// 実人数: different named people among them.
    package var people = 0
    /// Visits of people whose name nobody took; in `visits`, never in `people`.
    package var unnamed = 0
    /// 欠席(連絡なし)
    package var absent = 0
    /// 欠席(連絡あり)
    package var absentWithNotice = 0
    /// Bookings of days that have come on which nobody has said anything.
    package var unmarked = 0
    package var cancelled = 0
    /// 当日受付: people served who had not booked, counted as bookings.
    package var walkIns = 0
    /// 枠外: served without a seat, beyond capacity or in an absentee's place; counted as bookings.
    package var overCapacity = 0
    /// Named visits that were the person's first.
    package var firstTime = 0
    /// Named visits that were not.
    package var repeats = 0

    package init() {}
}

/// A session as reports count it.
package struct SessionRow: Hashable, Sendable {
    package let id: SessionID
    package let venue: VenueID
    package let date: CivilDate
    /// Seats not retired; 0 for a withdrawn session.
    package let seats: Int
    /// Whether it is in the timetable.
    package let inTimetable: Bool

    package init(id: SessionID, venue: VenueID, date: CivilDate, seats: Int, inTimetable: Bool) {
        self.id = id
        self.venue = venue
        self.date = date
        self.seats = seats
        self.inTimetable = inTimetable
    }
}

/// A booking or walk-in as reports count it.
package struct VisitRow: Hashable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let kind: Booking.Kind
    package let hasSeat: Bool
    /// The person that all merged ones are counted as; nil for a visit without a name.
    package let person: PersonID?
    package let firstTime: Bool?
    /// People served on the booking.
    package let party: Int
    package let ended: Booking.EndReason?
    /// The mark that counts.
    package let mark: MarkValue?

    package init(
        venue: VenueID, date: CivilDate, kind: Booking.Kind, hasSeat: Bool, person: PersonID?,
        firstTime: Bool?,
        party: Int, ended: Booking.EndReason?, mark: MarkValue?
    ) {
        self.venue = venue
        self.date = date
        self.kind = kind
        self.hasSeat = hasSeat
        self.person = person
        self.firstTime = firstTime
        self.party = party
        self.ended = ended
        self.mark = mark
    }
}

extension Figures {
    /// Counts rows. People count once however often they come: figures of parts do not add up to them.
    package init(
        sessions: some Sequence<SessionRow>, visits rows: some Sequence<VisitRow>, counting: VisitsCount,
        asOf today: CivilDate
    ) {
        for session in sessions where session.inTimetable {
            self.sessions += 1
            seats += session.seats
        }
        var seen: Set<PersonID> = []
        for row in rows {
            // What happened beats what was planned: somebody served counts, whatever became of the booking.
            if row.mark == .attended { count(served: row, counting, &seen) }
            guard row.kind == .booking else { continue }
            if row.ended == nil { count(live: row, today) }
            if row.ended == .cancelled, row.mark != .attended { cancelled += 1 }
        }
        people = seen.count
    }

    private mutating func count(served row: VisitRow, _ counting: VisitsCount, _ seen: inout Set<PersonID>) {
        let counted = counting.visits(party: row.party)
        visits += counted
        unnamed += row.person == nil ? counted : counted - 1
        if row.kind == .walkIn { walkIns += 1 }
        // A seat that was given back is somebody else's.
        if !row.hasSeat || row.ended != nil { overCapacity += 1 }
        guard let person = row.person else { return }
        seen.insert(person)
        if row.firstTime == true { firstTime += 1 } else { repeats += 1 }
    }

    /// Adds 相談コーナー: people who were counted there and gave no name, on cancelled days too.
    package mutating func count(corners: some Sequence<CornerDay>) {
        for day in corners {
            if !day.cancelled { sessions += 1 }
            visits += day.people
            unnamed += day.people
        }
    }

    private mutating func count(live row: VisitRow, _ today: CivilDate) {
        booked += 1
        switch row.mark {
        case .absent: absent += 1
        case .absentWithNotice: absentWithNotice += 1
        case .attended: break
        case .cleared, nil: if row.date <= today { unmarked += 1 }
        }
    }
}
