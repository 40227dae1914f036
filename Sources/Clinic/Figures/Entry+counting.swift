import Almanac

// The rules by which a row counts.

extension Entry {
    /// A session in the timetable.
    ///
    /// - Parameter days: seats of days that are not over may still be used.
    package init(_ row: SessionRow, _ days: DaysOver) {
        var counts: [Measure: Int] = [.figure(.sessions): 1, .figure(.seats): row.seats]
        if days.isOver(row.date, row.programme, row.venue) { counts[.figure(.elapsed)] = row.seats }
        self.init(
            source: Source(.session, row.id.number), programme: row.programme, venue: row.venue,
            date: row.date, counts: counts)
    }

    /// A booking or walk-in; nil where it adds nothing.
    ///
    /// - Parameter days: bookings of days to come have no attendance to be missed.
    package init?(_ row: VisitRow, counting: VisitsCount, _ days: DaysOver) {
        var counts: [Measure: Int] = [:]
        // What happened beats what was planned: somebody served counts, whatever became of the booking.
        if row.mark == .attended { counts.count(served: row, counting) }
        // While a day goes on, only the seats that were used are done with.
        if counts[.figure(.used)] != nil, row.date == days.today,
            !days.isOver(row.date, row.programme, row.venue)
        {
            counts[.figure(.elapsed)] = 1
        }
        if row.kind == .booking {
            if row.ended == nil { counts.count(live: row, days.today) }
            if row.ended == .cancelled, row.mark != .attended { counts[.figure(.cancelled)] = 1 }
        }
        if let record = row.record { counts.count(record) }
        guard !counts.isEmpty else { return nil }
        self.init(
            source: Source(.booking, row.id.number), programme: row.programme, venue: row.venue,
            date: row.date, time: row.time, person: row.mark == .attended ? row.person : nil, counts: counts)
    }

    /// People who waited at the door.
    package init(
        queued id: QueuedID, programme: Programme = .consultation, venue: VenueID, date: CivilDate,
        party: Int
    ) {
        self.init(
            source: Source(.queue, id.number), programme: programme, venue: venue, date: date,
            counts: [.figure(.queued): party])
    }

    /// People who went without.
    package init(turnedAway id: TurnedAwayID, venue: VenueID?, date: CivilDate, people: Int) {
        self.init(
            source: Source(.turnedAway, id.number), programme: .consultation, venue: venue, date: date,
            counts: [.figure(.turnedAway): people])
    }

    /// 相談コーナー: people who were counted there and gave no name, on cancelled days too.
    package init(_ day: CornerDay, cells: [Measure: Int] = [:]) {
        var counts = cells
        if !day.cancelled { counts[.figure(.sessions)] = 1 }
        if day.people > 0 {
            counts[.figure(.visits)] = day.people
            counts[.figure(.unnamed)] = day.people
            // Few are asked, and nobody of those counted on paper.
            let asked = cells.filter { $0.key.breakdown == .age }.values.reduce(0, +)
            if day.people > asked {
                counts[.cell(.age, code: Breakdown.notTaken)] = day.people - asked
            }
        }
        self.init(
            source: Source(.corner, day.corner.number), programme: .corner, venue: nil, date: day.date,
            counts: counts)
    }
}

extension [Measure: Int] {
    fileprivate mutating func count(served row: VisitRow, _ counting: VisitsCount) {
        let visits = counting.visits(party: row.party)
        self[.figure(.visits)] = visits
        let unnamed = row.person == nil ? visits : visits - 1
        if unnamed > 0 { self[.figure(.unnamed)] = unnamed }
        if row.kind == .walkIn { self[.figure(.walkIns)] = 1 }
        // A seat that was given back is somebody else's.
        self[.figure(row.hasSeat && row.ended == nil ? .used : .overCapacity)] = 1
        if row.person != nil { self[.figure(row.firstTime == true ? .firstTime : .repeats)] = 1 }
        self[.cell(.age, code: row.band?.rawValue ?? Breakdown.notTaken)] = visits
    }

    fileprivate mutating func count(live row: VisitRow, _ today: CivilDate) {
        self[.figure(.booked)] = 1
        switch row.mark {
        case .attended: self[.figure(.attended)] = 1
        case .absent: self[.figure(.absent)] = 1
        case .absentWithNotice: self[.figure(.absentWithNotice)] = 1
        case .cleared, nil: if row.date <= today { self[.figure(.unmarked)] = 1 }
        }
    }

    fileprivate mutating func count(_ record: RecordRow) {
        self[.figure(.records)] = 1
        if let minutes = record.minutes {
            self[.figure(.timed)] = 1
            self[.figure(.minutes)] = minutes
        }
        for topic in record.topics { self[.cell(.topic, code: topic.text)] = 1 }
        self[.cell(.gender, code: record.gender.map { "\($0.rawValue)" } ?? Breakdown.notTaken)] = 1
        self[.cell(.device, code: record.device?.rawValue ?? Breakdown.notTaken)] = 1
        self[.cell(.result, code: record.result?.rawValue ?? Breakdown.notTaken)] = 1
    }
}
