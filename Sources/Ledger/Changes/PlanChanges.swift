import Almanac
import Clinic
import GRDB

/// Writing what the files say. Rows that already say it are left alone, so that again changes nothing.
extension Writing {
    /// The ward, its venues and their rooms. A venue no longer in the files keeps its row: it has a history.
    package func put(_ plan: WardPlan) throws {
        let ward = plan.ward
        try put(
            "ward", "id", 1,
            [
                "name": ward.name, "code": ward.code, "visitsCount": ward.visitsCount.rawValue,
                "teams": ward.teams, "callRules": StableJSON.text(ward.calls),
                "licence": ward.licence,
            ])
        for plan in plan.venues {
            let venue = plan.venue
            try put(
                "venue", "id", venue.id,
                [
                    "name": venue.name, "kana": venue.kana, "phone": venue.phone.normal, "sort": venue.order,
                    "place": try venue.place.map { try StableJSON.text($0) },
                ])
            for room in venue.rooms {
                let known = try reading.values(
                    Int64.self, "SELECT id FROM room WHERE venue = ? AND code = ?", [venue.id, room.id]
                ).first
                if let known {
                    try put("room", "id", known, ["name": room.name])
                } else {
                    try insert("room", ["venue": venue.id, "code": room.id, "name": room.name])
                }
            }
        }
    }

    /// When the bookings of each month open; nil where they always are.
    package func put(_ openings: [Capacity.MonthOpening]) throws {
        for opening in openings {
            try put("bookingMonth", "month", opening.month, ["opensAt": opening.opensAt])
        }
    }

    /// What the plan's files demand of a fiscal year. What the ward has set and added stands elsewhere.
    package func put(_ plan: YearTargets) throws {
        let year = plan.fiscalYear
        try put("measure", "fiscalYear", year, ["name": plan.measure, "evaluatedFrom": plan.evaluatedFrom])
        let wanted = Set(plan.targets.map(\.programme))
        for row in try reading.rows("SELECT id, programme FROM target WHERE fiscalYear = ?", [year]) {
            let programme: Programme = try row.get("programme")
            if !wanted.contains(programme) { try delete("target", "id", row.get("id") as Int64) }
        }
        for target in plan.targets {
            let known = try reading.values(
                Int64.self, "SELECT id FROM target WHERE fiscalYear = ? AND programme = ?",
                [year, target.programme]
            ).first
            if let known {
                try put("target", "id", known, ["volume": target.volume, "assumed": target.assumed])
            } else {
                try insert(
                    "target",
                    [
                        "fiscalYear": year, "programme": target.programme, "volume": target.volume,
                        "assumed": target.assumed,
                    ])
            }
        }
        for (sort, milestone) in plan.milestones.enumerated() {
            try put(milestone, of: year, sort: sort)
        }
    }

    private func put(_ milestone: YearTargets.Milestone, of year: FiscalYear, sort: Int) throws {
        let known = try reading.row(
            "SELECT id, request IS NOT NULL AS isOwn FROM milestone WHERE fiscalYear = ? AND code = ?",
            [year, milestone.id])
        guard let known else {
            try insert(
                "milestone",
                [
                    "fiscalYear": year, "code": milestone.id, "name": milestone.name,
                    "planned": milestone.planned, "sort": sort, "department": milestone.department,
                ])
            return
        }
        // One that the ward has added under the same code is the ward's.
        guard try !known.get("isOwn") else { return }
        try put(
            "milestone", "id", known.get("id") as Int64,
            [
                "name": milestone.name, "planned": milestone.planned, "sort": sort,
                "department": milestone.department,
            ])
    }

    /// The official holidays, in place of all imported before.
    package func put(holidays: [CivilDate: String]) throws {
        for date in try reading.officialHolidays().keys.sorted() where holidays[date] == nil {
            try delete("holiday", "date", date)
        }
        for (date, name) in holidays.sorted(by: { $0.key < $1.key }) {
            try put("holiday", "date", date, ["name": name])
        }
    }

    /// Makes a row with this key say this: inserted, changed where it differs, or left alone.
    private func put(
        _ table: String, _ keyColumn: String, _ key: some DatabaseValueConvertible & CustomStringConvertible,
        _ columns: Columns
    ) throws {
        let known = try reading.row("SELECT * FROM \"\(table)\" WHERE \"\(keyColumn)\" = ?", [key])
        guard let known else {
            try insert(table, key: key.description, [(keyColumn, key)] + columns.map { ($0.key, $0.value) })
            return
        }
        let same = columns.allSatisfy { column in
            known[column.key] as DatabaseValue == column.value?.databaseValue ?? .null
        }
        if !same { try update(table, keyColumn, key, columns) }
    }
}
