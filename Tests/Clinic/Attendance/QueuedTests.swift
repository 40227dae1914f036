import Almanac
import Clinic
import Testing

@Suite("When somebody at the door is served")
struct QueuedTests {
    private func at(_ text: String) -> Instant { Instant(day("2026-04-07"), time(text)) }
    private func seat(_ start: String, _ end: String) -> Queued.SeatTimes {
        Queued.SeatTimes(start: at(start), end: at(end))
    }

    /// Seats in any order; one that is on is free at once, one that is over is none.
    @Test(
        arguments: [
            (0, []), (1, ["10:10"]), (2, ["10:10", "11:00"]), (4, ["10:10", "11:00", "11:00", nil]),
        ] as [(Int, [String?])])
    func oneAfterTheOther(waiting: Int, expected: [String?]) {
        let free = [
            seat("11:00", "11:30"), seat("09:30", "10:00"), seat("10:00", "10:30"), seat("11:00", "11:30"),
            seat("09:40", "10:10"),
        ]
        let times = Queued.expected(waiting, on: free, now: at("10:10"))
        #expect(times.map { $0?.time.description } == expected)
    }
}
