import Almanac
import Clinic
import Testing

/// More venues at once than there are teams: refused at the line of the file that asks for it.
@Suite("Too many venues at once")
struct TooManyVenuesTests {
    @Test func onOneWeekdayTheLastVenueIsBlamed() {
        let text = WardTexts().shimura.replacing("[Mon, Wed]", with: "[Mon, Tue]")
        let bad = BadFile.whole(
            "one weekday", text, line: 8, "consultation.weekdays", "2026-04-07に仲町、志村",
            allowed: "同じ日に 1 会場まで")
        bad.check { files throws(Refusal) in _ = try files.timetable(FiscalYear(2026)!) }
    }

    @Test(arguments: [
        BadFile.venue(
            "an extra date", "extra", "extra:\n  - 2026-05-03\n  - 2026-05-04", line: 14, "extra",
            "2026-05-04に仲町、志村", allowed: "同じ日に 1 会場まで"),
        BadFile.venue(
            "a change", "changes",
            "changes:\n  - {from: 2026-05-01, desks: 2}\n  - {from: 2026-06-02, weekdays: [Mon]}", line: 15,
            "changes", "2026-06-08に仲町、志村", allowed: "同じ日に 1 会場まで"),
    ])
    func onOneDateTheLatestWordIsBlamed(bad: BadFile) throws {
        // given files that are fine by the weekday
        _ = try bad.texts.read()
        // then the year is refused
        bad.check { files throws(Refusal) in _ = try files.timetable(FiscalYear(2026)!) }
    }

    @Test func theYearsBeforeAndAfterAreFine() throws {
        let texts = WardTexts().replacing(\.nakacho, "extra", with: "extra: [2026-05-04]")
        #expect(try texts.read().timetable(FiscalYear(2025)!).sessions.isEmpty == false)
        #expect(try texts.read().timetable(FiscalYear(2027)!).sessions.isEmpty == false)
    }

    @Test func aClosureMakesRoom() throws {
        // given 志村 shut on the Monday that 仲町 wants besides
        var texts = WardTexts().replacing(\.nakacho, "extra", with: "extra: [2026-05-04]")
        texts.shimura += "\nclosed: [2026-05-04]"
        // then the date is 仲町's
        let sessions = try texts.read().timetable(FiscalYear(2026)!).sessions
        #expect(sessions.filter { $0.date == day("2026-05-04") }.map(\.venue.text) == ["nakacho"])
    }
}
