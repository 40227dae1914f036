import Almanac
import Clinic
import Testing

@Suite("Patterns of consultation")
struct ConsultationTests {
    @Test(arguments: [
        (["10:00-11:00"], 30, 1, ["1 10:00", "1 10:30"]),
        (["10:00-10:30", "13:00-13:30"], 30, 2, ["1 10:00", "1 13:00", "2 10:00", "2 13:00"]),
        (["10:00-11:00"], 60, 1, ["1 10:00"]), (["23:00-23:55"], 55, 1, ["1 23:00"]),
    ])
    func haveSeatsByDeskAndTime(hours: [String], slot: Int, desks: Int, seats: [String]) {
        let pattern = MadeUpWard.pattern([], hours: hours.map(span), slot: slot, desks: desks)
        #expect(pattern.seats.map { "\($0.desk) \($0.start)" } == seats)
        #expect(pattern.seats.allSatisfy { $0.end.minutes - $0.start.minutes == slot })
        #expect(pattern.seats.shuffled().sorted() == pattern.seats)
    }

    @Test(
        arguments: [
            (["10:00-12:00"], 30, 1, 60, nil), (["10:00-12:00", "12:00-13:00"], 60, 20, 0, nil),
            ([], 30, 1, 60, "時間帯が一つもありません。"),
            (["10:00-12:00", "11:00-13:00"], 30, 1, 60, "10:00-12:00 と 11:00-13:00 が重なっているか、順が逆です。"),
            (["13:00-15:00", "10:00-12:00"], 30, 1, 60, "13:00-15:00 と 10:00-12:00 が重なっているか、順が逆です。"),
            (
                ["10:00-12:00", "13:00-13:45"], 30, 1, 60,
                "30分の枠は 13:00-13:45 (45分) にちょうど収まりません。時間帯を割り切る長さにしてください。"
            ),
            (["10:00-12:00"], 4, 1, 60, outOfRange), (["10:00-12:00"], 241, 1, 60, outOfRange),
            (["10:00-12:00"], 30, 0, 60, outOfRange), (["10:00-12:00"], 30, 21, 60, outOfRange),
            (["10:00-12:00"], 30, 1, -1, outOfRange), (["10:00-12:00"], 30, 1, 121, outOfRange),
        ] as [([String], Int, Int, Int, String?)])
    func areChecked(hours: [String], slot: Int, desks: Int, age: Int, reason: String?) {
        let pattern = MadeUpWard.pattern([], hours: hours.map(span), slot: slot, desks: desks, age: age)
        do throws(Invalid) {
            try pattern.check()
            #expect(reason == nil)
        } catch {
            #expect(error.reason == reason)
        }
    }

    private static let outOfRange = "枠の長さ、窓口の数または年齢が決められた範囲にありません。"
}
