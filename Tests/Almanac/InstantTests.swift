import Almanac
import Testing

@Suite struct InstantTests {
    @Test(
        "milliseconds and Tokyo's clock",
        arguments: [
            (0, "1970-01-01T09:00:00+09:00"), (-1, "1970-01-01T08:59:59.999+09:00"),
            (1_795_305_600_000, "2026-11-22T09:00:00+09:00"),
            (1_795_305_600_250, "2026-11-22T09:00:00.250+09:00"),
            (1_795_273_199_999, "2026-11-21T23:59:59.999+09:00"),
            (1_795_273_200_000, "2026-11-22T00:00:00+09:00"),
            (951_750_000_007, "2000-02-29T00:00:00.007+09:00"),
            (-3_218_864_400_000, "1868-01-01T00:00:00+09:00"),
        ])
    func texts(milliseconds: Int64, text: String) throws {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.description == text)
        #expect(Instant(text) == instant)
        #expect(try coded(instant) == ("[\"\(text)\"]", instant))
        #expect(instant.date.description == text.prefix(10))
        #expect(instant.time.description == text.dropFirst(11).prefix(5))
    }

    @Test("Z is nine hours behind")
    func utc() {
        #expect(Instant("2026-11-22T00:00:00Z") == Instant("2026-11-22T09:00:00+09:00"))
        #expect(Instant("2026-11-21T15:30:00.500Z") == Instant("2026-11-22T00:30:00.500+09:00"))
    }

    @Test(
        "other texts",
        arguments: [
            "", "2026-11-22", "2026-11-22T09:00:00", "2026-11-22 09:00:00+09:00", "2026-11-22T09:00+09:00",
            "2026-11-22T09:00:00+00:00", "2026-11-22T09:00:00-09:00", "2026-11-22T09:00:00.5Z",
            "2026-11-22T24:00:00Z", "2026-11-22T23:59:60Z", "2026-11-31T09:00:00Z", "2026-11-22t09:00:00z",
            "2199-12-31T15:00:00Z", "1867-12-31T15:00:00Z", "Z", "+09:00",
        ])
    func refused(text: String) {
        #expect(Instant(text) == nil)
        #expect(isRefused("[\"\(text)\"]", as: Instant.self))
    }

    @Test("a date and a time in Tokyo, every 37 hours of 1900–2100")
    func roundTrips() throws {
        var wrong: [String] = []
        var instant = Instant(day("1900-01-01"), .noon)
        while instant.date.year <= 2100 {
            let back = Instant(instant.date, instant.time)
            if back != instant || Instant(instant.description) != instant {
                wrong.append(instant.description)
            }
            instant = instant.adding(minutes: 37 * 60)
        }
        #expect(wrong.isEmpty)
    }

    @Test("arithmetic and order")
    func arithmetic() {
        let nine = Instant(milliseconds: 1_795_305_600_000)
        #expect(nine.adding(minutes: 90).description == "2026-11-22T10:30:00+09:00")
        #expect(nine.adding(minutes: -541).description == "2026-11-21T23:59:00+09:00")
        #expect(nine.adding(milliseconds: 1).description == "2026-11-22T09:00:00.001+09:00")
        #expect(nine.adding(milliseconds: -1) < nine && nine < nine.adding(minutes: 1))
    }

    @Test("the ends of the calendar hold")
    func ends() {
        let first = Instant(milliseconds: .min)
        let last = Instant(milliseconds: .max)
        #expect(first.description == "1868-01-01T00:00:00+09:00")
        #expect(last.description == "2199-12-31T23:59:59.999+09:00")
        #expect(Instant(last.description) == last && Instant(first.description) == first)
        #expect(last.adding(minutes: .max) == last && first.adding(minutes: .min) == first)
        #expect(first.adding(minutes: .max) == last && last.adding(minutes: .min) == first)
        #expect(last.adding(milliseconds: .max) == last && first.adding(milliseconds: .min) == first)
    }
}
