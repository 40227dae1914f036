import Almanac
import Clinic
import Testing

@Suite("Periods and measures")
struct PeriodTests {
    @Test(arguments: [
        ("2026-11-24", "2026-11-24", "2026-11-24", nil, 2026),
        ("2028-02", "2028-02-01", "2028-02-29", "2027-02", 2027),
        ("2026-Q1", "2026-04-01", "2026-06-30", "2025-Q1", 2026),
        ("2026-Q3", "2026-10-01", "2026-12-31", "2025-Q3", 2026),
        ("2026-Q4", "2027-01-01", "2027-03-31", "2025-Q4", 2026),
        ("FY2026", "2026-04-01", "2027-03-31", "FY2025", 2026),
        ("FY1868", "1868-04-01", "1869-03-31", nil, 1868),
    ])
    func aPeriodHasItsBounds(
        text: String, first: String, last: String, before: String?, year: Int
    ) throws {
        let period = try #require(Period(text))
        #expect(period.description == text)
        #expect(try coded(period).back == period)
        #expect(period.first == day(first) && period.last == day(last))
        #expect(period.yearBefore?.description == before && period.fiscalYear.year == year)
    }

    @Test(arguments: [
        "", "2026", "2026-13", "2026-Q0", "2026-Q5", "2026-Q11", "26-Q1", "FY", "FY26", "FY20266", "FY+026",
        "FY1867", "2026-q1", "2026-11-31", "2026-Q", "Q1", "2026--Q1", " FY2026", "+026-Q1",
    ])
    func anythingElseIsNone(text: String) {
        #expect(Period(text) == nil && isRefused("\"\(text)\"", as: Period.self))
    }

    /// Every day lies in one part of each period, and the parts of a period are all of it.
    @Test(arguments: ["2026-11-24", "2028-02", "2026-Q4", "FY2027"])
    func partsCoverAPeriod(text: String) throws {
        let period = try #require(Period(text))
        let dates = CivilDate.dates(from: period.first, through: period.last)
        var seen: [Period.Part] = []
        for date in dates {
            let part = Period.Part.of(date, in: period)
            if seen.last != part { seen.append(part) }
        }
        #expect(seen == period.parts && seen == seen.sorted())
        for part in seen { #expect(Period.Part(part.description) == part) }
    }

    @Test(arguments: [
        ("2026-11-24", "日計", "2026年11月24日(火)"), ("2026-11", "月報", "2026年11月"),
        ("2026-Q4", "四半期報", "2027年1月〜3月(第4四半期)"), ("FY2026", "年報", "2026年4月〜2027年3月"),
    ])
    func itSaysWhatItIs(text: String, label: String, japanese: String) throws {
        let period = try #require(Period(text))
        #expect(period.label == label && period.japanese == japanese)
    }

    @Test func everyMeasureHasAText() {
        let cells = [
            Measure.cell(.age, code: "70-74"), .cell(.topic, code: "line"), .cell(.gender, code: "2"),
        ]
        for measure in Figure.allCases.map(Measure.figure) + cells {
            #expect(Measure(measure.description) == measure)
        }
        #expect(Measure("age.70-74") == cells[0] && Measure("visits") == .figure(.visits))
    }

    @Test(arguments: [
        "", "visit", "Visits", "age", "age.", ".70-74", "hour.10", "age." + String(repeating: "x", count: 31),
    ])
    func anythingElseIsNoMeasure(text: String) {
        #expect(Measure(text) == nil)
    }

    @Test func everySourceHasAText() throws {
        for kind in Entry.Kind.allCases {
            let source = Entry.Source(kind, 815)
            #expect(try coded(source).back == source)
            #expect(Entry.Source(source.description) == source && source.description.hasSuffix(":815"))
        }
        #expect(Entry.Source(.turnedAway, 3).description == "turned-away:3")
        for text in ["", "booking", "booking:", "booking:1:2", "hold:1", "booking:x", ":1"] {
            #expect(Entry.Source(text) == nil)
        }
    }

    /// Every column can be told from every other, in a wide table and in a narrow one.
    @Test func noTwoFiguresAreCalledAlike() {
        #expect(Set(Figure.allCases.map(\.label)).count == Figure.allCases.count)
        #expect(Set(Figure.allCases.map(\.short)).count == Figure.allCases.count)
        #expect(Figure.allCases.allSatisfy { !$0.meaning.isEmpty && $0.short.count <= 3 })
    }
}
