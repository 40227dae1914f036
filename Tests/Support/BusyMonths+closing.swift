import Almanac
import Clinic
import Desk
import Ledger

/// What was counted on paper, and months that are closed and corrected.
extension BusyMonths {
    /// The months that are over and are closed.
    package static let closed = ["2026-04", "2026-05"].compactMap { CivilMonth($0) }

    /// The year before of two venues, of one with gaps, and of the other programmes; then 高島平's April, and
    /// its May by itself.
    package mutating func bringInPaper() async throws {
        let earlier = FiscalYear(2025)!.months.flatMap { month -> [(CivilMonth, Programme, VenueID?)] in
            let venues = [TestWard.nakacho] + (once(in: 4) ? [] : [TestWard.shimura])
            return venues.map { (month, .consultation, $0) }
                + (once(in: 2) ? [] : [(month, .consultation, nil)])
        }
        let other: [(CivilMonth, Programme, VenueID?)] = [
            (CivilMonth("2025-07")!, .course, nil), (CivilMonth("2025-10")!, .corner, nil),
        ]
        try await bringIn(earlier + other)
        for month in Self.closed { try await bringIn([(month, .consultation, Self.takashimadaira)]) }
    }

    private mutating func bringIn(_ places: [(CivilMonth, Programme, VenueID?)]) async throws {
        let lines = places.enumerated().map { index, place in
            CountsLine(
                row: index + 2, month: place.0, programme: place.1, venue: place.2,
                counts: place.1 == .consultation && place.2 == nil
                    ? [.figure(.people): pick([61, 72, 85])] : counts(of: place.1))
        }
        try await ward.tell(ImportCounts(lines: lines))
    }

    /// What a sheet says of a month; it need not say all.
    private mutating func counts(of programme: Programme) -> [Measure: Int] {
        let visits = Int.random(in: 20...90, using: &random)
        var said: [Measure: Int] = [.figure(.visits): visits]
        if programme == .consultation {
            said[.figure(.sessions)] = pick([11, 12, 13])
            said[.figure(.seats)] = 104
            said[.figure(.used)] = visits
            said[.figure(.booked)] = visits + pick([0, 3, 9])
            said[.cell(.age, code: "70-74")] = visits / 2
            said[.cell(.age, code: Breakdown.notTaken)] = visits - visits / 2
        }
        if !once(in: 3) { said[.figure(.people)] = visits / 2 }
        return said
    }

    /// Closes April and May, with whatever is not settled excused.
    package func close() async throws {
        for month in Self.closed {
            var days: Set<CloseMonth.Excuse> = []
            let excuses = try await ward.ask(ShowMonth(month: month)).unsettled
                .map { CloseMonth.Excuse(venue: $0.venue, date: $0.date, reason: "試験") }
                .filter { days.insert($0).inserted }
            try await ward.tell(CloseMonth(month: month, excuses: excuses))
        }
    }

    /// What may be found out of closed months: marks, 相談票, strangers who had been there, two names of one
    /// person, a festival that was rained off after all and one that was not, a sheet of 高島平 that was wrong.
    package mutating func correct() async throws {
        let visits = try await ward.ledger.read {
            try $0.visitRows(from: Self.closed[0].first, through: Self.closed[1].last).map(\.id)
        }
        for _ in 0..<25 {
            let value = pick([MarkValue.attended, .absent, .absentWithNotice, .cleared])
            try await tell(MarkAttendance(booking: pick(visits), value: value))
        }
        for _ in 0..<15 {
            let booking = pick(visits)
            guard let newest = try await ward.ask(ShowRecord(booking: booking)).newest else { continue }
            let other = once(in: 3) ? RecordEntry() : entry()
            try await tell(WriteRecord(booking: booking, entry: other, replaces: newest))
        }
        for (venue, date) in [
            (TestWard.nakacho, "2026-04-21"), (TestWard.shimura, "2026-05-13"),
            (TestWard.nakacho, "2026-05-30"),
        ] {
            let at = TestWard.instant("\(date) 11:00")
            try await tell(WalkIn(venue: venue, at: at, party: pick([1, 2])))
        }
        for _ in 0..<3 {
            let (one, other) = (pick([1, 2, 3, 4]), pick([5, 6, 7, 8]))
            try await tell(MergePersons(person: PersonID(Int64(one)), into: PersonID(Int64(other))))
        }
        try await ward.tell(CancelCornerDay(corner: CornerID(1), reason: "中止でした"))
        try await ward.tell(RestoreCornerDay(corner: CornerID(2)))
        let sheet = try await ward.ask(Imports()).map(\.batch).max { $0.number < $1.number }
        if let sheet { try await ward.tell(UndoImport(batch: sheet)) }
    }
}
