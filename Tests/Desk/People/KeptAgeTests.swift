import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What is kept of the ages that people state, and what a booking fixes.
@Suite("Ages and firsts")
struct KeptAgeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Said on 1 April 2026, and then on another day.
        let first: Resident
        let then: (day: String, resident: Resident)
        /// bornOn, statedAge, statedOn as they stand afterwards.
        let kept: String
        /// field=value of what was before.
        let history: [String]
    }

    private static func resident(age: Int? = nil, born: String? = nil) -> Resident {
        Resident(kana: "タナカ", phone: "090-1000-0001", age: age, born: born.map(day))
    }

    @Test(arguments: cases)
    func whatIsSaidLaterIsKeptWhereItSaysMore(sample: Case) async throws {
        // Given a plan that goes on for over a year
        let ward = try await TestWard.planned { $0.venues[0].closed = [] }
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        try await ward.tell(Book(wish: wish, resident: sample.first))
        // When
        ward.at("\(sample.then.day) 09:00")
        try await ward.tell(
            WalkIn(
                venue: TestWard.nakacho, resident: sample.then.resident, unplanned: true))
        // Then
        let kept = try await ward.ledger.texts(
            """
            SELECT ifnull(bornOn, '') || ' ' || ifnull(statedAge, '') || ' ' || ifnull(statedOn, '')
            FROM personDetails
            """
        )
        #expect(kept == [sample.kept])
        let history = try await ward.ledger.texts(
            "SELECT field || '=' || ifnull(value, '') FROM personHistory ORDER BY id")
        #expect(history == sample.history)
    }

    static let cases = [
        Case(
            testDescription: "the same age", first: resident(age: 70),
            then: ("2026-04-05", resident(age: 70)),
            kept: " 70 2026-04-01", history: []),
        Case(
            testDescription: "a birthday later", first: resident(age: 70),
            then: ("2026-10-06", resident(age: 71)),
            kept: " 70 2026-04-01", history: []),
        Case(
            testDescription: "an age that contradicts", first: resident(age: 70),
            then: ("2026-04-05", resident(age: 75)), kept: " 75 2026-04-05",
            history: ["statedAge=70", "statedOn=2026-04-01"]),
        Case(
            testDescription: "a year later", first: resident(age: 70),
            then: ("2027-04-01", resident(age: 71)),
            kept: " 71 2027-04-01", history: ["statedAge=70", "statedOn=2026-04-01"]),
        Case(
            testDescription: "a date of birth", first: resident(age: 70),
            then: ("2026-04-05", resident(born: "1955-07-01")), kept: "1955-07-01  ",
            history: ["bornOn=", "statedAge=70", "statedOn=2026-04-01"]),
        Case(
            testDescription: "an age after a date of birth", first: resident(born: "1955-07-01"),
            then: ("2026-04-05", resident(age: 71)), kept: "1955-07-01  ", history: []),
        Case(
            testDescription: "nothing", first: resident(age: 70), then: ("2026-04-05", resident()),
            kept: " 70 2026-04-01", history: []),
    ]

    /// First or repeat is as it was when the booking was made, whatever comes later.
    @Test
    func aFirstVisitStaysOne() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        func first(_ booking: Booking) async throws -> Bool? {
            try await ward.ledger.read { try $0.booking(booking.booking)?.firstTime }
        }
        // The first is first, and a second while it stands is not
        let one = try await ward.book("2026-04-07 10:00")
        let two = try await ward.book("2026-04-09 10:00")
        #expect(try await [first(one), first(two)] == [true, false])
        // When the first is cancelled, then both stay what they were, and the next is a repeat of the second
        try await ward.tell(Cancel(booking: one.booking))
        let three = try await ward.book("2026-04-11 10:00")
        #expect(try await [first(one), first(two), first(three)] == [true, false, false])
        // When nothing stands, or they stayed away, then the next is first again
        for booking in [two, three] { try await ward.tell(Cancel(booking: booking.booking)) }
        let four = try await ward.book("2026-04-07 10:30")
        #expect(try await first(four) == true)
        ward.at("2026-04-07 11:00")
        try await ward.tell(MarkAttendance(booking: four.booking, value: .absent))
        let five = try await ward.book("2026-04-09 10:00")
        #expect(try await first(five) == true)
    }

    @Test
    func aBandIsTheOneOfTheDayWhenItWasMade() async throws {
        // Given somebody who turns 75 on 10 April, by the law on the 9th
        let ward = try await TestWard.planned()
        let resident = Self.resident(born: "1951-04-10")
        var bands: [AgeBand?] = []
        for moment in ["2026-04-07 10:00", "2026-04-09 10:00"] {
            let wish = TestWard.wish(TestWard.nakacho, moment)
            let booking = try await ward.tell(Book(wish: wish, resident: resident))
            bands.append(try await ward.ledger.read { try $0.booking(booking.booking)?.ageBand })
        }
        #expect(bands == [.from70, .from75])
        // When their age is corrected, then what was fixed stays
        try await ward.ledger.forge("UPDATE personDetails SET bornOn = '1930-01-01'")
        #expect(try await ward.ledger.texts("SELECT ageBand FROM booking ORDER BY id") == ["70-74", "75-79"])
        // And of a told age it is the band of the youngest they can be
        let told = Resident(kana: "ヤマダ", phone: "090-1000-0002", age: 74)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-18 10:00")
        let booking = try await ward.tell(Book(wish: wish, resident: told))
        #expect(try await ward.ledger.read { try $0.booking(booking.booking)?.ageBand } == .from70)
    }
}
