import Almanac
import Clinic
import Testing

/// The last year of a plan is judged over all its years (第6章): 令和7 with 令和6.
@Suite("The evaluation of a plan's years together")
struct EvaluationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// 教室, 相談会 and コーナー of 令和6, then of 令和7; nil where nobody knows.
        let reached: [[Int?]]
        /// Whether each 取組 of 令和6, then of 令和7, was done.
        let done: [[Bool]]
        let grade: Grade?
        let yearAlone: Grade?
    }

    /// Each year demands 200, 5,600 and 60, and two 取組: together 400, 11,200 and 120, and four.
    @Test(arguments: [
        Case(
            testDescription: "all as planned in both", reached: [[200, 5600, 60], [200, 5600, 60]],
            done: [[true, true], [true, true]], grade: .achieved, yearAlone: .achieved),
        Case(
            testDescription: "one more in the first", reached: [[201, 5600, 60], [200, 5600, 60]],
            done: [[true, true], [true, true]], grade: .exceeded, yearAlone: .achieved),
        Case(
            testDescription: "what was missed is made up for", reached: [[100, 5000, 40], [310, 6201, 80]],
            done: [[true, true], [true, true]], grade: .exceeded, yearAlone: .exceeded),
        Case(
            testDescription: "a year that exceeds does not make up for the other",
            reached: [[20, 1000, 0], [201, 5601, 61]], done: [[false, false], [true, true]], grade: .missed,
            yearAlone: .exceeded),
        Case(
            testDescription: "a 取組 of the first year is missing",
            reached: [[300, 6000, 60], [300, 6000, 60]],
            done: [[false, true], [true, true]], grade: .achieved, yearAlone: .exceeded),
        Case(
            testDescription: "three volumes of seven indicators are not most",
            reached: [[200, 5600, 60], [200, 5600, 60]], done: [[false, false], [false, false]],
            grade: .missed, yearAlone: .achieved),
        Case(
            testDescription: "80 % of both together", reached: [[0, 4480, 48], [0, 4480, 48]],
            done: [[true, false], [true, false]], grade: .achieved, yearAlone: .achieved),
        Case(
            testDescription: "the first year's courses are not known",
            reached: [[nil, 9000, 99], [200, 5600, 60]], done: [[true, true], [true, true]], grade: nil,
            yearAlone: .achieved),
    ])
    func isProposed(this: Case) {
        let report = report(this)
        #expect(report.grade.proposed == this.grade)
        #expect(report.evaluation?.yearAlone == this.yearAlone)
        #expect(report.grade.reasons.first == "令和6年度と令和7年度を合わせた評語です。")
        #expect(report.items.map(\.target) == [200, 5600, 60])
        #expect(report.evaluation?.items.map(\.target) == [400, 11200, 120])
        for (index, item) in (report.evaluation?.items ?? []).enumerated() {
            let parts = this.reached.map { $0[index] }
            let sum = parts.contains(nil) ? nil : parts.compactMap(\.self).reduce(0, +)
            #expect(item.reached == sum && (item.share == nil) == (sum == nil))
        }
    }

    @Test func eachMilestoneStandsInItsYear() throws {
        let report = report(
            Case(
                testDescription: "", reached: [[0, 0, 0], [0, 0, 0]], done: [[true, false], [false, true]],
                grade: nil, yearAlone: nil))
        let milestones = try #require(report.evaluation).milestones
        #expect(milestones.map(\.fiscalYear.year) == [2024, 2024, 2025, 2025])
        #expect(milestones.map { $0.doneOn != nil } == [true, false, false, true])
        #expect(report.grade.reasons.contains("令和6年度 機器(検証): 未報告"))
        #expect(report.grade.reasons.contains("令和7年度 機器(検証): 済"))
        // The year's own list is of the year alone.
        #expect(report.missing == ["研修"])
        #expect(try coded(report).back == report)
    }

    /// Before the last day nothing is proposed, neither of both years nor of one.
    @Test func nothingIsProposedBeforeTheEnd() {
        let report = report(
            Case(
                testDescription: "", reached: [[200, 5600, 60], [200, 5600, 60]],
                done: [[true, true], [true, true]], grade: nil, yearAlone: nil), asOf: "2026-03-30")
        #expect(report.grade.proposed == nil && report.grade.ifEndedToday == .achieved)
        #expect(report.evaluation?.yearAlone == nil)
    }

    @Test func aYearOfWhichNothingIsDemandedIsNamed() {
        let last = YearStanding(book: .of(2025, from: 2024, corner: 60), counts: [:])
        let report = ProgressReport(
            last, earlier: [YearStanding(book: .of(2024), counts: [:])], asOf: day("2026-03-31"),
            counting: .people)
        #expect(report.grade.proposed == nil)
        #expect(
            report.grade.reasons == [
                "令和6年度と令和7年度を合わせた評語は、令和6年度の目標が登録されていないので提案できません。"
            ])
    }

    private func report(_ this: Case, asOf: String = "2026-03-31") -> ProgressReport {
        let years = [2024, 2025].enumerated().map { index, year in
            let done = this.done[index].map { $0 ? "\(year)-10-01" : nil }
            return YearStanding(
                book: .of(
                    year, from: year == 2025 ? 2024 : nil, course: 200, consultation: 5600, corner: 60,
                    milestones: [
                        .of("training", "研修", "実施", doneOn: done[0]),
                        .of("devices", "機器", "検証", doneOn: done[1]),
                    ]), counts: counts(this.reached[index]))
        }
        return ProgressReport(years[1], earlier: [years[0]], asOf: day(asOf), counting: .people)
    }

    private func counts(_ reached: [Int?]) -> [Programme: YearCount] {
        [
            .course: YearCount(visits: reached[0].map { $0 * 2 }, people: reached[0], unnamed: 0),
            .consultation: YearCount(visits: reached[1], people: 900, unnamed: 0),
            .corner: YearCount(visits: reached[2], people: 0, unnamed: reached[2]),
        ]
    }
}
