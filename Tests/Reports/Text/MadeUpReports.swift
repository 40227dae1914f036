import Almanac
import Clinic

/// Small reports with numbers that a reader can add up.
enum MadeUpReports {
    static let sessions = [
        session(1, Venues.nakacho, "2026-11-05"), session(2, Venues.nakacho, "2026-11-07"),
        session(3, Venues.takashimadaira, "2026-11-05"),
    ]

    /// 仲町: two on the 5th (one a couple, one absent with notice), one without a name on the 7th beyond
    /// capacity. 高島平: the one who came to 仲町 again on the 5th, one absent, one cancelled, one unmarked.
    static let visits = [
        visit(Venues.nakacho, "2026-11-05", person: 1, first: true, party: 2, mark: .attended),
        visit(Venues.nakacho, "2026-11-05", person: 2, mark: .absentWithNotice),
        visit(Venues.nakacho, "2026-11-07", .walkIn, hasSeat: false, person: nil, mark: .attended),
        visit(Venues.takashimadaira, "2026-11-05", person: 1, mark: .attended),
        visit(Venues.takashimadaira, "2026-11-05", person: 3, mark: .absent),
        visit(Venues.takashimadaira, "2026-11-05", person: 4, ended: .cancelled),
        visit(Venues.takashimadaira, "2026-11-05", person: 5),
    ]

    static func month(_ counting: VisitsCount = .people) -> MonthReport {
        MonthReport(
            month: CivilMonth("2026-11")!, asOf: day("2026-11-22"), counting: counting, venues: Venues.both,
            sessions: sessions, visits: visits)
    }

    static func year(_ counting: VisitsCount = .people) -> YearReport {
        YearReport(
            fiscalYear: FiscalYear(2026)!, asOf: day("2026-11-22"), counting: counting, venues: Venues.both,
            sessions: sessions, visits: visits)
    }

    /// 個別相談会 with 1 short of its target, 相談コーナー without any.
    static func progress(
        asOf: String = "2026-11-22", counting: VisitsCount = .people, visits: Int = 5599
    ) -> ProgressReport {
        var figures = Figures()
        (figures.visits, figures.people, figures.unnamed) = (visits, 1204, 31)
        return ProgressReport(
            targets: YearTargets(
                fiscalYear: FiscalYear(2026)!,
                targets: [
                    .init(programme: .consultation, volume: 5600, assumed: true),
                    .init(programme: .corner, volume: 60, assumed: false),
                ],
                milestones: [
                    .init(id: id("training"), name: "研修", planned: "実施", doneOn: day("2026-10-01")),
                    .init(id: id("devices"), name: "機器", planned: "検証"),
                ]),
            asOf: day(asOf), counting: counting, figures: [.consultation: figures])
    }

    private static func session(_ number: Int64, _ venue: Venue, _ date: String) -> SessionRow {
        SessionRow(id: SessionID(number), venue: venue.id, date: day(date), seats: 8, inTimetable: true)
    }

    private static func visit(
        _ venue: Venue, _ date: String, _ kind: Booking.Kind = .booking, hasSeat: Bool = true, person: Int64?,
        first: Bool = false, party: Int = 1, ended: Booking.EndReason? = nil, mark: MarkValue? = nil
    ) -> VisitRow {
        VisitRow(
            venue: venue.id, date: day(date), kind: kind, hasSeat: hasSeat, person: person.map(PersonID.init),
            firstTime: first, party: party, ended: ended, mark: mark)
    }
}
