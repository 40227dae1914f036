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

    /// What befalls サトウ, who waits for 仲町 until 9 April, and how many people have waited there in vain then.
    struct Story: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let inVain: Int
        let tell: @Sendable (TestWard) async throws -> Void

        init(_ name: String, _ inVain: Int, _ tell: @escaping @Sendable (TestWard) async throws -> Void) {
            (testDescription, self.inVain, self.tell) = (name, inVain, tell)
        }
    }

    private static let sato = TestWard.resident("サトウ", 1)

    /// A seat of 7 April comes free, and is kept for サトウ.
    private static func free(_ ward: TestWard, at venue: VenueID = TestWard.nakacho) async throws {
        let date = venue == TestWard.nakacho ? "2026-04-07" : "2026-04-08"
        let booking = try await ward.book("\(date) 10:00", at: venue, "ヤマダ", 9).booking
        try await ward.tell(Cancel(booking: booking))
        #expect(try await ward.holds() == ["\(date) 10:00 サトウ"])
    }

    @Test(arguments: [
        Story("nothing", 1) { try await $0.join("サトウ", 1, until: "2026-04-09") },
        Story("two wishes for one venue", 1) {
            try await $0.join("サトウ", 1, weekdays: [.tuesday], until: "2026-04-08")
            try await $0.join("サトウ", 1, weekdays: [.thursday], until: "2026-04-09")
        },
        Story("twice under two numbers", 1) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await $0.join("サトウ", 2, until: "2026-04-08")
            try await $0.tell(MergePersons(person: PersonID(2), into: PersonID(1)))
        },
        Story("rung, and it did not suit", 0) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await free($0)
            try await $0.report(.declined)
        },
        Story("rung about a wish for another venue", 0) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await $0.join("サトウ", 1, at: TestWard.shimura, until: "2026-04-09")
            try await free($0, at: TestWard.shimura)
            try await $0.report(.declined)
        },
        Story("kept a seat for, and never rung", 1) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await free($0)
        },
        Story("a seat elsewhere", 0) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await $0.book("2026-04-08 10:00", at: TestWard.shimura, "サトウ", 1)
        },
        Story("a seat after the last day", 1) {
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await $0.book("2026-04-11 10:00", "サトウ", 1)
        },
        Story("a seat that was cancelled", 1) {
            let booking = try await $0.book("2026-04-09 10:00", "サトウ", 1).booking
            try await $0.join("サトウ", 1, until: "2026-04-09")
            try await $0.tell(Cancel(booking: booking))
        },
        Story("there on the day of asking, before", 1) {
            $0.at("2026-04-07 10:05")
            try await $0.tell(WalkIn(venue: TestWard.nakacho, resident: sato))
            $0.at("2026-04-07 11:00")
            try await $0.join("サトウ", 1, until: "2026-04-09")
        },
        Story("there on the day of asking, after", 0) {
            $0.at("2026-04-07 10:05")
            try await $0.join("サトウ", 1, until: "2026-04-09")
            $0.at("2026-04-07 11:00")
            try await $0.tell(WalkIn(venue: TestWard.nakacho, resident: sato, unplanned: true))
        },
    ])
    func whoeverWasHelpedDidNotWaitInVain(story: Story) async throws {
        // given
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        // when
        try await story.tell(ward)
        // then
        ward.at("2026-04-20 09:00")
        let report = try await ward.ask(
            CompareVenues(
                venue: TestWard.nakacho, other: TestWard.shimura, from: day("2026-04-06"),
                through: day("2026-04-11")))
        #expect(report.venue.waitedInVain == story.inVain)
    }
}
