import Almanac
import Clinic
import Testing

/// What months' counts must be like: a table of rows and what is said of them.
@Suite struct CountsRulesTests {
    private static func line(
        _ row: Int, _ month: String = "2024-04", _ venue: String? = "nakacho",
        _ programme: Programme = .consultation, _ counts: [Figure: Int] = [.visits: 10]
    ) throws -> CountsLine {
        CountsLine(
            row: row, month: try #require(CivilMonth(month)), programme: programme,
            venue: venue.flatMap(VenueID.init),
            counts: Dictionary(uniqueKeysWithValues: counts.map { (.figure($0), $1) }))
    }

    private static func said(
        _ lines: [CountsLine], imported: [CountedPlace: Bool] = [:],
        recorded: [CountedPlace: [String]] = [:], unattended: [CountedPlace: [String]] = [:],
        today: String = "2026-04-01"
    ) throws -> [String] {
        let venues = try ["nakacho", "shimura"].map {
            Venue(
                id: try #require(VenueID($0)), name: $0, kana: "カ", phone: try PhoneNumber("3958-0163"),
                order: 1, rooms: [])
        }
        let rules = CountsRules(
            today: try #require(CivilDate(today)), venues: venues, topics: ["line"],
            imported: imported, recorded: recorded, unattended: unattended)
        return rules.remarks(lines).map { "\($0.row) \($0.column) \($0.severity)" }
    }

    @Test func goodRowsAreSilent() throws {
        let people: [Figure: Int] = [.people: 8]
        #expect(
            try Self.said([
                Self.line(2), Self.line(3, "2024-04", "shimura"),
                Self.line(4, "2024-04", nil, .consultation, people), Self.line(7, "2024-05", nil),
            ]) == [])
    }

    /// A part of a year of what is not held every month settles the rest of it: told at its first row.
    @Test func whatIsLeftOutOfAYearIsNone() throws {
        let months = try #require(FiscalYear(2024)).months
        let year = try zip(4..., months).map { try Self.line($0, "\($1)", nil, .course) }
        #expect(try Self.said(year) == [])
        #expect(try Self.said(Array(year.dropFirst())) == ["5 month notice"])
        #expect(try Self.said(Array(year.dropFirst()), imported: [year[0].place: false]) == [])
        #expect(try Self.said(Array(year.dropFirst()), imported: [year[0].place: true]) == ["5 month notice"])
        #expect(
            try Self.said([
                Self.line(2, "2024-06", nil, .corner), Self.line(3, "2024-06", nil, .course),
                Self.line(4, "2024-05", nil, .course), Self.line(5, "2025-05", nil, .course),
            ]) == ["2 month notice", "3 month notice", "5 month notice"])
        // Months that are still to come are nobody's to bring in
        let running = try zip(4..., months.map { $0.adding(months: 24) }.prefix(7)).map {
            try Self.line($0, "\($1)", nil, .course)
        }
        #expect(try Self.said(running, today: "2026-11-24") == [])
        #expect(try Self.said(running.dropLast(), today: "2026-11-24") == ["4 month notice"])
    }

    @Test func eachRuleIsSaid() throws {
        #expect(try Self.said([Self.line(2, "2026-03"), Self.line(3, "2026-04")]) == ["3 month fault"])
        #expect(try Self.said([Self.line(2), Self.line(5)]) == ["5 month fault"])
        #expect(try Self.said([Self.line(2, "2024-04", "ikebukuro")]) == ["2 venue fault"])
        #expect(
            try Self.said([Self.line(2, "2024-04", "nakacho", .corner)]) == [
                "2 venue fault", "2 month notice",
            ])
        #expect(
            try Self.said([Self.line(2, "2024-04", "nakacho", .consultation, [.people: 3])])
                == ["2 visits fault"])
        // The whole ward says how many there were, or the venues do
        #expect(try Self.said([Self.line(2), Self.line(3, "2024-04", nil)]).contains("3 visits fault"))
        #expect(
            try Self.said([Self.line(2, "2024-04", nil, .consultation, [.people: 3])]) == ["2 visits fault"])
        // Numbers that contradict each other
        #expect(
            try Self.said([Self.line(2, "2024-04", "nakacho", .consultation, [.visits: 3, .people: 4])])
                == ["2 people fault"])
        #expect(
            try Self.said([Self.line(2, "2024-04", "nakacho", .consultation, [.visits: -1])])
                == ["2 visits fault"])
        #expect(
            try Self.said([Self.line(2, "2024-04", "nakacho", .consultation, [.visits: 1, .elapsed: 1])])
                == ["2 elapsed fault"])
    }

    @Test func breakdownsAddUp() throws {
        func line(_ ages: [String: Int]) throws -> CountsLine {
            var counts: [Measure: Int] = [.figure(.visits): 10]
            for (code, count) in ages { counts[.cell(.age, code: code)] = count }
            return CountsLine(
                row: 2, month: try #require(CivilMonth("2024-04")), programme: .consultation,
                venue: VenueID("nakacho"), counts: counts)
        }
        #expect(try Self.said([line(["70-74": 4, "75-79": 6])]) == [])
        #expect(try Self.said([line(["70-74": 4])]) == ["2 visits notice"])
        #expect(try Self.said([line(["70-74": 11])]) == ["2 visits fault"])
        #expect(try Self.said([line(["70-74": .max, "75-79": .max])]).contains("2 age.70-74 fault"))
        #expect(try Self.said([line(["70代": 10])]) == ["2 age.70代 fault"])
    }

    @Test func whatIsThereAlreadyIsNotCountedTwice() throws {
        let place = try Self.line(2).place
        #expect(try Self.said([Self.line(2)], imported: [place: false]) == ["2 month fault"])
        #expect(try Self.said([Self.line(2)], imported: [place.ofWard: false]) == ["2 venue fault"])
        #expect(try Self.said([Self.line(2)], imported: [place.ofWard: true]) == [])
        #expect(try Self.said([Self.line(2)], recorded: [place: ["予約 815"]]) == ["2 month fault"])
        // Of the whole ward wherever it was
        let ward = try Self.line(2, "2024-04", nil)
        #expect(try Self.said([ward], recorded: [place: ["予約 815"]]) == ["2 month fault"])
        #expect(try Self.said([Self.line(2, "2024-04", "shimura")], recorded: [place: ["予約 815"]]) == [])
    }
}
