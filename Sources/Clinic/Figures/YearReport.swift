import Almanac

/// 年報: the consultations of a fiscal year, by month and by venue.
package struct YearReport: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    package let asOf: CivilDate
    /// What 参加人数 means here.
    package let definition: String
    /// April to March.
    package let months: [Month]
    /// In printed order.
    package let venues: [Venue]
    package let total: Figures
    /// The other programmes, whose figures stand beside the total and not in it.
    package let others: [ProgrammeFigures]

    /// One month of all venues.
    package struct Month: Hashable, Codable, Sendable {
        package let month: CivilMonth
        package let figures: Figures
    }

    /// One venue's year.
    package struct Venue: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        package let figures: Figures
    }

    package init(
        fiscalYear: FiscalYear, asOf: CivilDate, counting: VisitsCount, venues: [Clinic.Venue],
        sessions: [SessionRow], visits: [VisitRow], others: [ProgrammeFigures] = []
    ) {
        func figures(_ sessions: [SessionRow]?, _ visits: [VisitRow]?) -> Figures {
            Figures(sessions: sessions ?? [], visits: visits ?? [], counting: counting, asOf: asOf)
        }
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        definition = counting.definition
        self.others = others
        total = figures(sessions, visits)
        let sessionsByMonth = Dictionary(grouping: sessions) { $0.date.civilMonth }
        let visitsByMonth = Dictionary(grouping: visits) { $0.date.civilMonth }
        months = fiscalYear.months.map {
            Month(month: $0, figures: figures(sessionsByMonth[$0], visitsByMonth[$0]))
        }
        let sessionsByVenue = Dictionary(grouping: sessions, by: \.venue)
        let visitsByVenue = Dictionary(grouping: visits, by: \.venue)
        self.venues = venues.map {
            Venue(venue: $0.id, name: $0.name, figures: figures(sessionsByVenue[$0.id], visitsByVenue[$0.id]))
        }
    }
}
