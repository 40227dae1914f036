import Almanac
import Clinic
import Testing

@Suite("The nearest free seats")
struct OpeningTests {
    private let wish = (venue: id("a"), date: day("2026-11-24"), start: time("10:00"))

    @Test func daysComeBeforeMinutesAndAnotherVenueIsThreeDaysAway() {
        // given seats here and there, numbered in the order they must come in
        let ordered = [
            opening(1, "a", "2026-11-24", "10:30"), opening(2, "a", "2026-11-24", "14:30"),
            opening(3, "a", "2026-11-23", "10:00"), opening(4, "a", "2026-11-25", "10:30"),
            opening(5, "a", "2026-11-26", "10:00"),
            // Three days away here is as far as the same day there.
            opening(6, "a", "2026-11-21", "10:00"), opening(7, "b", "2026-11-24", "10:00"),
            opening(8, "b", "2026-11-24", "10:30"), opening(9, "a", "2026-11-28", "10:00"),
            opening(10, "b", "2026-11-25", "10:30"), opening(11, "b", "2026-11-27", "10:00"),
        ]
        for seed in 1...20 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed)
            let nearest = Opening.nearest(to: wish, among: ordered.shuffled(using: &dice), limit: 20)
            #expect(nearest == ordered, "seed \(seed)")
        }
    }

    @Test func earlierAndLaterAreEquallyNearAndTheLowerSeatComesFirst() {
        let both = [opening(2, "a", "2026-11-24", "09:30"), opening(1, "a", "2026-11-24", "10:30")]
        #expect(Opening.nearest(to: wish, among: both).map(\.seat.number) == [1, 2])
    }

    @Test func thereAreFiveUnlessSaidOtherwise() {
        let many = (1...9).map { opening(Int64($0), "a", "2026-11-24", "10:30") }
        #expect(Opening.nearest(to: wish, among: many).map(\.seat.number) == [1, 2, 3, 4, 5])
        #expect(Opening.nearest(to: wish, among: many, limit: 2).map(\.seat.number) == [1, 2])
        #expect(Opening.nearest(to: wish, among: []).isEmpty)
    }

    @Test func hasTheKeysOfTheDesignInJSON() throws {
        let free = opening(4711, "a", "2026-11-24", "10:00")
        let (json, back) = try coded(free)
        #expect(
            json == #"{"date":"2026-11-24","desk":1,"end":"23:59","seat":4711,"start":"10:00","venue":"a"}"#)
        #expect(back == free)
        var later = free
        later.opensAt = at("2026-10-26 09:00")
        #expect(try coded(later).json.contains(#""opensAt":"2026-10-26T09:00:00+09:00""#))
        #expect(try coded(later).back == later)
    }

    private func opening(_ seat: Int64, _ venue: String, _ date: String, _ start: String) -> Opening {
        Opening(
            seat: SeatID(seat), venue: id(venue), date: day(date), start: time(start), end: time("23:59"),
            desk: 1)
    }
}
