import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// What stands beside a comparison: demand that no visit shows.
@Suite("Comparing venues")
struct CompareVenuesTests {
    /// Only wishes for the venue itself whose last day lies within the period and is over.
    @Test
    func whoeverWaitedInVainIsCounted() async throws {
        // given
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        let wishes: [(venue: VenueID?, until: String, party: Int)] = [
            (TestWard.nakacho, "2026-04-08", 2), (TestWard.nakacho, "2026-04-10", 1),
            (TestWard.nakacho, "2026-04-07", 4), (TestWard.nakacho, "2026-04-12", 8),
            (TestWard.shimura, "2026-04-09", 1), (nil, "2026-04-09", 3),
        ]
        for (number, wish) in wishes.enumerated() {
            try await ward.tell(
                JoinWaiting(
                    venue: wish.venue, until: day(wish.until),
                    resident: TestWard.resident("タナカ", 20 + number), party: wish.party))
        }
        let left = try await ward.tell(
            JoinWaiting(
                venue: TestWard.nakacho, until: day("2026-04-09"), resident: TestWard.resident("カトウ", 40)))
        try await ward.tell(LeaveWaiting(waiting: left.waiting))
        func inVain(through last: String) async throws -> [Int] {
            let report = try await ward.ask(
                CompareVenues(
                    venue: TestWard.nakacho, other: TestWard.shimura, from: day("2026-04-08"),
                    through: day(last)))
            return [report.venue.waitedInVain, report.other.waitedInVain]
        }
        // then who can still be helped today is not among them
        ward.at("2026-04-10 09:00")
        #expect(try await inVain(through: "2026-04-11") == [2, 1])
        ward.at("2026-04-20 09:00")
        #expect(try await inVain(through: "2026-04-11") == [3, 1])
        #expect(try await inVain(through: "2026-04-12") == [11, 1])
    }
}
