import Almanac
import Clinic
import Testing

@Suite("Progress towards the year's targets")
struct ProgressReportTests {
    private static let targets = YearTargets(
        fiscalYear: FiscalYear(2026)!,
        targets: [
            .init(programme: .course, volume: 200, assumed: true),
            .init(programme: .consultation, volume: 5600, assumed: false),
        ],
        milestones: [.init(id: id("training"), name: "研修", planned: "実施", doneOn: day("2026-10-01"))])

    @Test func showsEachTargetAndWhatWasCounted() {
        let progress = report(asOf: "2026-11-22", course: 0, consultation: 3610)
        #expect(progress.items.map(\.programme) == [.course, .consultation])
        #expect(progress.items.map(\.target) == [200, 5600])
        #expect(progress.items.map(\.visits) == [0, 3610])
        #expect(progress.items.map(\.people) == [0, 1204] && progress.items.map(\.reached) == [0, 3610])
        #expect(progress.items.map(\.unnamed) == [0, 31])
        #expect(progress.items.map(\.share) == [0, 0.645])
        #expect(progress.items.map(\.assumed) == [true, false])
        #expect(progress.milestones == Self.targets.milestones)
        #expect(progress.definition.hasPrefix(VisitsCount.people.definition))
        #expect(progress.definition.hasSuffix("スマホ教室は、1日でも参加した方の人数(実人数)を目標と比べます。"))
    }

    /// Of a course the target counts people, however many dates each came to; both figures are there.
    @Test func ofACourseItCountsPeople() {
        let item = report(asOf: "2026-11-22", course: 150, consultation: 0).items[0]
        #expect((item.visits, item.people, item.reached, item.share) == (150 * 3, 150, 150, 0.75))
    }

    @Test(arguments: [
        ("2026-04-01", Grade?.none), ("2027-03-30", nil), ("2027-03-31", .achieved),
        ("2027-04-01", .achieved),
    ])
    func aGradeIsProposedOnceTheYearIsOver(asOf: String, proposed: Grade?) {
        let progress = report(asOf: asOf, course: 200, consultation: 4480)
        #expect(progress.grade.proposed == proposed)
        #expect(progress.grade.ifEndedToday == .achieved)
    }

    @Test func theReasonsNameEveryTargetAndMilestone() {
        let progress = report(asOf: "2026-11-22", course: 150, consultation: 3610)
        #expect(progress.grade.ifEndedToday == .missed)
        #expect(
            progress.grade.reasons == [
                "スマホ教室: 75.0%", "個別相談会: 64.4%", "研修(実施): 済", "3指標のうち1指標が達成または大部分(80%以上)達成です。半数を超えていません。",
            ])
    }

    @Test func aYearWithoutTargetsHasNoGrade() {
        let none = YearTargets(fiscalYear: FiscalYear(2030)!, targets: [], milestones: [])
        let progress = ProgressReport(targets: none, asOf: day("2031-03-31"), counting: .people, figures: [:])
        #expect(progress.items.isEmpty)
        #expect(progress.grade.proposed == nil)
        #expect(progress.grade.ifEndedToday == nil)
        #expect(progress.grade.reasons == ["この年度の目標が登録されていません。"])
    }

    @Test func aGradeNotProposedIsNullInJSON() throws {
        let progress = report(asOf: "2026-11-22", course: 150, consultation: 3610)
        let (json, back) = try coded(progress)
        #expect(json.contains(#""ifEndedToday":"未達成","proposed":null"#))
        #expect(json.contains(#""fiscalYear":2026"#))
        #expect(json.contains(#""asOf":"2026-11-22""#))
        #expect(back == progress)
    }

    @Test func noGradeAtAllIsTwoNullsInJSON() throws {
        let none = YearTargets(fiscalYear: FiscalYear(2030)!, targets: [], milestones: [])
        let progress = ProgressReport(targets: none, asOf: day("2030-04-01"), counting: .people, figures: [:])
        #expect(try coded(progress).json.contains(#""ifEndedToday":null,"proposed":null"#))
    }

    private func report(asOf: String, course: Int, consultation: Int) -> ProgressReport {
        var consultations = Figures()
        (consultations.visits, consultations.people, consultations.unnamed) = (consultation, 1204, 31)
        var courses = Figures()
        (courses.visits, courses.people) = (course * 3, course)
        return ProgressReport(
            targets: Self.targets, asOf: day(asOf), counting: .people,
            figures: [.consultation: consultations, .course: courses])
    }
}
