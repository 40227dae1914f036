import Clinic
import Testing

@Suite("Spans of time")
struct TimeSpanTests {
    @Test(arguments: [("10:00-12:00", 120), ("00:00-23:59", 1439), ("13:00-13:01", 1)])
    func areReadAndWritten(text: String, minutes: Int) throws {
        let span = try #require(TimeSpan(text))
        #expect(span.description == text)
        #expect(span.minutes == minutes)
        #expect(try coded(span).json == "\"\(text)\"")
        #expect(try coded(span).back == span)
    }

    @Test(arguments: [
        "", "10:00", "10:00-", "-12:00", "12:00-10:00", "10:00-10:00", "10:00-24:00", "9:00-10:00",
        "10:00 - 12:00",
        "10:00–12:00", "10:00-12:00-13:00", "１０:00-12:00", "10:00-12:00\n",
    ])
    func areNothingElse(text: String) {
        #expect(TimeSpan(text) == nil)
        #expect(isRefused("\"\(text)\"", as: TimeSpan.self))
    }

    @Test(arguments: [
        ([], []), (["10:00-10:30"], ["10:00-10:30"]),
        (["10:30-11:00", "10:00-10:30", "13:00-13:30"], ["10:00-11:00", "13:00-13:30"]),
        (["10:00-12:00", "10:30-11:00"], ["10:00-12:00"]),
        (["10:00-10:30", "10:00-10:30"], ["10:00-10:30"]),
        (["10:00-10:30", "10:31-11:00"], ["10:00-10:30", "10:31-11:00"]),
    ])
    func areJoinedWhereTheyTouch(spans: [String], joined: [String]) {
        #expect(spans.map(span).joined.map(\.description) == joined)
    }
}
