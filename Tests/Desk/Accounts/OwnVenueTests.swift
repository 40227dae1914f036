import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// What whoever works at 仲町 does see and do; and who is known there, from when, and until when.
@Suite("One's own venue")
struct OwnVenueTests {
    private static let naka = PlantedWard.staff

    @Test
    func oneSeesAndDoesOnesOwn() async throws {
        let planted = try await PlantedWard()
        let (desk, fresh) = (planted.desk, planted.ward.randomness)
        // Given what the phone desk sees of 仲町
        let all = try await planted.ward.ask(Day())
        #expect(Set(all.map(\.venue)).count == 2)
        // Then they see the same
        #expect(try await desk.ask(Day()) == all.filter { $0.venue == TestWard.nakacho })
        #expect(try await desk.ask(Day(venue: TestWard.nakacho)).compactMap(\.guest?.kana) == ["タナカ"])
        for query in ["タナカ", "tanaka", "090-1000-1001", "1001"] {
            #expect(try await desk.ask(Find(query: query)).map(\.person) == [PersonID(1)], "\(query)")
        }
        #expect(
            try await desk.ask(ShowPerson(person: PersonID(2))).person.bookings.map(\.booking) == [
                BookingID(2)
            ])
        #expect(try await desk.ask(ShowBooking(booking: BookingID(3))).kana == "サトウ")
        #expect(try await desk.ask(WaitingList()).map(\.waiting) == [WaitingID(1)])
        // and do what is to be done, from the mark to the closing of a day
        let mark = MarkAttendance(booking: BookingID(1), value: .attended)
        #expect(try await desk.tell(mark, id: fresh.freshID()).state == .attended)
        let move = Move(booking: BookingID(2), to: TestWard.later("2026-04-09 11:00"))
        let moved = try await desk.tell(move, id: fresh.freshID())
        _ = try await desk.tell(Cancel(booking: moved.booking), id: fresh.freshID())
        _ = try await desk.tell(Restore(booking: moved.booking), id: fresh.freshID())
        _ = try await desk.tell(
            CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09")), id: fresh.freshID())
        let calls = try await desk.ask(Tasks())
        #expect(Set(calls.map(\.venue)) == [TestWard.nakacho] && calls.contains { $0.kind == .closure })
        let claimed = try await desk.tell(
            ClaimTask(claim: fresh.freshID(), booking: moved.booking), id: fresh.freshID())
        let task = try #require(claimed.task)
        _ = try await desk.tell(ReportCall(task: task, result: .person), id: fresh.freshID())
        let note = try await desk.tell(TurnAway(venue: TestWard.nakacho), id: fresh.freshID())
        _ = try await desk.tell(UndoTurnAway(turnedAway: note.turnedAway), id: fresh.freshID())
        let anywhere = try await desk.tell(TurnAway(), id: fresh.freshID())
        _ = try await desk.tell(UndoTurnAway(turnedAway: anywhere.turnedAway), id: fresh.freshID())
    }

    /// Figures are for everybody, and the same for everybody.
    @Test
    func reportsAreTheWardsForAll() async throws {
        let planted = try await PlantedWard()
        let report = ReportPeriod(.month(CivilMonth("2026-04")!))
        let own = try await planted.desk.ask(report)
        #expect(own.total[.visits] ?? 0 > 0)
        #expect(try StableJSON.text(own) == StableJSON.text(try await planted.ward.ask(report)))
        let year = ReportPeriod(.year(planted.ward.year))
        #expect(
            try StableJSON.text(try await planted.desk.ask(year))
                == StableJSON.text(try await planted.ward.ask(year)))
    }

    /// A 志村 regular who comes to 仲町 stays one person; their history stays where it was.
    @Test
    func anExactMatchLinksToTheOnePerson() async throws {
        // Given nobody of that number to be found
        let planted = try await PlantedWard()
        let (desk, fresh) = (planted.desk, planted.ward.randomness)
        #expect(try await desk.ask(Find(query: "090-1000-7001")) == [])
        // When
        let resident = Resident(kana: "かみや", phone: "09010007001", age: 75)
        let known = try await desk.tell(AddPerson(resident: resident), id: fresh.freshID())
        #expect(known.person == PlantedWard.Number.kamiya)
        #expect(known.candidates.map(\.reasons) == [[.registered]])
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 13:00")
        let booking = try await desk.tell(
            Book(wish: wish, resident: resident, person: known.person), id: fresh.freshID())
        // Then it is that person, who is known here from now on, with what they have here
        #expect(booking.person == known.person && booking.candidates == [])
        let shown = try await desk.ask(ShowPerson(person: known.person))
        #expect(shown.person.bookings.map(\.booking) == [booking.booking])
        #expect(shown.person.phones == ["090-1000-7001"] && shown.waiting == [] && shown.tasks == [])
        #expect(try await desk.ask(Find(query: "カミヤ")).map(\.bookings.count) == [1])
        #expect(try await planted.ward.ask(Find(query: "カミヤ")).map(\.bookings.count) == [2])
        // A number alone, or one with another's name, links to nobody.
        for (person, said) in [
            (PlantedWard.Number.furukawa, Resident(kana: "フルカワ", phone: "090-1000-0001", age: 75)),
            (PlantedWard.Number.furukawa, Resident(kana: "フルカワ", age: 75)),
            (PlantedWard.Number.furukawa, Resident(kana: "フルタ", phone: "090-1000-7004", age: 75)),
            (PersonID(7002), Resident(kana: "フルカワ", phone: "090-1000-7004", age: 75)),
        ] {
            let refusal = try await #require(throws: Refusal.self) {
                let other = TestWard.wish(TestWard.nakacho, "2026-04-09 13:30")
                _ = try await desk.tell(
                    Book(wish: other, resident: said, person: person), id: fresh.freshID())
            }
            #expect(refusal.code == .notFound, "\(refusal)")
        }
    }

    /// Those of one's own who are alike are proposed as ever.
    @Test
    func onesOwnAreProposed() async throws {
        let planted = try await PlantedWard()
        let added = try await planted.desk.tell(
            AddPerson(resident: Resident(kana: "タナカ", phone: "090-1000-0099", age: 70)),
            id: planted.ward.randomness.freshID())
        #expect(added.candidates == [Candidate(person: PersonID(1), reasons: [.sameName])])
    }

    /// What makes somebody known at 仲町 on 7 April, and until when.
    static let beginnings: [(String, @Sendable (TestWard) async throws -> Void)] = [
        ("a booking", { try await $0.book("2026-04-07 10:00") }),
        (
            "a cancelled one",
            { try await $0.tell(Cancel(booking: try await $0.book("2026-04-07 10:00").booking)) }
        ),
        ("a wish", { try await $0.join("タナカ ハナ", 1, until: "2026-04-07") }),
        (
            "a wish given up",
            {
                let wish = try await $0.join("タナカ ハナ", 1, until: "2026-04-07")
                try await $0.tell(LeaveWaiting(waiting: wish.waiting))
            }
        ),
        (
            "a visit",
            {
                $0.at("2026-04-07 10:00")
                try await $0.tell(WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("タナカ ハナ")))
            }
        ),
    ]

    @Test(arguments: beginnings.indices)
    func somebodyIsKnownForThirteenMonths(way: Int) async throws {
        let ward = try await TestWard.planned()
        try await Self.beginnings[way].1(ward)
        for (moment, known) in [
            ("2026-04-07 12:00", true), ("2027-04-30 12:00", true), ("2027-05-08 23:59", true),
            ("2027-05-09 00:00", false),
        ] {
            ward.at(moment)
            let desk = ward.desk(of: Self.naka)
            #expect(try await desk.ask(Find(query: "タナカ")).count == (known ? 1 : 0), "\(moment)")
            let shown = try? await desk.ask(ShowPerson(person: PersonID(1)))
            #expect((shown != nil) == known, "\(Self.beginnings[way].0), \(moment)")
            let other = ward.desk(of: Account(id: "shi", roles: [.venue], venues: [TestWard.shimura]))
            #expect(try await other.ask(Find(query: "タナカ")) == [])
        }
    }

    /// Somebody who was added without a booking or a wish belongs nowhere yet.
    @Test
    func whoHasNothingHereIsNotKnownHere() async throws {
        let ward = try await TestWard.planned()
        let desk = ward.desk(of: Self.naka)
        let resident = TestWard.resident("タナカ")
        let person = try await desk.tell(AddPerson(resident: resident), id: ward.randomness.freshID()).person
        #expect(try await desk.ask(Find(query: "タナカ")) == [])
        // Whoever said name and number may go on with them.
        let join = JoinWaiting(venue: TestWard.nakacho, resident: resident, person: person)
        _ = try await desk.tell(join, id: ward.randomness.freshID())
        #expect(try await desk.ask(Find(query: "タナカ")).map(\.person) == [person])
    }
}
