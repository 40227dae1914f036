import Almanac
import Clinic
import GRDB

extension Reading {
    /// The venues in printed order; empty before the first plan.
    package func venues() throws -> [Venue] {
        let rooms = try Dictionary(
            grouping: rows("SELECT venue, code, name FROM room ORDER BY id", []),
            by: { try $0.get("venue") as VenueID })
        return try rows("SELECT * FROM venue ORDER BY sort, id", []).map { row in
            let id: VenueID = try row.get("id")
            let place: String? = try row.get("place")
            return Venue(
                id: id, name: try row.get("name"), kana: try row.get("kana"), phone: try row.get("phone"),
                order: try row.get("sort"),
                rooms: try rooms[id, default: []].map {
                    Venue.Room(id: try $0.get("code"), name: try $0.get("name"))
                }, place: try place.map { try StableJSON.value(VenuePlace.self, $0) })
        }
    }

    /// How the ward counts 参加人数.
    package func visitsCount() throws -> VisitsCount {
        try row("SELECT visitsCount FROM ward", [])?["visitsCount"] ?? .people
    }

    /// The ward's name; 「区」 before the first plan.
    package func wardName() throws -> String {
        try row("SELECT name FROM ward", [])?.get("name") ?? "区"
    }

    /// The municipality's code, and the licence of what is published; empty and the usual before the first
    /// plan.
    package func wardCode() throws -> (code: String, licence: String) {
        let row = try row("SELECT code, licence FROM ward", [])
        let licence: String? = try row?.get("licence")
        return (try row?.get("code") ?? "", licence ?? Ward.usualLicence)
    }

    /// What holds on the telephone.
    package func callRules() throws -> CallRules {
        let text: String? = try row("SELECT callRules FROM ward", [])?.get("callRules")
        return try text.map { try StableJSON.value(CallRules.self, $0) } ?? .standard
    }

    /// The lowest age that any consultation demands after a day; nil where none is planned.
    package func minimumAge(after date: CivilDate) throws -> Int? {
        try row(
            """
            SELECT min(minimumAge) AS youngest FROM session
            WHERE programme = 'consultation' AND state = 'open' AND date > ?
            """, [date])?.get("youngest")
    }

    /// Teams of advisers a day.
    package func teams() throws -> Int {
        try row("SELECT teams FROM ward", [])?.get("teams") ?? 0
    }

    /// The imported holidays; the years that have any replace the computed ones.
    package func officialHolidays() throws -> [CivilDate: String] {
        let rows = try rows("SELECT date, name FROM holiday", [])
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.get("date"), try $0.get("name")) })
    }

    /// Whether any session of a fiscal year has been written.
    package func isPlanned(_ year: FiscalYear) throws -> Bool {
        try !values(
            Int.self, "SELECT 1 FROM session WHERE date BETWEEN ? AND ? LIMIT 1", [year.first, year.last]
        ).isEmpty
    }
}
