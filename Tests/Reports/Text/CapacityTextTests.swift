import Almanac
import Clinic
import Reports
import Testing

@Suite("A year's capacity for a terminal")
struct CapacityTextTests {
    @Test func showsVenuesByMonthAndWhatTheTargetsDemand() throws {
        let lines = CapacityText.lines(
            try capacity([target(.course, 200), target(.consultation, 5600, assumed: true)]))
        #expect(lines[0] == "令和8年度(2026年度)の個別相談会 (月ごとの開催日数)")
        #expect(
            words(lines[2]) == ["会場", "曜日"] + [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map { "\($0)月" } + [
                "日数", "枠",
            ])
        let nakacho = words(try #require(lines.first { $0.hasPrefix("仲町") }))
        #expect(nakacho.prefix(3) == ["仲町", "火木土", "13"])
        let total = words(try #require(lines.first { $0.hasPrefix("計") }))
        #expect(total.suffix(2) == ["770", "6,160"])
        // Every month's sum, and the venues' sessions, add up to the year.
        #expect(total.dropFirst().dropLast(2).compactMap { Int($0) }.reduce(0, +) == 770)
        let venues = Array(lines[4...8]).map(words)
        #expect(venues.count == 5)
        #expect(venues.compactMap { Int($0[14]) }.reduce(0, +) == 770)
        #expect(
            lines.suffix(2) == [
                "スマホ教室: 目標 200人", "個別相談会: 目標 5,600人(仮の目標)、全 6,160 枠の 90.9% に来館が必要です。",
            ])
    }

    @Test func saysWhereEvenAFullYearIsNotEnough() throws {
        let lines = CapacityText.lines(try capacity([target(.consultation, 6200)]))
        #expect(
            lines.last == "個別相談会: 目標 6,200人、全 6,160 枠の 100.6% に来館が必要です。全枠が埋まっても届きません。")
    }

    @Test func saysWhereThereAreNoTargets() throws {
        #expect(CapacityText.lines(try capacity([])).last == "この年度の目標は登録されていません。")
    }

    @Test func columnsLineUp() throws {
        let lines = CapacityText.lines(try capacity([]))
        let heading = spans(lines[2], gap: 1)
        for line in lines[4...8] {
            let own = spans(line, gap: 1)
            #expect(own.count == heading.count)
            #expect(own.prefix(2).map(\.lowerBound) == heading.prefix(2).map(\.lowerBound), "\(line)")
            #expect(own.dropFirst(2).map(\.upperBound) == heading.dropFirst(2).map(\.upperBound), "\(line)")
        }
    }

    private func target(_ programme: Programme, _ volume: Int, assumed: Bool = false) -> YearTargets.Target {
        YearTargets.Target(programme: programme, volume: volume, assumed: assumed)
    }

    private func capacity(_ targets: [YearTargets.Target]) throws -> Capacity {
        let files = try ward()
        let year = FiscalYear(2026)!
        return Capacity(
            try files.timetable(year), plan: files.plan,
            targets: YearTargets(fiscalYear: year, targets: targets, milestones: []), holidays: Holidays())
    }
}
