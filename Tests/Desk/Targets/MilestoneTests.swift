import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 取組: reported with date and evidence, taken back, and never lost.
@Suite("Milestones")
struct MilestoneTests {
    private static let year = FiscalYear(2026)!
    private static let training = TestWard.code("training")

    /// A ward whose plan demands 研修 of 広聴広報課, in October.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.tell(Self.plan([Self.demanded("研修")]))
        ward.at("2026-10-05 09:00")
        return ward
    }

    private static func plan(_ milestones: [YearTargets.Milestone]) -> ApplyPlan {
        ApplyPlan(
            plan: TestWard.plan, fiscalYear: year,
            targets: YearTargets(fiscalYear: year, targets: TestWard.targets.targets, milestones: milestones))
    }

    private static func demanded(_ name: String) -> YearTargets.Milestone {
        .init(id: training, name: name, planned: "実施", department: "広聴広報課")
    }

    private static func report(_ date: String = "2026-10-01", _ code: Slug = training) -> ReportMilestone {
        ReportMilestone(fiscalYear: year, milestone: code, doneOn: day(date), evidence: "通知第45号")
    }

    private func milestones(_ ward: TestWard) async throws -> [TargetBook.Milestone] {
        try await ward.ask(Targets(fiscalYear: Self.year)).milestones
    }

    @Test func oneIsReportedAndTakenBackAndReportedAnew() async throws {
        let ward = try await ward()
        // Given one that is missing
        var progress = try await ward.ask(ReportProgress(fiscalYear: Self.year))
        #expect(progress.missing == ["研修"] && progress.milestones.first?.department == "広聴広報課")
        // When it is reported
        #expect(try await ward.tell(Self.report()).doneOn == day("2026-10-01"))
        progress = try await ward.ask(ReportProgress(fiscalYear: Self.year))
        #expect(progress.missing.isEmpty && progress.milestones.first?.evidence == "通知第45号")
        // Then a second is refused until the first is taken back
        let second = try await ward.refusal(Self.report("2026-10-02"))
        #expect(second.code == .alreadyThere && second.message.contains("令和8年10月1日"))
        let back = TakeBackMilestone(fiscalYear: Self.year, milestone: Self.training)
        #expect(try await ward.tell(back).doneOn == nil)
        #expect(try await ward.refusal(back).code == .nothingToDo)
        #expect(try await ward.ask(ReportProgress(fiscalYear: Self.year)).missing == ["研修"])
        try await ward.tell(Self.report("2026-10-02"))
        // And both are on file
        let reports = try #require(try await milestones(ward).first).reports
        #expect(reports.map(\.doneOn) == [day("2026-10-01"), day("2026-10-02")])
        #expect(reports.map { $0.withdrawnAt != nil } == [true, false])
    }

    /// Each counts in its own year, and nothing is done before it is.
    @Test(arguments: [
        ("2026-03-31", false), ("2026-04-01", true), ("2026-10-05", true), ("2026-10-06", false),
        ("2027-04-01", false),
    ])
    func itWasDoneWithinItsYear(date: String, isTaken: Bool) async throws {
        let ward = try await ward()
        guard !isTaken else {
            try await ward.tell(Self.report(date))
            return
        }
        #expect(try await ward.refusal(Self.report(date)).fields["doneOn"] != nil)
    }

    @Test(arguments: ["", " ", String(repeating: "あ", count: 201), "一行\n二行"])
    func itNeedsItsEvidence(evidence: String) async throws {
        let report = ReportMilestone(
            fiscalYear: Self.year, milestone: Self.training, doneOn: day("2026-10-01"), evidence: evidence)
        #expect(try await ward().refusal(report).fields["evidence"] != nil)
    }

    @Test func oneThatIsNotThereNamesThoseThatAre() async throws {
        let refusal = try await ward().refusal(Self.report("2026-10-01", TestWard.code("nothing")))
        #expect(refusal.code == .notFound && refusal.message.contains("training(研修)"))
    }

    @Test func theOfficeAddsOneAndDropsIt() async throws {
        let ward = try await ward()
        let new = NewMilestone(
            fiscalYear: Self.year, title: "講座の冊子", planned: "作成", department: "長寿社会推進課")
        let code = try await ward.tell(new).milestone
        #expect(code == TestWard.code("milestone-1"))
        #expect(try await milestones(ward).map(\.name) == ["研修", "講座の冊子"])
        #expect(try await ward.refusal(new).code == .alreadyThere)
        // While it is reported it stays
        try await ward.tell(Self.report("2026-10-01", code))
        let drop = DropMilestone(fiscalYear: Self.year, milestone: code)
        #expect(try await ward.refusal(drop).code == .alreadyMarked)
        try await ward.tell(TakeBackMilestone(fiscalYear: Self.year, milestone: code))
        try await ward.tell(drop)
        #expect(try await milestones(ward).map(\.name) == ["研修"])
        #expect(try await ward.ask(ReportProgress(fiscalYear: Self.year)).missing == ["研修"])
        // Its code is not used again
        #expect(try await ward.tell(new).milestone == TestWard.code("milestone-2"))
        #expect(
            try await ward.refusal(
                NewMilestone(fiscalYear: Self.year, milestone: code, title: "別", planned: "実施")
            ).code == .alreadyThere)
    }

    @Test func onlyTheWardsOwnIsDropped() async throws {
        let refusal = try await ward().refusal(
            DropMilestone(fiscalYear: Self.year, milestone: Self.training))
        #expect(refusal.code == .forbidden)
    }

    @Test func aYearHasSoManyAtMost() async throws {
        let ward = try await ward()
        func new(_ number: Int) -> NewMilestone {
            NewMilestone(fiscalYear: Self.year, title: "取組\(number)", planned: "実施")
        }
        for number in 1..<YearTargets.Milestone.most { try await ward.tell(new(number)) }
        #expect(try await ward.refusal(new(99)).code == .limitReached)
    }

    /// The plan renames its own, keeps what was reported of it, and leaves the ward's alone.
    @Test func aPlanLeavesWhatTheWardHasSaid() async throws {
        let ward = try await ward()
        try await ward.tell(Self.report())
        let own = TestWard.code("own")
        try await ward.tell(
            NewMilestone(fiscalYear: Self.year, milestone: own, title: "冊子", planned: "作成"))
        try await ward.tell(
            Self.plan([
                Self.demanded("アクセシビリティ研修"), .init(id: own, name: "計画の名前", planned: "検証"),
            ]))
        let milestones = try await milestones(ward)
        #expect(milestones.map(\.name) == ["アクセシビリティ研修", "冊子"])
        #expect(milestones.map(\.isOwn) == [false, true])
        #expect(milestones[0].report?.doneOn == day("2026-10-01"))
    }
}
