import Almanac
import Testing

@Suite struct HolidayFileTests {
    private static let header = "国民の祝日・休日月日,国民の祝日・休日名称"

    @Test(
        "the published form, with either line end, with or without a mark",
        arguments: ["\r\n", "\n"], ["", "\u{FEFF}"])
    func published(end: String, mark: String) throws {
        let lines = [Self.header, "2026/1/1,元日", "2026/5/6,休日", "2026/11/23,勤労感謝の日", "2026/02/11,建国記念の日", ""]
        let names = try HolidayFile.parse(mark + lines.joined(separator: end))
        #expect(
            names == [
                day("2026-01-01"): "元日", day("2026-05-06"): "休日", day("2026-11-23"): "勤労感謝の日",
                day("2026-02-11"): "建国記念の日",
            ])
        #expect(Holidays(official: names).name(of: day("2026-05-06")) == "休日")
        #expect(Holidays(official: names).name(of: day("2026-05-05")) == nil)
    }

    @Test(
        "a bad line is refused with its number, what was found and what is allowed",
        arguments: [
            "2026-1-1,元日", "2026/13/1,元日", "2026/2/29,閏日", "2026/1/1", "2026/1/1,", ",元日", "2026/1/1,元日,",
            "26/1/1,元日", "2026/1/1 ,元日", "2026/001/1,元日", "", "元日,2026/1/1", "2026/1/1\t元日", "R8/1/1,元日",
            "2200/1/1,元日", "2026/1/1,\(String(repeating: "あ", count: 41))",
        ])
    func badLine(line: String) throws {
        let text = [Self.header, "2025/1/1,元日", line, "2027/1/1,元日"].joined(separator: "\r\n")
        let error = try #require(throws: HolidayFileError.self) { try HolidayFile.parse(text) }
        #expect(error.line == 3)
        #expect(error.message.contains("3行目") && error.message.contains("2026/1/1,元日"))
        #expect(error.message.contains(line.prefix(40)) && error.message.hasSuffix("。"))
    }

    @Test("a date given twice")
    func duplicate() throws {
        let text = [Self.header, "2026/1/1,元日", "2026/1/2,休日", "2026/1/1,元日"].joined(separator: "\n")
        let error = try #require(throws: HolidayFileError.self) { try HolidayFile.parse(text) }
        #expect(error.line == 4)
        #expect(error.message.contains("4行目") && error.message.contains("2026/1/1,元日"))
    }

    @Test(
        "another header", arguments: ["", "\n", "date,name\n2026/1/1,元日", "2026/1/1,元日", "\u{FEFF}\u{FEFF}x"])
    func header(text: String) throws {
        let error = try #require(throws: HolidayFileError.self) { try HolidayFile.parse(text) }
        #expect(error.line == 1)
        #expect(error.message.contains("1行目") && error.message.contains(Self.header))
    }

    @Test("a header alone holds no holidays")
    func empty() throws {
        let error = try #require(throws: HolidayFileError.self) {
            try HolidayFile.parse(Self.header + "\r\n")
        }
        #expect(error.line == 2)
    }

    @Test("5,000 holidays and no more")
    func limit() throws {
        // Given as many rows as may be, of which there can only be one a day,
        let dates = CivilDate.dates(from: day("2000-01-01"), through: day("2000-01-01").adding(days: 4_999))
        let rows = dates.map { "\($0.year)/\($0.month)/\($0.day),休日" }
        let text = ([Self.header] + rows).joined(separator: "\n")
        // then they are read, and one more is not.
        #expect(try HolidayFile.parse(text + "\n\n").count == 5_000)
        let error = try #require(throws: HolidayFileError.self) {
            try HolidayFile.parse(text + "\n2026/1/1,元日")
        }
        #expect(error.line == 5_002 && error.message.contains("5000件"))
    }

    @Test("a long line is not repeated in full")
    func clipped() throws {
        let text = Self.header + "\n" + String(repeating: "長", count: 10_000)
        let error = try #require(throws: HolidayFileError.self) { try HolidayFile.parse(text) }
        #expect(error.message.count < 120 && error.message.contains("…"))
    }
}
