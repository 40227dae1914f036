import Almanac

/// What the venue files say, all of them: the source of every timetable.
package struct WardPlan: Hashable, Codable, Sendable {
    package var ward: Ward
    /// In printed order.
    package var venues: [VenuePlan]

    package init(ward: Ward, venues: [VenuePlan]) {
        self.ward = ward
        self.venues = venues
    }
}

/// What holds at every venue.
package struct Ward: Hashable, Codable, Sendable {
    package var name: String
    /// The municipality's code, six digits (131199 is 板橋区).
    package var code: String
    /// Teams of advisers a day: as many venues may consult at once.
    package var teams: Int
    package var calls: CallRules
    package var bookingOpens: BookingOpens
    package var visitsCount: VisitsCount
    /// The licence of the open data; nil where the file says nothing.
    package var licence: String?

    /// What holds where the file says nothing. [assumed]
    package static let usualLicence = "CC BY 4.0"

    package init(
        name: String, code: String, teams: Int, calls: CallRules, bookingOpens: BookingOpens,
        visitsCount: VisitsCount, licence: String? = nil
    ) {
        self.name = name
        self.code = code
        self.teams = teams
        self.calls = calls
        self.bookingOpens = bookingOpens
        self.visitsCount = visitsCount
        self.licence = licence
    }
}

/// What 参加人数 counts; printed on every report (domain.md, assumed: people).
package enum VisitsCount: String, CaseIterable, Codable, Sendable {
    case people
    case bookings

    /// The definition in words.
    package var definition: String {
        switch self {
        case .people: "参加人数は相談を受けた人の延べ人数です(1枠に2人なら2人。聞くだけの付き添いは数えません)。"
        case .bookings: "参加人数は相談を受けた予約・当日受付の件数です(1枠に2人でも1件)。"
        }
    }

    /// How much one attended booking of so many people counts.
    package func visits(party: Int) -> Int {
        switch self {
        case .people: party
        case .bookings: 1
        }
    }
}

/// One venue: what it is, and when it consults.
package struct VenuePlan: Hashable, Codable, Sendable {
    package var venue: Venue
    package var consultation: Consultation
    package var closed: [ClosedDates]
    /// Dates beyond the pattern.
    package var extra: [CivilDate]
    /// Whole patterns that replace the first from a date on, by date.
    package var changes: [Change]

    package init(
        venue: Venue, consultation: Consultation, closed: [ClosedDates] = [], extra: [CivilDate] = [],
        changes: [Change] = []
    ) {
        self.venue = venue
        self.consultation = consultation
        self.closed = closed
        self.extra = extra
        self.changes = changes
    }

    /// A pattern and the date from which it holds.
    package struct Change: Hashable, Codable, Sendable {
        package var from: CivilDate
        package var consultation: Consultation

        package init(from: CivilDate, consultation: Consultation) {
            self.from = from
            self.consultation = consultation
        }
    }

    /// The pattern in force on a date.
    package func consultation(on date: CivilDate) -> Consultation {
        changes.last { $0.from <= date }?.consultation ?? consultation
    }

    /// Whether the venue consults on a date: an extra date always, a patterned one unless the venue is shut.
    package func consults(on date: CivilDate) -> Bool {
        if extra.contains(date) { return true }
        return consultation(on: date).weekdays.contains(date.weekday)
            && !closed.contains { $0.contains(date) }
    }
}
