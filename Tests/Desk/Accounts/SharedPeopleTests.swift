import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// People whom two venues know, and seats that the whole ward waits for.
@Suite("People of two venues")
struct SharedPeopleTests {
    private static func naka(_ ward: TestWard) -> LocalDesk { ward.desk(of: PlantedWard.staff) }

    /// What was had under either record is had by both; each venue sees its own.
    @Test
    func mergedRecordsAreOnePerson() async throws {
        // Given two records, one at each venue, merged by the office
        let ward = try await TestWard.planned()
        let own = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let other = try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "ミウラ", 2)
        let (person, root) = (try #require(own.person), try #require(other.person))
        let desk = Self.naka(ward)
        #expect(try await desk.ask(Find(query: "ミウラ")) == [])
        try await ward.tell(MergePersons(person: person, into: root))
        // Then the person is found under every name and number, with the bookings here
        for query in ["タナカ", "ミウラ", "090-1000-1001", "1002"] {
            let found = try await desk.ask(Find(query: query))
            #expect(found.map(\.person) == [root] && found[0].bookings.map(\.booking) == [own.booking])
        }
        #expect(try await desk.ask(ShowPerson(person: person)).merged == [person])
        _ = try await desk.tell(CorrectPerson(person: root, note: "つえ"), id: ward.randomness.freshID())
        // And apart again they are two.
        try await ward.tell(UnmergePerson(person: person))
        #expect(try await desk.ask(Find(query: "ミウラ")) == [])
        #expect(try await desk.ask(Find(query: "タナカ")).map(\.person) == [person])
    }

    /// A seat given back at one venue goes to whoever waits, wherever they are known.
    @Test
    func freedSeatsAreOfferedToTheWholeWard() async throws {
        // Given somebody known at 志村, who would go anywhere
        let ward = try await TestWard.planned()
        let desk = Self.naka(ward)
        try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "ミウラ", 2)
        let wish = try await ward.join("ミウラ", 2, at: nil)
        let booking = try await ward.book("2026-04-07 10:00", "タナカ", 1)
        // The wish is everybody's; the person is not, while nothing is kept for them here.
        #expect(try await desk.ask(WaitingList()).map(\.waiting) == [wish.waiting])
        #expect(try await desk.ask(Find(query: "ミウラ")) == [])
        // When
        _ = try await desk.tell(Cancel(booking: booking.booking), id: ward.randomness.freshID())
        // Then 仲町 has somebody to ring, and may know whom
        let calls = try await desk.ask(Tasks())
        #expect(calls.map(\.kind) == [.offer] && calls[0].person == wish.person)
        let shown = try await desk.ask(ShowPerson(person: wish.person))
        #expect(shown.person.kana == "ミウラ" && shown.person.bookings == [] && shown.tasks == calls)
        let claim = ClaimTask(claim: ward.randomness.freshID())
        let task = try #require(try await desk.tell(claim, id: ward.randomness.freshID()).task)
        let report = ReportCall(task: task, result: .accepted)
        #expect(try await desk.tell(report, id: ward.randomness.freshID()).booking.state == .booked)
    }

    @Test
    func aSeatFreedElsewhereIsNoCallOfOurs() async throws {
        let ward = try await TestWard.planned()
        let desk = Self.naka(ward)
        try await ward.book("2026-04-09 10:00", "タナカ", 1)
        try await ward.join("タナカ", 1, at: nil)
        let booking = try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "ミウラ", 2)
        try await ward.tell(Cancel(booking: booking.booking))
        #expect(try await ward.ask(Tasks()).map(\.venue) == [TestWard.shimura])
        #expect(try await desk.ask(Tasks()) == [])
        #expect(
            try await desk.tell(ClaimTask(claim: ward.randomness.freshID()), id: ward.randomness.freshID())
                .task == nil)
        #expect(try await desk.ask(ShowPerson(person: PersonID(1))).tasks == [])
        // Whoever no longer waits leaves every list, and what was kept for them goes.
        _ = try await desk.tell(LeaveWaiting(waiting: WaitingID(1)), id: ward.randomness.freshID())
        #expect(try await ward.ask(Tasks()) == [])
    }

    /// Others' people and bookings do not crowd out one's own: answers are limited after they are chosen.
    @Test
    func aVenueFindsItsOwnAmongMany() async throws {
        let ward = try await TestWard.planned()
        let desk = Self.naka(ward)
        let times = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
        let days = ["2026-04-06", "2026-04-08", "2026-04-10"]
        for (number, moment) in days.flatMap({ day in times.map { "\(day) \($0)" } }).enumerated() {
            try await ward.book(moment, at: TestWard.shimura, "タナカ ア", 100 + number)
        }
        try await ward.book("2026-04-07 10:00", "タナカ ン", 1)
        #expect(try await ward.ask(Find(query: "タナカ")).count == Find.mostPeople)
        #expect(try await desk.ask(Find(query: "タナカ")).map(\.kana) == ["タナカ ン"])
        // Ten later ones of the same person elsewhere
        for moment in ["2026-04-13", "2026-04-15"].flatMap({ day in times.prefix(5).map { "\(day) \($0)" } })
        {
            try await ward.book(moment, at: TestWard.shimura, "タナカ ン", 1)
        }
        let found = try #require(try await desk.ask(Find(query: "1001")).first)
        #expect(found.bookings.map(\.date) == [day("2026-04-07")])
    }

    /// Whoever gives exactly the phone and the name of somebody known elsewhere is that person; of them only
    /// that is told.
    @Test
    func oneKnownElsewhereIsRegisteredAlready() async throws {
        let ward = try await TestWard.planned()
        let other = try await ward.book("2026-04-08 10:00", at: TestWard.shimura, "ミウラ", 2)
        func book(_ moment: String, _ desk: LocalDesk) async throws -> Booking {
            try await desk.tell(
                Book(
                    wish: TestWard.wish(TestWard.nakacho, moment),
                    resident: Resident(kana: "ミウラ", phone: "090-1000-1002", age: 97)),
                id: ward.randomness.freshID())
        }
        let person = try #require(other.person)
        let known = try await ward.ask(ShowPerson(person: person)).person.age
        let linked = try await book("2026-04-07 10:00", Self.naka(ward))
        #expect(linked.person == person)
        #expect(linked.candidates == [Candidate(person: person, reasons: [.registered])])
        // A slip there does not change what others know.
        #expect(try await ward.ask(ShowPerson(person: person)).person.age == known && known != 97)
        // From now on they belong here; and who sees the whole ward is told nothing new.
        #expect(try await book("2026-04-09 10:00", Self.naka(ward)).candidates == [])
        #expect(try await book("2026-04-11 10:00", ward.desk).candidates == [])
    }

    /// An adviser sees today's list, and those whose records may still be open.
    @Test(arguments: [
        ("2026-04-22", true), ("2026-04-08", true), ("2026-04-07", false), ("2026-04-23", false),
    ])
    func anAdviserSeesToday(date: String, isSeen: Bool) async throws {
        let ward = try await TestWard.planned()
        ward.at("2026-04-22 09:00")
        let adviser = ward.desk(
            of: Account(id: "soudan", roles: [.adviser], venues: [TestWard.nakacho, TestWard.shimura]))
        let seen = try? await adviser.ask(Day(date: day(date)))
        let queue = try? await adviser.ask(DoorQueue(venue: TestWard.nakacho, date: day(date)))
        #expect((seen != nil, queue != nil) == (isSeen, isSeen))
        // Whoever is venue staff as well has the venue's days.
        let both = ward.desk(
            of: Account(id: "sato", roles: [.adviser, .venue], venues: [TestWard.nakacho]))
        _ = try await both.ask(Day(date: day(date)))
    }

    /// Limits count the whole ward, and tell of one's own.
    @Test
    func aLimitTellsOnlyOnesOwnDates() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-07 10:00")
        try await ward.book("2026-04-08 10:00", at: TestWard.shimura)
        let third = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"), resident: TestWard.resident("タナカ ハナ"))
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await Self.naka(ward).tell(third, id: ward.randomness.freshID())
        }
        #expect(refusal.code == .limitReached && refusal.message.contains(day("2026-04-07").japanese))
        #expect(!refusal.message.contains(day("2026-04-08").japanese), "\(refusal.message)")
    }

    /// A booking that was moved elsewhere is told to be gone, not where to.
    @Test
    func whereABookingWentIsNotTold() async throws {
        let ward = try await TestWard.planned()
        let booking = try await ward.book("2026-04-07 10:00")
        let moved = try await ward.tell(
            Move(booking: booking.booking, to: TestWard.later("2026-04-08 10:00", at: TestWard.shimura)))
        let cancel = Cancel(booking: booking.booking)
        #expect(try await ward.refusal(cancel).message.contains("予約 \(moved.booking) "))
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await Self.naka(ward).tell(cancel, id: ward.randomness.freshID())
        }
        #expect(refusal.code == .alreadyEnded && !refusal.message.contains("予約 \(moved.booking) "))
        #expect(
            try await Self.naka(ward).ask(ShowPerson(person: PersonID(1))).person.bookings.map(\.booking)
                == [booking.booking])
    }

    /// Two of the ward with one name and number: whoever asks is told that there are, and names one.
    @Test
    func namesakesElsewhereAreTold() async throws {
        let ward = try await TestWard.planned()
        let desk = Self.naka(ward)
        let resident = Resident(kana: "ミウラ", phone: "090-1000-1002", born: day("1950-01-15"))
        let wish = TestWard.wish(TestWard.shimura, "2026-04-08 10:00")
        try await ward.tell(Book(wish: wish, resident: resident))
        // Another date of birth than ours asks for a decision
        var other = resident
        other.born = day("1951-01-15")
        let here = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(Book(wish: here, resident: other), id: ward.randomness.freshID())
        }
        #expect(refusal.code == .personAmbiguous && refusal.candidates.map(\.person) == [PersonID(1)])
        #expect(try !StableJSON.text(refusal).contains("1950"))
        // and either decision can be made.
        let same = Book(wish: here, resident: other, person: PersonID(1))
        #expect(try await desk.tell(same, id: ward.randomness.freshID()).person == PersonID(1))
    }
}
