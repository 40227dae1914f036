import Clinic
import Testing

@Suite("Closed dates")
struct ClosedDatesTests {
    @Test(arguments: [
        ("2026-08-10", "2026-08-10"), ("2026-08-10..2026-08-14", "2026-08-10..2026-08-14"),
        ("2026-08-10..2026-08-10", "2026-08-10"), ("05-05", "05-05"), ("12-29..01-03", "12-29..01-03"),
        ("02-29", "02-29"),
    ])
    func areReadAndWritten(text: String, written: String) throws {
        let dates = try #require(ClosedDates(text))
        #expect(dates.description == written)
        #expect(try coded(dates).json == "\"\(written)\"")
        #expect(try coded(dates).back == dates)
    }

    @Test(arguments: [
        "", ".", "..", "...", "12-29.", "12-29..", "..01-03", "12-29.01-03", "12-29...01-03",
        "12-29..01-03..01-05",
        "02-30", "13-01", "2026-02-29", "2026-08-14..2026-08-10", "12-29..2026-01-03", "2026-12-29..01-03",
        "8-10",
        "12/29", "12-29 .. 01-03", "2026-08-10.2026-08-14",
    ])
    func areNothingElse(text: String) {
        #expect(ClosedDates(text) == nil)
        #expect(isRefused("\"\(text)\"", as: ClosedDates.self))
    }

    @Test(arguments: [
        (
            "2026-08-10..2026-08-14", ["2026-08-10", "2026-08-14"],
            ["2026-08-09", "2026-08-15", "2027-08-10"]
        ),
        ("2026-08-10", ["2026-08-10"], ["2026-08-09", "2026-08-11", "2025-08-10"]),
        ("05-05", ["2026-05-05", "1999-05-05"], ["2026-05-04", "2026-05-06"]),
        (
            "12-29..01-03", ["2026-12-29", "2026-12-31", "2027-01-01", "2027-01-03", "2199-12-31"],
            ["2026-12-28", "2027-01-04", "2026-07-01"]
        ),
        ("08-10..08-14", ["2026-08-10", "2026-08-14"], ["2026-08-09", "2026-08-15"]),
        ("02-29", ["2028-02-29"], ["2027-02-28", "2027-03-01", "2028-02-28"]),
        ("02-28..03-01", ["2027-02-28", "2028-02-29", "2027-03-01"], ["2027-02-27", "2027-03-02"]),
    ])
    func hold(text: String, shut: [String], open: [String]) throws {
        let dates = try #require(ClosedDates(text))
        for date in shut { #expect(dates.contains(day(date)), "\(date)") }
        for date in open { #expect(!dates.contains(day(date)), "\(date)") }
    }
}
