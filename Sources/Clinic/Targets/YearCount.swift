import Almanac

/// What a programme's fiscal year has come to, as far as it is known; nil is not 0.
package struct YearCount: Hashable, Sendable {
    /// 延べ人数
    package let visits: Int?
    /// 実人数, without the unnamed.
    package let people: Int?
    package let unnamed: Int?
    /// What the target counts, from April up to the end of each month; nil for months that are still to come.
    package let reachedBy: [Int?]
    /// Sessions in the timetable, by month; empty where those of some month are unknown.
    package let sessions: [Int]

    package init(
        visits: Int? = nil, people: Int? = nil, unnamed: Int? = nil, reachedBy: [Int?] = [],
        sessions: [Int] = []
    ) {
        self.visits = visits
        self.people = people
        self.unnamed = unnamed
        self.reachedBy = reachedBy
        self.sessions = sessions
    }

    /// Counts a programme's entries of a year.
    package init(_ programme: Programme, _ entries: [Entry], in year: FiscalYear, asOf today: CivilDate) {
        let months = Dictionary(grouping: entries, by: \.date.civilMonth)
        var soFar = Tally()
        // People who come again in another month are the same people.
        let reachedBy = year.months.map { month -> Int? in
            for entry in months[month] ?? [] { soFar.add(entry) }
            guard month.first <= today else { return nil }
            return programme == .course ? soFar.people(of: programme) : soFar.sums[.visits]
        }
        // By now it has all months.
        let whole = soFar.sums
        self.init(
            visits: whole[.visits], people: soFar.people(of: programme), unnamed: whole[.unnamed],
            reachedBy: reachedBy,
            sessions: Self.sessions(year.months.map { months[$0] ?? [] }))
    }

    private static func sessions(_ months: [[Entry]]) -> [Int] {
        // A month counted elsewhere seldom says on how many days: that is not none.
        let isSaid = months.joined().allSatisfy { entry in
            !entry.isWholeMonth || entry.isPeopleOnly || entry.counts[.figure(.sessions)] != nil
        }
        return isSaid ? months.map { $0.reduce(0) { $0 + $1.count(.sessions) } } : []
    }

    /// What a target counts of this: visits, or of a course the people who attended at least one date.
    /// [assumed]
    package func reached(_ programme: Programme) -> Int? { programme == .course ? people : visits }

    /// How a target would be climbed month by month, April first: consultations as the timetable has their
    /// sessions, where those of all months are known; everything else evenly, for it is planned as the year
    /// goes on. The last month is the target.
    package func plannedLine(of target: Int, for programme: Programme) -> [Int] {
        let held = programme == .consultation && sessions.count == 12 && sessions.contains { $0 > 0 }
        let weights = held ? sessions : Array(repeating: 1, count: 12)
        let whole = weights.reduce(0, +)
        var sum = 0
        return weights.map { weight in
            sum += weight
            return target * sum / whole
        }
    }
}

/// What a fiscal year demands, and what it has come to.
package struct YearStanding: Sendable {
    package let book: TargetBook
    package let counts: [Programme: YearCount]

    package init(book: TargetBook, counts: [Programme: YearCount]) {
        self.book = book
        self.counts = counts
    }

    /// 「個別相談会」 and its target, and what was reached of it.
    func reached(_ target: TargetBook.Target) -> Int? {
        counts[target.programme]?.reached(target.programme)
    }
}
