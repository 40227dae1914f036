import Almanac
import Clinic
import GRDB

/// By whom, by which request and when.
package struct Signature: Sendable {
    package let account: String
    package let request: RequestID
    package let at: Instant

    package init(account: String, request: RequestID, at: Instant) {
        self.account = account
        self.request = request
        self.at = at
    }
}

/// What the ward says of its targets, 取組 and 評語.
extension Writing {
    /// Sets a target; without a volume it is as the plan says.
    package func set(
        _ volume: Int?, of programme: Programme, in year: FiscalYear, before: Int?, _ signature: Signature
    ) throws {
        try insert(
            "targetSetting",
            [
                "fiscalYear": year, "programme": programme, "volume": volume, "before": before,
                "account": signature.account, "request": signature.request, "setAt": signature.at,
            ])
    }

    /// A 取組 more than the plan demands, after all others.
    package func add(_ milestone: YearTargets.Milestone, to year: FiscalYear, request: RequestID) throws {
        let last = try reading.values(
            Int.self, "SELECT ifnull(max(sort), 0) FROM milestone WHERE fiscalYear = ?", [year]
        ).first
        try insert(
            "milestone",
            [
                "fiscalYear": year, "code": milestone.id, "name": milestone.name,
                "planned": milestone.planned, "department": milestone.department,
                // After those that a plan may still bring.
                "sort": max(last ?? 0, YearTargets.Milestone.most) + 1, "request": request,
            ])
    }

    /// Drops a 取組 that the ward had added.
    package func drop(_ milestone: MilestoneID, at now: Instant) throws {
        try update("milestone", "id", milestone, ["droppedAt": now])
    }

    /// That a 取組 was done; false where a report holds already: the index decides.
    package func report(
        _ milestone: MilestoneID, doneOn date: CivilDate, evidence: String, _ signature: Signature
    ) throws -> Bool {
        try once("milestoneReport.milestone") {
            try insert(
                "milestoneReport",
                [
                    "milestone": milestone, "doneOn": date, "evidence": evidence,
                    "account": signature.account, "request": signature.request, "reportedAt": signature.at,
                ])
        }
    }

    /// Takes the report of a 取組 back; false where none holds.
    package func takeBackReport(of milestone: MilestoneID, request: RequestID, at now: Instant) throws -> Bool
    {
        try takeBack("milestoneReport", "milestone = ?", [milestone], request, now)
    }

    /// 評語 as somebody decided; false where a decision holds already: the index decides.
    package func decide(
        _ grade: Grade, of year: FiscalYear, proposed: Grade?, reasons: [String], because reason: String,
        _ signature: Signature
    ) throws -> Bool {
        try once("gradeDecision.fiscalYear") {
            try insert(
                "gradeDecision",
                [
                    "fiscalYear": year, "grade": grade, "proposed": proposed,
                    "proposedReasons": StableJSON.text(reasons), "reason": reason,
                    "account": signature.account, "request": signature.request, "decidedAt": signature.at,
                ])
        }
    }

    /// Takes the decision on a year's 評語 back; false where none holds.
    package func takeBackGrade(of year: FiscalYear, request: RequestID, at now: Instant) throws -> Bool {
        try takeBack("gradeDecision", "fiscalYear = ?", [year], request, now)
    }

    private func takeBack(
        _ table: String, _ condition: String, _ arguments: StatementArguments, _ request: RequestID,
        _ now: Instant
    ) throws -> Bool {
        let holding = try reading.values(
            Int64.self, "SELECT id FROM \(table) WHERE \(condition) AND withdrawnAt IS NULL", arguments)
        guard let id = holding.first else { return false }
        try update(table, "id", id, ["withdrawnAt": now, "withdrawnIn": request])
        return true
    }

    /// Whether an insert went through; false where the index on a column has spoken.
    private func once(_ column: String, _ insert: () throws -> Int64) throws -> Bool {
        do {
            _ = try insert()
            return true
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
            && error.message?.contains(column) == true
        {
            return false
        }
    }
}
