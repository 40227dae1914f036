import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of the office: targets, 取組, 評語, the newsletter, and what comes in from paper.
extension Walk {
    /// Takes one of these steps, drawn by weight; its name.
    mutating func takeOfficeStep() async throws -> String {
        switch Int.random(in: 0..<11, using: &random) {
        case 0: try await setTarget()
        case 1..<4: try await keepMilestones()
        case 4: try await decide()
        case 5..<7: try await submit()
        case 7: try await importMonth()
        case 8: try await importPeople()
        default: try await importBookings()
        }
    }

    private mutating func year() -> FiscalYear {
        pick([FiscalYear(2024), FiscalYear(2025), ward.year]) ?? ward.year
    }

    private mutating func setTarget() async throws -> String {
        let year = year()
        for volume in [pick([60, 200, 5600]), pick([nil, 60, -1])] {
            _ = try await tell(
                SetTarget(fiscalYear: year, programme: pick(Programme.allCases), volume: volume))
        }
        return "target"
    }

    /// What happens to a 取組, some of it left out now and then.
    private mutating func keepMilestones() async throws -> String {
        let (year, milestone) = (year(), TestWard.id(pick(["first", "second"])))
        let happens = (0..<4).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
        if happens[0] {
            _ = try await tell(
                NewMilestone(
                    fiscalYear: year, milestone: milestone, title: milestone.text, planned: pick(["実施", " "]))
            )
        }
        if happens[1] {
            let doneOn = pick([year.first, year.first, year.last])
            _ = try await tell(
                ReportMilestone(fiscalYear: year, milestone: milestone, doneOn: doneOn, evidence: "通知"))
        }
        if happens[2] { _ = try await tell(TakeBackMilestone(fiscalYear: year, milestone: milestone)) }
        if happens[3] { _ = try await tell(DropMilestone(fiscalYear: year, milestone: milestone)) }
        return "milestones"
    }

    private mutating func decide() async throws -> String {
        let year = year()
        _ = try await tell(SetTarget(fiscalYear: year, programme: .corner, volume: 70))
        _ = try await tell(OverrideGrade(fiscalYear: year, grade: pick(Grade.allCases), reason: "本部の判断"))
        if Bool.random(using: &random) { _ = try await tell(TakeBackGrade(fiscalYear: year)) }
        return "grade"
    }

    /// The manuscript as it stands, as a rule, or as it once was.
    private mutating func submit() async throws -> String {
        let now = try await ward.ask(Koho(month: CivilMonth("2026-04")!))
        let lines = Int.random(in: 0..<4, using: &random) == 0 ? TestWard.kohoLines() : now
        let text = pick(["原稿", "原稿二", "原稿三"])
        _ = try await tell(
            TestWard.koho(
                text, lines, deadline: pick(["2026-04-10", "2026-04-20"]), late: Bool.random(using: &random)))
        return "koho"
    }

    /// A month of the year before comes in, is closed, and now and then goes again.
    private mutating func importMonth() async throws -> String {
        let month = CivilMonth(pick(["2026-02", "2026-03", "2026-04"]))!
        let counts: [Measure: Int] = [.figure(.visits): pick([50, 60]), .cell(.age, code: "70-74"): 50]
        let line = CountsLine(
            row: 2, month: month, programme: .consultation, venue: pick([nil, venue()]), counts: counts)
        let done = try await tell(ImportCounts(lines: [line]))
        _ = try await tell(CloseMonth(month: month))
        if Bool.random(using: &random) { try await undo(done?.batch) }
        return "import a month"
    }

    private mutating func importPeople() async throws -> String {
        let line = PersonLine(
            row: 2, kana: pick(["タナカ ハナ", "モリ キク", "モリ トメ", "森"]),
            phones: [pick(["090-1000-0001", "090-1000-0031", "090-1000-0032"])], age: 78,
            ageOn: day("2026-01-10"), first: false,
            newPerson: Bool.random(using: &random))
        let done = try await tell(ImportPeople(lines: [line]))
        if Bool.random(using: &random) { try await undo(done?.batch) }
        return "import people"
    }

    /// What the notebook has promised: something free as often as not.
    private mutating func importBookings() async throws -> String {
        let free = try await ward.ask(FindOpenings(days: 14)).randomElement(using: &random)
        let resident = resident()
        let line = BookingLine(
            row: 2, venue: free?.venue ?? venue(), date: free?.date ?? date(),
            start: Bool.random(using: &random) ? free?.start ?? time("10:00") : time("10:00"),
            kana: resident.kana ?? "", phone: resident.phone ?? "", age: resident.age,
            first: Bool.random(using: &random), newPerson: Bool.random(using: &random))
        let done = try await tell(ImportBookings(lines: [line]))
        if Bool.random(using: &random) { try await undo(done?.batch) }
        return "import bookings"
    }

    /// What has just come in, as a rule, or any other.
    private mutating func undo(_ batch: ImportID?) async throws {
        _ = try await tell(
            UndoImport(batch: pick([batch ?? ImportID(1), batch ?? ImportID(1), ImportID(2)])))
    }
}
