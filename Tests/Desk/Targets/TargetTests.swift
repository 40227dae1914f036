import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 目標: the plan's until the ward sets its own, which no plan overwrites.
@Suite("Targets")
struct TargetTests {
    private func target(
        _ ward: TestWard, _ programme: Programme = .consultation, _ year: Int = 2026
    ) async throws -> TargetBook.Target? {
        try await ward.ask(Targets(fiscalYear: FiscalYear(year)!)).targets.first {
            $0.programme == programme
        }
    }

    @Test func oneThatIsSetHoldsWhateverThePlanSays() async throws {
        // Given the plan's assumed target
        let ward = try await TestWard.planned()
        #expect(
            try await target(ward)
                == .init(programme: .consultation, volume: 5600, planned: 5600, assumed: true, isSet: false))
        // When it is set, and planned again with another
        let answer = try await ward.tell(ward.set(5800))
        #expect(answer.volume == 5800 && answer.setBefore == nil)
        var plan = ward.applyPlan()
        plan = ApplyPlan(
            plan: plan.plan, fiscalYear: ward.year,
            targets: YearTargets(
                fiscalYear: ward.year,
                targets: [.init(programme: .consultation, volume: 6000, assumed: false)], milestones: []))
        try await ward.tell(plan)
        // Then it holds, and the plan's stands beside it
        let set = TargetBook.Target(
            programme: .consultation, volume: 5800, planned: 6000, assumed: false, isSet: true)
        #expect(try await target(ward) == set)
        #expect(try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.first?.target == 5800)
        // And a plan without it leaves it too
        try await ward.tell(
            ApplyPlan(
                plan: plan.plan, fiscalYear: ward.year,
                targets: YearTargets(fiscalYear: ward.year, targets: [], milestones: [])))
        #expect(try await target(ward)?.volume == 5800)
    }

    @Test func thePlansHoldsAgain() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(ward.set(5800))
        let back = try await ward.tell(ward.set(nil))
        #expect(back.volume == 5600 && back.setBefore == 5800)
        #expect(try await target(ward)?.isSet == false)
        #expect(try await ward.refusal(ward.set(nil)).code == .nothingToDo)
    }

    /// An assumed target is confirmed by setting the same.
    @Test func theSameOnceMoreIsNothing() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(ward.set(5600))
        #expect(try await target(ward)?.assumed == false)
        #expect(try await ward.refusal(ward.set(5600)).code == .nothingToDo)
    }

    @Test(arguments: [0, -1, 1_000_001])
    func whatIsNoVolumeIsRefused(volume: Int) async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.refusal(ward.set(volume)).fields["volume"] != nil)
    }

    /// Who, when, and what held before.
    @Test func everySettingIsKept() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(ward.set(5800))
        ward.at("2026-04-03 10:00")
        try await ward.tell(ward.set(40, .corner))
        try await ward.tell(ward.set(nil))
        let settings = try await ward.ask(Targets(fiscalYear: ward.year)).settings
        #expect(settings.map(\.programme) == [.consultation, .corner, .consultation])
        #expect(settings.map(\.volume) == [5800, 40, nil])
        #expect(settings.map(\.before) == [5600, nil, 5800])
        #expect(settings.map(\.account) == ["test", "test", "test"])
        #expect(settings.map(\.at.date) == [day("2026-04-01"), day("2026-04-03"), day("2026-04-03")])
    }

    /// A later year that no file knows: the ward enters it, and the progress report answers.
    @Test func aYearThatIsNotPlannedMayHaveSome() async throws {
        let ward = try await TestWard.planned()
        let year = FiscalYear(2030)!
        #expect(try await ward.ask(Targets(fiscalYear: year)).isEmpty)
        #expect(try await ward.refusal(asking: ReportProgress(fiscalYear: year)).code == .notPlanned)
        try await ward.tell(SetTarget(fiscalYear: year, programme: .course, volume: 250))
        let progress = try await ward.ask(ReportProgress(fiscalYear: year))
        #expect(progress.items.map(\.target) == [250] && progress.items.first?.assumed == false)
        #expect(progress.items.first?.climb.allSatisfy { $0.reached == nil } == true)
        #expect(progress.grade.proposed == nil && progress.evaluation == nil)
    }

    /// A planned year that demands nothing has its figures, and no grade.
    @Test func aPlannedYearMayHaveNone() async throws {
        let ward = try TestWard()
        try await ward.tell(ApplyPlan(plan: TestWard.plan, fiscalYear: ward.year, targets: nil))
        let progress = try await ward.ask(ReportProgress(fiscalYear: ward.year))
        #expect(progress.items.isEmpty && progress.grade.ifEndedToday == nil)
        #expect(progress.grade.reasons == ["この年度の目標が登録されていません。"])
    }
}

extension TestWard {
    /// Sets a target of 令和8.
    func set(_ volume: Int?, _ programme: Programme = .consultation) -> SetTarget {
        SetTarget(fiscalYear: year, programme: programme, volume: volume)
    }
}
