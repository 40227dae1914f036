import Almanac
import Clinic

/// A fiscal year of random rows at three venues, the same for the same seed.
struct MadeUpYear {
    let seed: UInt64
    let venues = ["a", "b", "c"].map(MadeUpWard.plain)
    let year = FiscalYear(2026)!
    /// A day in the middle: some rows are past, some to come.
    let today = day("2026-11-22")
    let sessions: [SessionRow]
    let visits: [VisitRow]
    /// People who waited, and people who went without, some of them from anywhere.
    let others: [Entry]

    init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed)
        var sessions: [SessionRow] = []
        var visits: [VisitRow] = []
        var others: [Entry] = []
        let dates = CivilDate.dates(from: year.first, through: year.last)
        for venue in venues {
            for date in dates where dice.once(in: 4) {
                sessions.append(
                    SessionRow(
                        id: SessionID(Int64(sessions.count)), programme: .consultation, venue: venue.id,
                        date: date, seats: dice.pick([4, 8, 16])))
                for _ in 0..<Int.random(in: 0...5, using: &dice) {
                    visits.append(Self.visit(Int64(visits.count), venue.id, date, &dice))
                }
                let number = Int64(others.count)
                if dice.once(in: 6) {
                    others.append(
                        Entry(
                            queued: QueuedID(number), venue: venue.id, date: date,
                            party: dice.pick([1, 1, 2])))
                } else if dice.once(in: 6) {
                    others.append(
                        Entry(
                            turnedAway: TurnedAwayID(number), venue: dice.once(in: 4) ? nil : venue.id,
                            date: date, people: dice.pick([1, 3])))
                }
            }
        }
        (self.sessions, self.visits) = (sessions.shuffled(using: &dice), visits.shuffled(using: &dice))
        self.others = others
    }

    private static func visit(
        _ number: Int64, _ venue: VenueID, _ date: CivilDate, _ dice: inout Dice
    ) -> VisitRow {
        let kind = dice.pick([Booking.Kind.booking, .booking, .walkIn])
        let record = RecordRow(
            gender: dice.pick([.female, .male, nil]), device: dice.pick([.iPhone, .android, nil]),
            result: dice.pick([.solved, nil]),
            topics: dice.pick([[], [slug("line")], ["line", "maps"].map(slug)]),
            minutes: dice.pick([nil, 20, 30, 45]))
        return VisitRow(
            id: BookingID(number), programme: .consultation, venue: venue, date: date,
            time: dice.pick([nil, time("10:00"), time("10:30"), time("14:30")]), kind: kind,
            hasSeat: !dice.once(in: 5),
            person: dice.once(in: 6) ? nil : PersonID(Int64.random(in: 1...60, using: &dice)),
            firstTime: dice.pick([true, false, nil]), band: dice.pick([nil, .from75, .from80]),
            party: dice.pick([1, 1, 1, 2, 3]),
            ended: kind == .booking ? dice.pick([nil, nil, nil, .cancelled, .moved]) : nil,
            mark: dice.pick([.attended, .attended, .attended, .absent, .absentWithNotice, .cleared, nil]),
            record: dice.once(in: 2) ? record : nil)
    }

    func entries(_ counting: VisitsCount = .people) -> [Entry] {
        let days = DaysOver(before: today)
        return sessions.map { Entry($0, days) }
            + visits.compactMap { Entry($0, counting: counting, days) } + others
    }

    func report(_ period: Period? = nil, _ counting: VisitsCount = .people) -> PeriodReport {
        let period = period ?? .year(year)
        return MadeUpPeriod.report(
            period,
            entries(counting).filter { period.first <= $0.date && $0.date <= period.last }, counting,
            venues: venues, asOf: today)
    }
}

/// A report of rows that a test made up.
enum MadeUpPeriod {
    static func report(
        _ period: Period, _ entries: [Entry], before: [Entry] = [], _ counting: VisitsCount = .people,
        venues: [Venue] = ["a", "b"].map(MadeUpWard.plain), asOf: CivilDate = day("2026-11-22")
    ) -> PeriodReport {
        PeriodReport(
            period, entries: entries, before: before,
            facts: PeriodReport.Facts(
                asOf: asOf, basis: .now, counting: counting, venues: venues,
                topics: [("line", "LINE"), ("maps", "地図")], closings: []))
    }

    /// A month counted elsewhere: what it says, under its measures' texts.
    static func imported(
        _ number: Int64, _ month: String, _ venue: String?, _ said: [String: Int]
    ) -> Entry {
        let counts = said.map { (Measure($0.key)!, $0.value) }
        return Entry(
            source: Entry.Source(.imported, number), programme: .consultation, venue: venue.map(id),
            date: CivilMonth(month)!.first, counts: Dictionary(uniqueKeysWithValues: counts))
    }
}

extension Figures {
    /// A count that must be known; no real one is -1.
    func known(_ figure: Figure) -> Int { self[figure] ?? -1 }
}

/// The code that a test spells out.
func slug(_ text: String) -> Slug {
    guard let slug = Slug(text) else { preconditionFailure("no code: \(text)") }
    return slug
}
