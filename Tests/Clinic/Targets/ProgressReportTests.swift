import Almanac
import Clinic
import Testing

@Suite("Progress towards the year's targets")
struct ProgressReportTests {
    private static let book = TargetBook.of(
        2026, course: 200, consultation: 5600, isAssumed: true,
        milestones: [.of("training", "研修", "実施", doneOn: "2026-10-01"), .of("devices", "機器", "検証")])

    @Test func showsEachTargetAndWhatWasCounted() {
        let progress = report(asOf: "2026-11-22", course: 0, consultation: 3610)
        #expect(progress.items.map(\.programme) == [.course, .consultation])
        #expect(progress.items.map(\.target) == [200, 5600])
        #expect(progress.items.map(\.visits) == [0, 3610])
        #expect(progress.items.map(\.people) == [0, 1204] && progress.items.map(\.reached) == [0, 3610])
        #expect(progress.items.map(\.unnamed) == [0, 31])
        #expect(progress.items.map(\.share) == [0, 0.645])
        #expect(progress.items.map(\.assumed) == [true, true])
        #expect(progress.milestones.map(\.doneOn) == [day("2026-10-01"), nil])
        #expect(progress.milestones.map(\.evidence) == ["庁内通知第45号", nil])
        #expect(progress.missing == ["機器"])
        #expect(progress.definition.hasPrefix(VisitsCount.people.definition))
        #expect(progress.definition.hasSuffix("スマホ教室は、1日でも参加した方の人数(実人数)を目標と比べます。"))
    }

    /// Of a course the target counts people, however many dates each came to; both figures are there.
    @Test func ofACourseItCountsPeople() {
        let item = report(asOf: "2026-11-22", course: 150, consultation: 0).items[0]
        #expect((item.visits, item.people, item.reached, item.share) == (150 * 3, 150, 150, 0.75))
    }

    /// What nobody knows is null and no 0, and the grade says what is missing.
    @Test func whatIsNotKnownIsNotNothing() throws {
        let counts: [Programme: YearCount] = [.consultation: YearCount(visits: 6000, people: 900, unnamed: 0)]
        let progress = ProgressReport(
            YearStanding(book: Self.book, counts: counts), asOf: day("2027-03-31"), counting: .people)
        #expect(progress.items[0].reached == nil && progress.items[0].share == nil)
        #expect(progress.grade.proposed == nil && progress.grade.ifEndedToday == nil)
        #expect(progress.grade.reasons.contains("スマホ教室: 実績が分かりません"))
        let (json, back) = try coded(progress)
        #expect(!json.contains(#""share":0"#) && back == progress)
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
                "スマホ教室: 75.0%", "個別相談会: 64.4%", "研修(実施): 済", "機器(検証): 未報告",
                "4指標のうち1指標が達成または大部分(80%以上)達成です。半数を超えていません。",
            ])
    }

    /// The decided grade stands beside the proposed one, and is the one that is passed on while it holds.
    @Test(arguments: [false, true])
    func aDecisionStandsBesideTheProposal(isTakenBack: Bool) {
        let decision = GradeDecision(
            grade: .missed, proposed: .achieved, proposedReasons: ["理由"], reason: "本部の判断",
            account: "ito", at: at("2027-04-02 10:00"),
            withdrawnAt: isTakenBack ? at("2027-04-03 10:00") : nil)
        let book = TargetBook(
            fiscalYear: Self.book.fiscalYear, targets: Self.book.targets, decisions: [decision])
        let grade = report(book, asOf: "2027-04-05", course: 200, consultation: 5600).grade
        #expect(grade.proposed == .achieved && grade.final == (isTakenBack ? .achieved : .missed))
        #expect(grade.override?.reason == (isTakenBack ? nil : "本部の判断"))
        #expect(grade.override?.proposed == (isTakenBack ? nil : .achieved))
        #expect(grade.override?.on == (isTakenBack ? nil : day("2027-04-02")))
    }

    @Test func aYearWithoutTargetsHasNoGrade() {
        let progress = ProgressReport(
            YearStanding(book: .of(2030), counts: [:]), asOf: day("2031-03-31"), counting: .people)
        #expect(progress.items.isEmpty && progress.missing.isEmpty)
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
        let progress = ProgressReport(
            YearStanding(book: .of(2030), counts: [:]), asOf: day("2030-04-01"), counting: .people)
        #expect(try coded(progress).json.contains(#""ifEndedToday":null,"proposed":null"#))
    }

    private func report(
        _ book: TargetBook = book, asOf: String, course: Int, consultation: Int
    ) -> ProgressReport {
        ProgressReport(
            YearStanding(
                book: book,
                counts: [
                    .consultation: YearCount(visits: consultation, people: 1204, unnamed: 31),
                    .course: YearCount(visits: course * 3, people: course, unnamed: 0),
                ]), asOf: day(asOf), counting: .people)
    }
}
