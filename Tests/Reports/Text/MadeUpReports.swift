import Almanac
import Clinic

/// Small reports with numbers that a reader can add up.
enum MadeUpReports {
    static let november = Period.month(CivilMonth("2026-11")!)
    static let year = Period.year(FiscalYear(2026)!)

    /// 仲町 on the 5th and 7th, 高島平 on the 5th.
    static let sessions = [
        session(1, Venues.nakacho, "2026-11-05"), session(2, Venues.nakacho, "2026-11-07"),
        session(3, Venues.takashimadaira, "2026-11-05"),
    ]

    /// 仲町: two on the 5th (one a couple, one absent with notice), one without a name on the 7th beyond
    /// capacity. 高島平: the one who came to 仲町 again on the 5th, one absent, one cancelled, one unmarked.
    static let visits = [
        visit(1, Venues.nakacho, "2026-11-05", person: 1, first: true, party: 2, mark: .attended),
        visit(2, Venues.nakacho, "2026-11-05", person: 2, mark: .absentWithNotice),
        visit(3, Venues.nakacho, "2026-11-07", .walkIn, hasSeat: false, person: nil, mark: .attended),
        visit(4, Venues.takashimadaira, "2026-11-05", person: 1, mark: .attended, topics: ["maps", "line"]),
        visit(5, Venues.takashimadaira, "2026-11-05", person: 3, mark: .absent),
        visit(6, Venues.takashimadaira, "2026-11-05", person: 4, ended: .cancelled),
        visit(7, Venues.takashimadaira, "2026-11-05", person: 5),
    ]

    /// The same month a year earlier, of which the paper said who came to 仲町, and nothing else.
    static let before = [imported("2025-11", Venues.nakacho, ["visits": 5])]

    static func entries(_ counting: VisitsCount = .people, asOf today: String = "2026-11-22") -> [Entry] {
        sessions.map { Entry($0, DaysOver(before: day(today))) }
            + visits.compactMap { Entry($0, counting: counting, DaysOver(before: day(today))) }
    }

    static func report(
        _ period: Period = november, _ counting: VisitsCount = .people, asOf today: String = "2026-11-22",
        entries: [Entry]? = nil, before: [Entry] = []
    ) -> PeriodReport {
        PeriodReport(
            period, entries: entries ?? self.entries(counting, asOf: today), before: before,
            facts: PeriodReport.Facts(
                asOf: day(today), basis: .now, counting: counting, venues: Venues.both,
                topics: [("line", "LINE"), ("maps", "地図")], closings: []))
    }

    /// A month counted elsewhere.
    static func imported(_ month: String, _ venue: Venue?, _ said: [String: Int]) -> Entry {
        let counts = said.map { (Measure($0.key)!, $0.value) }
        return Entry(
            source: Entry.Source(.imported, 1), programme: .consultation, venue: venue?.id,
            date: CivilMonth(month)!.first, counts: Dictionary(uniqueKeysWithValues: counts))
    }

    /// 個別相談会 with 1 short of its target, 相談コーナー without any.
    static func progress(
        asOf: String = "2026-11-22", counting: VisitsCount = .people, visits: Int? = 5599,
        decisions: [GradeDecision] = []
    ) -> ProgressReport {
        ProgressReport(
            YearStanding(
                book: book(2026, decisions: decisions),
                counts: [
                    .consultation: YearCount(
                        visits: visits, people: 1204, unnamed: 31,
                        reachedBy: [500, 1100, visits] + Array(repeating: nil, count: 9)),
                    .corner: YearCount(visits: 0, people: 0, unnamed: 0),
                ]), asOf: day(asOf), counting: counting)
    }

    /// What 令和8 and other years demand, one of two 取組 done.
    static func book(
        _ year: Int, from first: Int? = nil, planned: String = "検証", decisions: [GradeDecision] = []
    ) -> TargetBook {
        TargetBook(
            fiscalYear: FiscalYear(year)!, measure: "施策11 支援", evaluatedFrom: first.flatMap(FiscalYear.init),
            targets: [
                .init(programme: .consultation, volume: 5600, planned: 5600, assumed: true, isSet: false),
                .init(programme: .corner, volume: 60, planned: 50, assumed: false, isSet: true),
            ],
            settings: [
                .init(
                    programme: .corner, volume: 60, before: 50, account: "ito",
                    at: Instant(day("\(year)-04-03"), time("10:00")))
            ],
            milestones: [
                .init(
                    id: id("training"), name: "研修", planned: "実施", department: nil, isOwn: false,
                    reports: [
                        MilestoneReport(
                            doneOn: day("\(year)-10-01"), evidence: "通知第45号", account: "ito",
                            at: Instant(day("\(year)-10-02"), time("10:00")))
                    ]),
                .init(id: id("devices"), name: "機器", planned: planned, department: "障がい政策課", isOwn: false),
            ], decisions: decisions)
    }

    /// 未達成 where 達成 had been proposed, decided on 2 April 2027.
    static let decision = GradeDecision(
        grade: .missed, proposed: .achieved, proposedReasons: ["前の理由"], reason: "本部の判断", account: "ito",
        at: Instant(day("2027-04-02"), time("10:00")))

    /// 令和6 and 令和7 side by side, as on a day of 令和7 or later.
    static func headquarters(asOf: String = "2026-04-05") -> HeadquartersReport {
        func standing(_ year: Int, _ planned: String, _ visits: Int) -> YearStanding {
            YearStanding(
                book: book(year, from: year == 2025 ? 2024 : nil, planned: planned),
                counts: [
                    .consultation: YearCount(visits: visits, people: 900, unnamed: 0),
                    .corner: YearCount(visits: 61, people: 0, unnamed: 61),
                ])
        }
        let first = standing(2024, "試験導入", 5712)
        let second = standing(2025, "検証", 4000)
        return HeadquartersReport(
            of: FiscalYear(2025)!,
            years: [
                ProgressReport(first, asOf: day(asOf), counting: .people),
                ProgressReport(second, earlier: [first], asOf: day(asOf), counting: .people),
            ])
    }

    private static func session(_ number: Int64, _ venue: Venue, _ date: String) -> SessionRow {
        SessionRow(
            id: SessionID(number), programme: .consultation, venue: venue.id, date: day(date), seats: 8)
    }

    private static func visit(
        _ number: Int64, _ venue: Venue, _ date: String, _ kind: Booking.Kind = .booking,
        hasSeat: Bool = true, person: Int64?, first: Bool = false, party: Int = 1,
        ended: Booking.EndReason? = nil, mark: MarkValue? = nil, topics: [String]? = nil
    ) -> VisitRow {
        VisitRow(
            id: BookingID(number), programme: .consultation, venue: venue.id, date: day(date),
            time: time("10:00"), kind: kind, hasSeat: hasSeat, person: person.map(PersonID.init),
            firstTime: first, band: .from75, party: party, ended: ended, mark: mark,
            record: topics.map {
                RecordRow(
                    gender: .female, device: nil, result: .solved, topics: $0.compactMap(Slug.init),
                    minutes: 30)
            })
    }
}
