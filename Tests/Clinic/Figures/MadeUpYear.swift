import Almanac
import Clinic

/// A fiscal year of random sessions and visits at three venues, the same for the same seed.
struct MadeUpYear {
    let seed: UInt64
    let venues = ["a", "b", "c"].map(MadeUpWard.plain)
    let year = FiscalYear(2026)!
    /// A day in the middle: some rows are past, some to come.
    let today = day("2026-11-22")
    let sessions: [SessionRow]
    let visits: [VisitRow]

    init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed)
        var sessions: [SessionRow] = []
        var visits: [VisitRow] = []
        let dates = CivilDate.dates(from: year.first, through: year.last)
        for venue in venues {
            for date in dates where dice.once(in: 4) {
                sessions.append(
                    SessionRow(
                        id: SessionID(Int64(sessions.count)), venue: venue.id, date: date,
                        seats: dice.pick([4, 8, 16]), inTimetable: !dice.once(in: 10)))
                for _ in 0..<Int.random(in: 0...5, using: &dice) {
                    visits.append(Self.visit(venue.id, date, &dice))
                }
            }
        }
        (self.sessions, self.visits) = (sessions.shuffled(using: &dice), visits.shuffled(using: &dice))
    }

    private static func visit(_ venue: VenueID, _ date: CivilDate, _ dice: inout Dice) -> VisitRow {
        let kind = dice.pick([Booking.Kind.booking, .booking, .walkIn])
        return VisitRow(
            venue: venue, date: date, kind: kind, hasSeat: !dice.once(in: 5),
            person: dice.once(in: 6) ? nil : PersonID(Int64.random(in: 1...60, using: &dice)),
            firstTime: dice.pick([true, false, nil]), party: dice.pick([1, 1, 1, 2, 3]),
            ended: kind == .booking ? dice.pick([nil, nil, nil, .cancelled, .moved]) : nil,
            mark: dice.pick([.attended, .attended, .attended, .absent, .absentWithNotice, .cleared, nil]))
    }

    func yearReport(_ counting: VisitsCount = .people) -> YearReport {
        YearReport(
            fiscalYear: year, asOf: today, counting: counting, venues: venues, sessions: sessions,
            visits: visits)
    }

    func monthReport(_ month: CivilMonth) -> MonthReport {
        MonthReport(
            month: month, asOf: today, counting: .people, venues: venues,
            sessions: sessions.filter { $0.date.civilMonth == month },
            visits: visits.filter { $0.date.civilMonth == month })
    }
}
