import Almanac

/// 月報: the consultations of a month, per venue and day.
package struct MonthReport: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    package let month: CivilMonth
    package let asOf: CivilDate
    /// What 参加人数 means here.
    package let definition: String
    /// In printed order.
    package let venues: [Venue]
    package let total: Figures

    /// One venue's month.
    package struct Venue: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        package let days: [Day]
        package let total: Figures
    }

    /// One venue's day.
    package struct Day: Hashable, Codable, Sendable {
        package let date: CivilDate
        package let figures: Figures
    }

    package init(
        month: CivilMonth, asOf: CivilDate, counting: VisitsCount, venues: [Clinic.Venue],
        sessions: [SessionRow],
        visits: [VisitRow]
    ) {
        func figures(_ sessions: [SessionRow], _ visits: [VisitRow]) -> Figures {
            Figures(sessions: sessions, visits: visits, counting: counting, asOf: asOf)
        }
        fiscalYear = FiscalYear(containing: month.first)
        self.month = month
        self.asOf = asOf
        definition = counting.definition
        total = figures(sessions, visits)
        self.venues = venues.map { venue in
            let sessions = sessions.filter { $0.venue == venue.id }
            let visits = visits.filter { $0.venue == venue.id }
            let dates = Set(sessions.filter(\.inTimetable).map(\.date)).union(visits.map(\.date)).sorted()
            return Venue(
                venue: venue.id, name: venue.name,
                days: dates.map { date in
                    Day(
                        date: date,
                        figures: figures(
                            sessions.filter { $0.date == date }, visits.filter { $0.date == date }))
                },
                total: figures(sessions, visits))
        }
    }
}
