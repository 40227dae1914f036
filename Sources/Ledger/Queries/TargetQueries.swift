import Almanac
import Clinic
import GRDB

extension Reading {
    /// 目標・取組 of a fiscal year as they stand; empty where nothing is demanded.
    package func targetBook(of year: FiscalYear) throws -> TargetBook {
        let measure = try row("SELECT name, evaluatedFrom FROM measure WHERE fiscalYear = ?", [year])
        let settings = try targetSettings(of: year)
        return TargetBook(
            fiscalYear: year, measure: try measure?.get("name"),
            evaluatedFrom: try measure?.get("evaluatedFrom"), targets: try targets(of: year, settings),
            settings: settings, milestones: try milestones(of: year), decisions: try decisions(of: year))
    }

    /// The years that a plan judges together, this one among them; this one alone where it is of no plan.
    package func period(of year: FiscalYear) throws -> ClosedRange<FiscalYear> {
        let found = try row(
            """
            SELECT evaluatedFrom, fiscalYear FROM measure
            WHERE ? BETWEEN evaluatedFrom AND fiscalYear ORDER BY fiscalYear LIMIT 1
            """, [year])
        guard let found else { return year...year }
        return try found.get("evaluatedFrom")...found.get("fiscalYear")
    }

    /// The number of a 取組 that has not been dropped, and whether the ward added it.
    package func milestone(_ code: Slug, of year: FiscalYear) throws -> (id: MilestoneID, isOwn: Bool)? {
        try row(
            """
            SELECT id, request IS NOT NULL AS isOwn FROM milestone
            WHERE fiscalYear = ? AND code = ? AND droppedAt IS NULL
            """, [year, code]
        ).map { (try $0.get("id"), try $0.get("isOwn")) }
    }

    /// Every code that a 取組 of a year has or had.
    package func milestoneCodes(of year: FiscalYear) throws -> Set<Slug> {
        Set(try values(Slug.self, "SELECT code FROM milestone WHERE fiscalYear = ?", [year]))
    }

    private func targetSettings(of year: FiscalYear) throws -> [TargetBook.Setting] {
        try rows("SELECT * FROM targetSetting WHERE fiscalYear = ? ORDER BY id", [year]).map {
            TargetBook.Setting(
                programme: try $0.get("programme"), volume: try $0.get("volume"),
                before: try $0.get("before"), account: try $0.get("account"), at: try $0.get("setAt"))
        }
    }

    private func targets(
        of year: FiscalYear, _ settings: [TargetBook.Setting]
    ) throws -> [TargetBook.Target] {
        var planned: [Programme: (volume: Int, assumed: Bool)] = [:]
        for row in try rows("SELECT programme, volume, assumed FROM target WHERE fiscalYear = ?", [year]) {
            planned[try row.get("programme")] = (try row.get("volume"), try row.get("assumed"))
        }
        return Programme.allCases.compactMap { programme in
            let set = settings.last { $0.programme == programme }?.volume
            let plan = planned[programme]
            guard let volume = set ?? plan?.volume else { return nil }
            return TargetBook.Target(
                programme: programme, volume: volume, planned: plan?.volume,
                assumed: set == nil && plan?.assumed == true, isSet: set != nil)
        }
    }

    private func milestones(of year: FiscalYear) throws -> [TargetBook.Milestone] {
        let reports = try Dictionary(
            grouping: rows(
                """
                SELECT milestoneReport.* FROM milestoneReport
                JOIN milestone ON milestone.id = milestoneReport.milestone
                WHERE milestone.fiscalYear = ? ORDER BY milestoneReport.id
                """, [year]), by: { try $0.get("milestone") as MilestoneID })
        return try rows(
            """
            SELECT id, code, name, planned, department, request IS NOT NULL AS isOwn FROM milestone
            WHERE fiscalYear = ? AND droppedAt IS NULL ORDER BY sort, id
            """, [year]
        ).map { row in
            TargetBook.Milestone(
                id: try row.get("code"), name: try row.get("name"), planned: try row.get("planned"),
                department: try row.get("department"), isOwn: try row.get("isOwn"),
                reports: try reports[row.get("id"), default: []].map(MilestoneReport.init(row:)))
        }
    }

    private func decisions(of year: FiscalYear) throws -> [GradeDecision] {
        try rows("SELECT * FROM gradeDecision WHERE fiscalYear = ? ORDER BY id", [year]).map {
            GradeDecision(
                grade: try $0.get("grade"), proposed: try $0.get("proposed"),
                proposedReasons: try StableJSON.value([String].self, $0.get("proposedReasons")),
                reason: try $0.get("reason"), account: try $0.get("account"), at: try $0.get("decidedAt"),
                withdrawnAt: try $0.get("withdrawnAt"))
        }
    }
}

extension MilestoneReport {
    fileprivate init(row: Row) throws {
        self.init(
            doneOn: try row.get("doneOn"), evidence: try row.get("evidence"), account: try row.get("account"),
            at: try row.get("reportedAt"), withdrawnAt: try row.get("withdrawnAt"))
    }
}
