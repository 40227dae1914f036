import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 評語: decided with a reason beside the proposal, and the plan's last year judged over both.
@Suite("Grades that somebody decides")
struct GradeDecisionTests {
    private static let (first, last) = (FiscalYear(2024)!, FiscalYear(2025)!)

    /// A ward that knows the plan of 令和6 and 令和7, as on a day after both: corners count 50 and then 80
    /// people, and nothing else is demanded but a 取組 each year.
    private func ward(done: [Bool] = [true, true], at moment: String = "2026-03-31 09:00") async throws
        -> TestWard
    {
        let ward = try TestWard(at: "2024-04-01 09:00")
        let code = TestWard.code("training")
        for (index, year) in [Self.first, Self.last].enumerated() {
            try await ward.tell(
                ApplyPlan(
                    plan: TestWard.plan, fiscalYear: year,
                    targets: YearTargets(
                        fiscalYear: year, measure: "施策11 支援",
                        evaluatedFrom: year == Self.last ? Self.first : nil,
                        targets: [.init(programme: .corner, volume: 60, assumed: false)],
                        milestones: [.init(id: code, name: "研修", planned: "実施")])))
            let date = "\(year)-10-18"
            ward.at("\(date) 11:00")
            let corner = try await ward.tell(TestWard.corner(date)).corner
            try await ward.tell(TallyCorner(corner: corner, people: [50, 80][index]))
            if done[index] {
                try await ward.tell(
                    ReportMilestone(fiscalYear: year, milestone: code, doneOn: day(date), evidence: "通知"))
            }
        }
        ward.at(moment)
        return ward
    }

    private static func decide(_ grade: Grade, _ year: FiscalYear = last) -> OverrideGrade {
        OverrideGrade(fiscalYear: year, grade: grade, reason: "本部の判断")
    }

    @Test func theLastYearIsJudgedOverBoth() async throws {
        let ward = try await ward()
        let first = try await ward.ask(ReportProgress(fiscalYear: Self.first))
        #expect(first.evaluation == nil && first.grade.proposed == .achieved)
        let last = try await ward.ask(ReportProgress(fiscalYear: Self.last))
        #expect(last.items.map(\.reached) == [80] && last.measure == "施策11 支援")
        let evaluation = try #require(last.evaluation)
        #expect((evaluation.first, evaluation.last) == (Self.first, Self.last))
        #expect(evaluation.items.map(\.reached) == [130] && evaluation.items.map(\.target) == [120])
        #expect(evaluation.milestones.map(\.doneOn) == [day("2024-10-18"), day("2025-10-18")])
        #expect(last.grade.proposed == .exceeded && last.grade.reasons.contains("相談コーナー: 108.3%"))
    }

    /// The 取組 of the first year weighs in the last.
    @Test func aMissingMilestoneOfTheFirstYearCounts() async throws {
        let last = try await ward(done: [false, true]).ask(ReportProgress(fiscalYear: Self.last))
        #expect(last.missing.isEmpty && last.grade.proposed == .achieved)
        #expect(last.evaluation?.yearAlone == .exceeded)
        #expect(last.grade.reasons.contains("令和6年度 研修(実施): 未報告"))
    }

    @Test func aDecisionKeepsBoth() async throws {
        let ward = try await ward()
        // When somebody decides otherwise
        let answer = try await ward.tell(Self.decide(.achieved))
        #expect(answer.grade == .achieved && answer.proposed == .exceeded)
        // And a 取組 is taken back later, so that the rule proposes something else
        try await ward.tell(
            TakeBackMilestone(fiscalYear: Self.last, milestone: TestWard.code("training")))
        // Then all three are there
        let grade = try await ward.ask(ReportProgress(fiscalYear: Self.last)).grade
        #expect(grade.final == .achieved && grade.proposed == .achieved)
        #expect(grade.override?.proposed == .exceeded && grade.override?.reason == "本部の判断")
        #expect(grade.override?.proposedReasons.contains("令和7年度 研修(実施): 済") == true)
        #expect(grade.reasons.contains("令和7年度 研修(実施): 未報告"))
        // And a second decision waits until the first is taken back
        #expect(try await ward.refusal(Self.decide(.missed)).code == .alreadyThere)
        let back = TakeBackGrade(fiscalYear: Self.last)
        #expect(try await ward.tell(back).proposed == .achieved)
        #expect(try await ward.refusal(back).code == .nothingToDo)
        try await ward.tell(Self.decide(.missed))
        let decisions = try await ward.ask(Targets(fiscalYear: Self.last)).decisions
        #expect(decisions.map(\.grade) == [.achieved, .missed])
        #expect(decisions.map { $0.withdrawnAt != nil } == [true, false])
    }

    @Test(arguments: [("2026-03-30 23:59", false), ("2026-03-31 00:00", true)])
    func aYearIsJudgedOnceItIsOver(moment: String, isTaken: Bool) async throws {
        let ward = try await ward(at: moment)
        guard !isTaken else {
            try await ward.tell(Self.decide(.missed))
            return
        }
        #expect(try await ward.refusal(Self.decide(.missed)).code == .tooEarly)
    }

    @Test func whereNothingIsDemandedNothingIsJudged() async throws {
        let refusal = try await ward().refusal(Self.decide(.achieved, FiscalYear(2020)!))
        #expect(refusal.code == .notPlanned)
    }

    @Test(arguments: ["", String(repeating: "あ", count: 201)])
    func aDecisionNeedsItsReason(reason: String) async throws {
        let decide = OverrideGrade(fiscalYear: Self.last, grade: .missed, reason: reason)
        #expect(try await ward().refusal(decide).fields["reason"] != nil)
    }

    /// A year that was over before the ledger began is not known: 「―」, no 0, and no 評語.
    @Test func aYearBeforeTheLedgerIsNotKnown() async throws {
        let ward = try await ward()
        let before = FiscalYear(2023)!
        try await ward.tell(SetTarget(fiscalYear: before, programme: .corner, volume: 60))
        let report = try await ward.ask(ReportProgress(fiscalYear: before))
        #expect(report.items.map(\.reached) == [nil] && report.grade.proposed == nil)
        #expect(report.items[0].climb.allSatisfy { $0.reached == nil })
        // One that is still to come has come to nothing so far.
        try await ward.tell(SetTarget(fiscalYear: ward.year, programme: .corner, volume: 60))
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.map(\.reached) == [0])
        // A decision is possible all the same.
        #expect(try await ward.tell(Self.decide(.achieved, before)).proposed == nil)
    }

    /// Whichever year of the plan is asked for, all of them stand side by side; a year of no plan stands
    /// alone.
    @Test func headquartersSeesThePlansYears() async throws {
        let ward = try await ward()
        for year in [Self.first, Self.last] {
            let report = try await ward.ask(ReportHeadquarters(fiscalYear: year))
            #expect(report.years.map(\.fiscalYear) == [Self.first, Self.last])
            #expect(report.measure == "施策11 支援" && report.asOf == day("2026-03-31"))
            #expect(report.years.map(\.grade.final) == [.achieved, .exceeded])
        }
        try await ward.tell(SetTarget(fiscalYear: ward.year, programme: .corner, volume: 60))
        let alone = try await ward.ask(ReportHeadquarters(fiscalYear: ward.year))
        #expect(alone.years.map(\.fiscalYear) == [ward.year])
        #expect(
            try await ward.refusal(asking: ReportHeadquarters(fiscalYear: FiscalYear(2020)!)).code
                == .notPlanned)
    }

    /// The climb adds up to the year, month by month; who comes to a course in two months is one.
    @Test func theClimbEndsAtTheYear() async throws {
        let report = try await ward().ask(ReportProgress(fiscalYear: Self.last))
        let item = try #require(report.items.first)
        #expect(item.climb.map(\.reached) == Array(repeating: 0, count: 6) + Array(repeating: 80, count: 6))
        #expect(item.climb.last?.planned == 60)
    }
}
