import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// People counted on paper, besides the taps, and the report that counts both.
@Suite("Tallies and the target")
struct TallyCornerTests {
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.corner("2026-04-07"))
        try await ward.tell(TestWard.corner("2026-04-08"))
        ward.at("2026-04-08 17:00")
        return ward
    }

    private func tally(_ people: Int, _ replaces: Int64? = nil) -> TallyCorner {
        TallyCorner(corner: CornerID(1), people: people, replaces: replaces.map { TallyID($0) })
    }

    @Test
    func aTallyIsCorrectedAndNeverLost() async throws {
        let ward = try await ward()
        try await ward.tell(CountCorner(corner: CornerID(1), taps: [CornerTap(id: TestWard.tap(1))]))
        #expect(try await ward.tell(tally(12)).people == 13)
        #expect(try await ward.ask(ShowCorner(corner: CornerID(1))).tally == TallyID(1))
        // Whoever has not seen the newest is refused.
        #expect(try await ward.refusal(tally(15)).code == .alreadyThere)
        #expect(try await ward.tell(tally(15, 1)).people == 16)
        #expect(try await ward.refusal(tally(14, 1)).fields["replaces"] == "2")
        #expect(try await ward.tell(tally(0, 2)).people == 1)
        #expect(try await ward.ledger.numbers("SELECT people FROM cornerTally") == [12, 15, 0])
        // And one of another day stands by itself.
        let other = try await ward.refusal(TallyCorner(corner: CornerID(2), people: 4, replaces: TallyID(3)))
        #expect(other.code == .alreadyThere)
        #expect(try await ward.tell(TallyCorner(corner: CornerID(2), people: 4)).people == 4)
    }

    @Test(arguments: [-1, 10_000, Int.max])
    func aNumberThatCannotBeIsRefused(people: Int) async throws {
        let refusal = try await ward().refusal(tally(people))
        #expect(refusal.code == .badInput && refusal.fields["people"] != nil)
    }

    /// 目標進捗: both days of the year, the cancelled one too; nothing of another year.
    @Test
    func theTargetCountsThem() async throws {
        let ward = try await ward()
        var plan = ward.applyPlan()
        let targets = YearTargets(
            fiscalYear: ward.year,
            targets: TestWard.targets.targets + [.init(programme: .corner, volume: 60, assumed: false)],
            milestones: [])
        plan = ApplyPlan(plan: plan.plan, fiscalYear: ward.year, targets: targets)
        try await ward.tell(plan)
        func item() async throws -> ProgressReport.Item? {
            try await ward.ask(ReportProgress(fiscalYear: ward.year)).items.first { $0.programme == .corner }
        }
        #expect(try await item()?.visits == 0)
        try await ward.tell(tally(20))
        try await ward.tell(CountCorner.people(13, at: CornerID(2), as: ward.randomness.freshID()))
        try await ward.tell(CancelCornerDay(corner: CornerID(2), reason: "雨のため"))
        try await ward.tell(TestWard.corner("2026-03-31"))
        try await ward.tell(TallyCorner(corner: CornerID(3), people: 500))
        let counted = try #require(try await item())
        #expect(counted.visits == 33 && counted.unnamed == 33 && counted.people == 0)
        #expect(counted.share == 0.55)
    }
}
