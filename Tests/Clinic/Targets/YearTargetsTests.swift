import Almanac
import Clinic
import Testing

@Suite("The files of targets")
struct YearTargetsTests {
    @Test(arguments: [(2024, false, "試験導入"), (2025, false, "検証"), (2026, true, "検証")])
    func holdWhatThePlanDemands(year: Int, assumed: Bool, devices: String) throws {
        let targets = try YearTargets(file: "f", text: Repository.text("Resources/plan/\(year).yaml"))
        #expect(targets.fiscalYear == FiscalYear(year))
        #expect(targets.targets.map(\.programme) == [.course, .consultation, .corner])
        #expect(targets.targets.map(\.volume) == [200, 5600, 60])
        #expect(targets.targets.allSatisfy { $0.assumed == assumed })
        #expect(targets.milestones.map(\.planned) == ["実施", devices])
        #expect(targets.milestones.map(\.department) == ["広聴広報課", "障がい政策課"])
        #expect(targets.measure == (assumed ? nil : "施策11 デジタルデバイド解消に向けた支援"))
        #expect(targets.evaluatedFrom == (year == 2025 ? FiscalYear(2024) : nil))
        #expect(try coded(targets).back == targets)
    }

    @Test func mayLeaveOutAProgrammeAndTheMilestones() throws {
        let targets = try YearTargets(
            file: "f", text: "fiscal_year: 2030\nstatus: plan\ntargets: {corner: 60, course: 10}")
        #expect(targets.targets.map(\.programme) == [.course, .corner])
        #expect(targets.milestones.isEmpty && targets.measure == nil && targets.evaluatedFrom == nil)
    }

    /// Years that are judged together end with the file's own.
    @Test(arguments: [("2029", true), ("2021", true), ("2020", false), ("2030", false), ("R6", false)])
    func areJudgedTogetherWithYearsBefore(from: String, isTaken: Bool) {
        let text = "fiscal_year: 2030\nstatus: plan\nevaluated_from: \(from)\ntargets: {corner: 60}"
        do throws(Refusal) {
            #expect(try YearTargets(file: "f", text: text).evaluatedFrom?.description == from && isTaken)
        } catch {
            #expect(!isTaken && error.fields["key"] == "evaluated_from" && error.fields["line"] == "3")
        }
    }

    @Test(arguments: [
        ("fiscal_year: R8", "1", "fiscal_year", "R8"), ("fiscal_year: 1700", "1", "fiscal_year", "1700"),
        ("status: maybe", "2", "status", "maybe"),
        ("targets: {consultations: 1}", "3", "targets.consultations", ""),
        ("targets: {consultation: 0}", "3", "targets.consultation", "0"),
        ("targets: {consultation: 5,600}", "3", "targets.600", "600"),
        ("targets: []", "3", "targets", "一覧"),
        ("milestones: [{id: a, name: b}]", "4", "milestones[0].planned", "キーなし"),
        ("milestones: [{id: 研修, name: b, planned: c}]", "4", "milestones[0].id", "研修"),
    ])
    func areRefusedWithTheirLine(line: String, number: String, key: String, found: String) {
        var lines = ["fiscal_year: 2026", "status: plan", "targets: {consultation: 5600}", "milestones: []"]
        lines[(Int(number) ?? 1) - 1] = line
        do throws(Refusal) {
            _ = try YearTargets(file: "2026.yaml", text: lines.joined(separator: "\n"))
            Issue.record("taken")
        } catch {
            #expect(error.fields["file"] == "2026.yaml")
            #expect(error.fields["line"] == number)
            #expect(error.fields["key"] == key)
            #expect(error.fields["found"] == (found.isEmpty ? "consultations" : found))
            #expect(error.fields["allowed"] != nil)
        }
    }

    /// Those that no file could say are refused, wherever they come from.
    @Test(arguments: [(1, true), (1_000_000, true), (0, false), (-5, false), (1_000_001, false)])
    func mustDemandSomebody(volume: Int, isTaken: Bool) throws {
        let target = YearTargets.Target(programme: .course, volume: volume, assumed: true)
        let targets = YearTargets(
            fiscalYear: try #require(FiscalYear(2026)), targets: [target], milestones: [])
        #expect(((try? targets.check()) != nil) == isTaken)
    }

    @Test(arguments: [(2025, true), (2017, true), (2026, false), (2016, false), (2027, false)])
    func mustBeginBeforeTheyEnd(from: Int, isTaken: Bool) throws {
        let targets = YearTargets(
            fiscalYear: try #require(FiscalYear(2026)), evaluatedFrom: FiscalYear(from), targets: [],
            milestones: [])
        #expect(((try? targets.check()) != nil) == isTaken)
    }
}
