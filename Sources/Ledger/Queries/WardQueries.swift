import Almanac
import Clinic
import GRDB

extension Reading {
    /// The venues in printed order; empty before the first plan.
    package func venues() throws -> [Venue] {
        let rooms = Dictionary(
            grouping: try rows("SELECT venue, code, name FROM room ORDER BY id", []),
            by: { $0["venue"] as VenueID })
        return try rows("SELECT * FROM venue ORDER BY sort, id", []).map { row in
            let id: VenueID = row["id"]
            return Venue(
                id: id, name: row["name"], kana: row["kana"], phone: row["phone"], order: row["sort"],
                rooms: rooms[id, default: []].map { Venue.Room(id: $0["code"], name: $0["name"]) })
        }
    }

    /// How the ward counts 参加人数.
    package func visitsCount() throws -> VisitsCount {
        try row("SELECT visitsCount FROM ward", [])?["visitsCount"] ?? .people
    }

    /// The imported holidays; the years that have any replace the computed ones.
    package func officialHolidays() throws -> [CivilDate: String] {
        let rows = try rows("SELECT date, name FROM holiday", [])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["date"], $0["name"]) })
    }

    /// What the plan demands of a fiscal year; empty where it demands nothing.
    package func targets(of year: FiscalYear) throws -> YearTargets {
        let targets = try rows(
            "SELECT programme, volume, assumed FROM target WHERE fiscalYear = ?", [year]
        ).map {
            YearTargets.Target(programme: $0["programme"], volume: $0["volume"], assumed: $0["assumed"])
        }
        let milestones = try rows(
            "SELECT code, name, planned, doneOn FROM milestone WHERE fiscalYear = ? ORDER BY sort", [year]
        ).map {
            YearTargets.Milestone(
                id: $0["code"], name: $0["name"], planned: $0["planned"], doneOn: $0["doneOn"])
        }
        return YearTargets(
            fiscalYear: year, targets: targets.sorted { $0.programme < $1.programme }, milestones: milestones)
    }

    /// Whether any session of a fiscal year has been written.
    package func isPlanned(_ year: FiscalYear) throws -> Bool {
        try !values(
            Int.self, "SELECT 1 FROM session WHERE date BETWEEN ? AND ? LIMIT 1", [year.first, year.last]
        ).isEmpty
    }
}
