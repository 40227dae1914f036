import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// So many bookings ahead and so many on a day: 2 and 1 unless the ward says otherwise.
@Suite("Limits of one person")
struct LimitsTests {
    private func third(_ moment: String, _ number: Int = 1) -> Book {
        Book(wish: TestWard.wish(TestWard.nakacho, moment), resident: TestWard.resident("タナカ ハナ", number))
    }

    @Test
    func aThirdAheadIsRefused() async throws {
        // Given
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-07 10:00")
        try await ward.book("2026-04-08 10:00", at: TestWard.shimura)
        // When
        let refusal = try await ward.refusal(third("2026-04-11 10:00"))
        // Then it says which they are
        #expect(refusal.code == .limitReached && refusal.fields == ["openBookings": "2"])
        #expect(refusal.message.contains(day("2026-04-07").japanese), "\(refusal.message)")
        #expect(refusal.message.contains(day("2026-04-08").japanese), "\(refusal.message)")
        // and binds nobody else on the same phone
        let sister = Resident(kana: "タナカ ヨシ", phone: "090-1000-1001", age: 75)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-11 10:00")
        #expect(try await ward.tell(Book(wish: wish, resident: sister)).state == .booked)
    }

    @Test(arguments: [TestWard.nakacho, TestWard.shimura])
    func aSecondOnOneDayIsRefused(venue: VenueID) async throws {
        let ward = try await TestWard.strict { $0.venues[1].extra = [day("2026-04-07")] }
        try await ward.book("2026-04-07 10:00")
        let refusal = try await ward.refusal(
            Book(wish: TestWard.wish(venue, "2026-04-07 14:30"), resident: TestWard.resident("タナカ ハナ")))
        #expect(refusal.code == .limitReached && refusal.fields == ["perDay": "1"])
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 2), (4, 3)])
    func theWardSetsBoth(ahead: Int, perDay: Int) async throws {
        let ward = try await TestWard.planned {
            $0.ward.calls.limits = CallRules.Limits(openBookings: ahead, perDay: perDay)
        }
        let starts = ["10:00", "10:30", "11:00", "11:30"]
        for start in starts.prefix(perDay) { try await ward.book("2026-04-07 \(start)") }
        let sameDay = try await ward.refusal(third("2026-04-07 14:30"))
        #expect(sameDay.fields == ["perDay": String(perDay)])
        let dates = ["2026-04-09", "2026-04-11", "2026-04-14"]
        for date in dates.prefix(ahead - perDay) { try await ward.book("\(date) 10:00") }
        #expect(try await ward.refusal(third("2026-04-18 10:00")).fields == ["openBookings": String(ahead)])
    }

    /// Two records of one person count together, whichever of them is used, until they are unmerged.
    @Test(arguments: [1, 2])
    func mergedPersonsCountAsOne(number: Int) async throws {
        let ward = try await TestWard.strict()
        let first = try #require(try await ward.book("2026-04-07 10:00", "タナカ ハナ", 1).person)
        let second = try #require(try await ward.book("2026-04-09 10:00", "タナカ ハナ", 2).person)
        try await ward.tell(MergePersons(person: second, into: first))
        #expect(
            try await ward.refusal(third("2026-04-11 10:00", number)).fields.keys.contains("openBookings"))
        for date in ["2026-04-07", "2026-04-09"] {
            #expect(try await ward.refusal(third("\(date) 13:00", number)).fields == ["perDay": "1"])
        }
        try await ward.tell(UnmergePerson(person: second))
        #expect(try await ward.tell(third("2026-04-11 10:00", number)).state == .booked)
    }

    /// What does not count any more, on 7 April: tanaka sits at 10:00 and on the 9th.
    struct Gone: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether a third is possible, and another on the same day; nil where that day is over.
        let ahead: Bool
        let sameDay: Bool?
        let become: @Sendable (TestWard, BookingID) async throws -> Void

        init(
            _ name: String, ahead: Bool, sameDay: Bool?,
            _ become: @escaping @Sendable (TestWard, BookingID) async throws -> Void
        ) {
            (testDescription, self.ahead, self.sameDay, self.become) = (name, ahead, sameDay, become)
        }

        static func mark(_ value: MarkValue) -> @Sendable (TestWard, BookingID) async throws -> Void {
            { ward, booking in
                ward.at("2026-04-07 09:50")
                try await ward.tell(MarkAttendance(booking: booking, value: value))
            }
        }
    }

    @Test(arguments: [
        Gone("a minute before it begins", ahead: false, sameDay: false) { ward, _ in
            ward.at("2026-04-07 09:59")
        },
        Gone("begun", ahead: true, sameDay: false) { ward, _ in ward.at("2026-04-07 10:00") },
        Gone("the day after", ahead: true, sameDay: nil) { ward, _ in ward.at("2026-04-08 00:00") },
        Gone("cancelled", ahead: true, sameDay: true) { try await $0.tell(Cancel(booking: $1)) },
        Gone("moved", ahead: false, sameDay: true) {
            try await $0.tell(Move(booking: $1, to: TestWard.later("2026-04-16 10:00")))
        },
        Gone("attended", ahead: true, sameDay: false, Gone.mark(.attended)),
        Gone("absent", ahead: true, sameDay: true, Gone.mark(.absent)),
        Gone("absent with notice", ahead: true, sameDay: true, Gone.mark(.absentWithNotice)),
        Gone("a mark taken back", ahead: false, sameDay: false, Gone.mark(.cleared)),
    ])
    func whatIsOverDoesNotCount(gone: Gone) async throws {
        func tried(_ moment: String, _ limits: CallRules.Limits) async throws -> [String] {
            let ward = try await TestWard.planned { $0.ward.calls.limits = limits }
            let booking = try await ward.book("2026-04-07 10:00")
            try await ward.book("2026-04-09 10:00")
            try await gone.become(ward, booking.booking)
            do {
                try await ward.tell(third(moment))
                return []
            } catch let refusal as Refusal {
                #expect(refusal.code == .limitReached, "\(refusal.message)")
                return refusal.fields.keys.sorted()
            }
        }
        let ahead = try await tried("2026-04-11 10:00", CallRules.Limits(openBookings: 2))
        #expect(ahead == (gone.ahead ? [] : ["openBookings"]))
        guard let free = gone.sameDay else { return }
        let sameDay = try await tried("2026-04-07 14:30", CallRules.Limits(openBookings: 9))
        #expect(sameDay == (free ? [] : ["perDay"]))
    }

    /// A reason lets past both, stays with the booking, and goes where it goes.
    @Test
    func aWaiverLetsThroughAndTravels() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-07 10:00")
        try await ward.book("2026-04-09 10:00")
        func waived(_ moment: String, _ reason: String) -> Book {
            Book(
                wish: TestWard.wish(TestWard.nakacho, moment), resident: TestWard.resident("タナカ ハナ"),
                limitWaiver: reason)
        }
        for bad in ["", " ", "a\nb", String(repeating: "理", count: 101)] {
            let refusal = try await ward.refusal(waived("2026-04-09 13:00", bad))
            #expect(refusal.code == .badInput && refusal.fields.keys.contains("limitWaiver"), "\(bad)")
        }
        let booking = try await ward.tell(waived("2026-04-09 13:00", "続きのご相談"))
        let moved = try await ward.tell(
            Move(
                booking: booking.booking, to: TestWard.later("2026-04-07 13:00"), limitWaiver: "続きのご相談"))
        let waivers = try await ward.ledger.texts(
            "SELECT id || ' ' || ifnull(limitWaiver, '-') FROM booking ORDER BY id")
        #expect(waivers == ["1 -", "2 -", "\(booking.booking) 続きのご相談", "\(moved.booking) 続きのご相談"])
    }

    @Test
    func aMoveCountsItselfNowhere() async throws {
        let ward = try await TestWard.strict()
        let first = try await ward.book("2026-04-07 10:00")
        try await ward.book("2026-04-09 10:00")
        // Within the day, and to another one
        let later = try await ward.tell(Move(booking: first.booking, to: TestWard.later("2026-04-07 14:30")))
        let other = try await ward.tell(Move(booking: later.booking, to: TestWard.later("2026-04-11 10:00")))
        // But not to the day of the other
        let refusal = try await ward.refusal(
            Move(booking: other.booking, to: TestWard.later("2026-04-09 14:30")))
        #expect(refusal.code == .limitReached && refusal.fields == ["perDay": "1"])
    }

    /// Who has come is served, whatever they have ahead.
    @Test
    func walkInsKnowNoLimit() async throws {
        let ward = try await TestWard.strict(at: "2026-04-07 09:00")
        try await ward.book("2026-04-07 14:00")
        try await ward.book("2026-04-09 10:00")
        ward.at("2026-04-07 10:05")
        let walkIn = WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("タナカ ハナ"))
        #expect(try await ward.tell(walkIn).state == .attended)
    }
}
