import Almanac
import Testing

@Suite struct CivilTimeTests {
    @Test("every minute of the day has one text")
    func everyMinute() {
        let times = (0..<1_440).compactMap(CivilTime.init(minutes:))
        #expect(times.count == 1_440)
        #expect(times.allSatisfy { CivilTime($0.description) == $0 })
        #expect(times.allSatisfy { CivilTime(hour: $0.hour, minute: $0.minute) == $0 })
        #expect(times.map(\.description).sorted() == times.sorted().map(\.description))
        #expect(times[570].description == "09:30" && times[570].hour == 9 && times[570].minute == 30)
    }

    @Test(
        "no such time",
        arguments: ["", "9:30", "24:00", "12:60", "12:5", "12:050", "1200", "12：00", "-1:00", "12:00 "])
    func inexact(text: String) {
        #expect(CivilTime(text) == nil)
        #expect(isRefused("[\"\(text)\"]", as: CivilTime.self))
    }

    @Test("bounds and coding")
    func bounds() throws {
        #expect(CivilTime(minutes: -1) == nil && CivilTime(minutes: 1_440) == nil)
        #expect(CivilTime(hour: 23, minute: 60) == nil && CivilTime(hour: -1, minute: 0) == nil)
        #expect(CivilTime(hour: .max, minute: .max) == nil)
        #expect(CivilTime.noon.description == "12:00")
        #expect(try coded(CivilTime.noon) == (#"["12:00"]"#, .noon))
    }
}
