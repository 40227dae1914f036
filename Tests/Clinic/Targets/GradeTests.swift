import Clinic
import Testing

@Suite("Grades")
struct GradeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Planned and achieved volumes.
        let volumes: [(Double, Double)]
        /// Whether each milestone is done.
        var milestones: [Bool] = []
        let grade: Grade?
    }

    @Test(arguments: [
        Case(testDescription: "nothing to judge", volumes: [], grade: nil),
        Case(testDescription: "exactly as planned", volumes: [(5600, 5600)], grade: .achieved),
        Case(testDescription: "one more", volumes: [(5600, 5601)], grade: .exceeded),
        Case(
            testDescription: "one exceeded, one reached", volumes: [(200, 201), (60, 60)], grade: .exceeded),
        Case(
            testDescription: "one exceeded, one not reached", volumes: [(200, 400), (60, 59)],
            grade: .achieved),
        Case(testDescription: "exactly 80 %", volumes: [(5600, 4480)], grade: .achieved),
        Case(testDescription: "one below 80 %", volumes: [(5600, 4479)], grade: .missed),
        Case(testDescription: "75.2 %", volumes: [(119_052, 89_491)], grade: .missed),
        Case(testDescription: "nothing done", volumes: [(60, 0)], grade: .missed),
        Case(testDescription: "two of three", volumes: [(10, 10), (10, 9), (10, 0)], grade: .achieved),
        Case(testDescription: "one of two", volumes: [(10, 10), (10, 0)], grade: .missed),
        Case(
            testDescription: "one of three, far exceeded", volumes: [(1, 9), (10, 0), (10, 0)], grade: .missed
        ),
        Case(
            testDescription: "exceeded, milestone done", volumes: [(10, 11)], milestones: [true],
            grade: .exceeded),
        Case(
            testDescription: "exceeded, one milestone of two missing", volumes: [(10, 11)],
            milestones: [true, false],
            grade: .achieved),
        Case(
            testDescription: "exceeded, the only milestone missing", volumes: [(10, 11)], milestones: [false],
            grade: .missed),
        Case(
            testDescription: "milestones only, all done", volumes: [], milestones: [true, true],
            grade: .achieved),
        Case(
            testDescription: "milestones only, half done", volumes: [], milestones: [true, false],
            grade: .missed),
        Case(
            testDescription: "the ward's five indicators, both milestones missing",
            volumes: [(200, 220), (5600, 5700), (60, 61)], milestones: [false, false], grade: .achieved),
        Case(testDescription: "nothing planned", volumes: [(0, 10)], grade: .missed),
    ])
    func isProposed(this: Case) {
        let indicators =
            this.volumes.map { Grade.Indicator.volume(name: "人数", planned: $0.0, actual: $0.1) }
            + this.milestones.map { .milestone(name: "研修", done: $0) }
        #expect(Grade.propose(indicators)?.grade == this.grade)
    }

    /// A missing milestone never lets a measure be 達成＋, however far the volumes are exceeded.
    @Test(arguments: 1...20)
    func aMissingMilestoneNeverExceeds(volumes: Int) {
        let exceeded = Array(
            repeating: Grade.Indicator.volume(name: "人数", planned: 1, actual: 100), count: volumes)
        let proposal = Grade.propose(exceeded + [.milestone(name: "研修", done: false)])
        #expect(proposal?.grade == (volumes > 1 ? .achieved : .missed))
    }

    @Test(arguments: [
        (60.0, 60.0, "人数: 100.0%"), (5600, 5599, "人数: 99.9%"), (10_000, 9_997, "人数: 99.9%"),
        (119_052, 89_491, "人数: 75.1%"), (5600, 4480, "人数: 80.0%"), (200, 201, "人数: 100.5%"),
        (60, 0, "人数: 0.0%"),
        (5, 13.6, "人数: 272.0%"),
    ])
    func aReasonNeverRoundsUp(planned: Double, actual: Double, reason: String) {
        #expect(
            Grade.propose([.volume(name: "人数", planned: planned, actual: actual)])?.reasons.first == reason)
    }

    /// For every whole number of visits the reason shows the permille that whole-number division gives.
    @Test(arguments: [7, 60, 200, 900, 5600])
    func aReasonIsExact(planned: Int) {
        for actual in 0...planned * 2 {
            let permille = actual * 1000 / planned
            let reason = Grade.propose([
                .volume(name: "人数", planned: Double(planned), actual: Double(actual))
            ])?.reasons.first
            #expect(reason == "人数: \(permille / 10).\(permille % 10)%", "\(actual) of \(planned)")
        }
    }

    /// What nobody knows is not nothing: with one such volume the whole is not judged.
    @Test func whatIsNotKnownIsNotJudged() {
        let proposal = Grade.propose([
            .volume(name: "個別相談会", planned: 5600, actual: 9000),
            .volume(name: "教室", planned: 200, actual: nil), .milestone(name: "研修(実施)", done: true),
        ])
        #expect(proposal != nil && proposal?.grade == nil)
        #expect(
            proposal?.reasons == [
                "個別相談会: 160.7%", "教室: 実績が分かりません", "研修(実施): 済",
                "実績の分からないものがあるので、評語を提案できません。",
            ])
    }

    @Test func everyIndicatorHasItsReasonThenTheGrade() {
        let proposal = Grade.propose([
            .volume(name: "個別相談会", planned: 5600, actual: 4480), .milestone(name: "研修(実施)", done: true),
            .milestone(name: "機器(検証)", done: false),
        ])
        #expect(
            proposal?.reasons == [
                "個別相談会: 80.0%", "研修(実施): 済", "機器(検証): 未報告", "3指標のうち2指標が達成または大部分(80%以上)達成です。",
            ])
    }
}
