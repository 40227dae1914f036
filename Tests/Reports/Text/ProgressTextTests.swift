import Almanac
import Clinic
import Reports
import Testing

@Suite("Progress for a terminal")
struct ProgressTextTests {
    @Test func showsTargetsMilestonesGradeAndReasons() {
        let lines = ProgressText.lines(MadeUpReports.progress())
        #expect(lines[0] == "目標進捗 令和8年度(2026年度) 令和8年11月22日現在")
        #expect(cells(lines[2]) == ["事業", "目標", "延べ", "達成率", "実人数", "氏名なし"])
        #expect(cells(lines[4]) == ["個別相談会", "5,600", "5,599", "99.9%", "1,204", "31", "仮の目標"])
        #expect(cells(lines[5]) == ["相談コーナー", "60", "0", "0.0%", "0", "0"])
        #expect(
            lines[7...] == [
                "取組 研修(実施): 済(令和8年10月1日)", "取組 機器(検証) 障がい政策課: 未報告",
                "評語は年度末に提案します。今日で年度が終わるなら: 未達成",
                "  ・個別相談会: 99.9%", "  ・相談コーナー: 0.0%", "  ・研修(実施): 済", "  ・機器(検証): 未報告",
                "  ・4指標のうち2指標が達成または大部分(80%以上)達成です。半数を超えていません。", VisitsCount.people.definition,
            ])
    }

    /// A target just missed reads as missed in the table and in the reasons.
    @Test(arguments: [(5599, "99.9%"), (5600, "100.0%"), (5601, "100.0%"), (5606, "100.1%")])
    func neverRoundsUp(visits: Int, percent: String) {
        let lines = ProgressText.lines(MadeUpReports.progress(visits: visits))
        #expect(cells(lines[4])[3] == percent)
        #expect(lines.contains("  ・個別相談会: \(percent)"))
    }

    @Test func proposesAGradeOnTheLastDay() {
        let lines = ProgressText.lines(MadeUpReports.progress(asOf: "2027-03-31"))
        #expect(lines.contains("評語の案: 未達成"))
        #expect(!lines.contains { $0.contains("年度末に提案します") })
    }

    @Test(arguments: VisitsCount.allCases)
    func saysWhatIsCounted(counting: VisitsCount) {
        #expect(ProgressText.lines(MadeUpReports.progress(counting: counting)).last == counting.definition)
    }

    @Test func aYearWithoutTargetsSaysSo() {
        let none = TargetBook(fiscalYear: FiscalYear(2030)!, targets: [])
        let progress = ProgressReport(
            YearStanding(book: none, counts: [:]), asOf: day("2030-04-01"), counting: .people)
        #expect(
            ProgressText.lines(progress) == [
                "目標進捗 令和12年度(2030年度) 令和12年4月1日現在", "", "評語の案はありません。", "  ・この年度の目標が登録されていません。",
                VisitsCount.people.definition,
            ])
    }

    /// 「―」 and no 0, neither in the table nor in the reasons.
    @Test func whatIsNotKnownIsADash() {
        let lines = ProgressText.lines(MadeUpReports.progress(asOf: "2027-03-31", visits: nil))
        #expect(cells(lines[4]) == ["個別相談会", "5,600", "―", "―", "1,204", "31", "仮の目標"])
        #expect(lines.contains("評語の案はありません。") && lines.contains("  ・個別相談会: 実績が分かりません"))
    }

    @Test func aDecisionAndTheProposalAreBothShown() {
        let lines = ProgressText.lines(
            MadeUpReports.progress(asOf: "2027-04-05", decisions: [MadeUpReports.decision]))
        #expect(lines.contains("評語: 未達成 (令和9年4月2日に決定。理由: 本部の判断)"))
        #expect(lines.contains("評語の案: 未達成"))
    }

    @Test func theYearsTogetherAreShown() {
        let lines = ProgressText.lines(MadeUpReports.headquarters().years[1])
        let together = lines.drop { !$0.hasPrefix("令和6年度から令和7年度まで") }
        #expect(cells(together.dropFirst(2).first ?? "") == ["個別相談会", "11,200", "9,712", "86.7%"])
        #expect(together.contains("令和7年度だけなら: 未達成"))
    }

    @Test func theOfficesListsNameWhoSetWhat() {
        let book = MadeUpReports.book(2026)
        let lines = ProgressText.lines(book)
        #expect(cells(lines[4]) == ["個別相談会", "5,600", "5,600", "仮の目標"])
        #expect(cells(lines[5]) == ["相談コーナー", "60", "50", "区が入れた目標"])
        #expect(lines.last == "  令和8年4月3日 ito: 相談コーナー 50 → 60")
        #expect(
            ProgressText.milestones(book) == [
                "training 研修(実施) 済(令和8年10月1日)",
                "  令和8年10月2日 ito: 令和8年10月1日に済んだ 根拠 通知第45号", "devices 機器(検証) 障がい政策課 未報告",
            ])
    }
}
