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
    /// The other programmes, whose figures stand beside the total and not in it.
    package let others: [ProgrammeFigures]

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
        visits: [VisitRow], others: [ProgrammeFigures] = []
    ) {
        func figures(_ sessions: [SessionRow], _ visits: [VisitRow]) -> Figures {
            Figures(sessions: sessions, visits: visits, counting: counting, asOf: asOf)
        }
        fiscalYear = FiscalYear(containing: month.first)
        self.month = month
        self.asOf = asOf
        definition = counting.definition
        self.others = others
        total = figures(sessions, visits)
        let sessionsByVenue = Dictionary(grouping: sessions, by: \.venue)
        let visitsByVenue = Dictionary(grouping: visits, by: \.venue)
        self.venues = venues.map { venue in
            let (sessions, visits) = (sessionsByVenue[venue.id] ?? [], visitsByVenue[venue.id] ?? [])
            let sessionsByDate = Dictionary(grouping: sessions, by: \.date)
            let visitsByDate = Dictionary(grouping: visits, by: \.date)
            let dates = Set(sessions.filter(\.inTimetable).map(\.date)).union(visits.map(\.date))
            return Venue(
                venue: venue.id, name: venue.name,
                days: dates.sorted().map {
                    Day(date: $0, figures: figures(sessionsByDate[$0] ?? [], visitsByDate[$0] ?? []))
                },
                total: figures(sessions, visits))
        }
    }
}
