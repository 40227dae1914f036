import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Joining the waiting list, leaving it, and coming back.
@Suite("The waiting list")
struct JoinWaitingTests {
    private func list(_ ward: TestWard, _ venue: VenueID? = nil) async throws -> [WaitingID] {
        try await ward.ask(WaitingList(venue: venue)).map(\.waiting)
    }

    @Test
    func anybodyJoinsByWhatTheySayOrByNumber() async throws {
        let ward = try await TestWard.planned()
        let known = try #require(try await ward.book("2026-04-07 10:00", "タナカ", 1).person)
        // Somebody new, somebody known by phone and name, and by number without a word
        let new = try await ward.join("サトウ", 2)
        let said = try await ward.join("タナカ", 1, at: TestWard.shimura)
        let number = try await ward.tell(JoinWaiting(weekdays: [.tuesday], part: .morning, person: known))
        #expect(new.person != known && said.person == known && number.person == known)
        #expect(new.wish == Waiting.Wish(venue: TestWard.nakacho, until: day("2026-05-01")), "30 days")
        #expect(new.joinedAt == TestWard.instant("2026-04-01 09:00"))
        #expect(
            number.wish
                == Waiting.Wish(venue: nil, weekdays: [.tuesday], part: .morning, until: day("2026-05-01")))
        // On the list in the order of joining; who would go anywhere is on every venue's
        #expect(try await list(ward) == [new, said, number].map(\.waiting))
        #expect(try await list(ward, TestWard.nakacho) == [new, number].map(\.waiting))
        #expect(try await list(ward, TestWard.shimura) == [said, number].map(\.waiting))
        #expect(try await ward.ask(ShowPerson(person: known)).waiting == [said, number])
        try await ward.expectSound()
    }

    /// Somebody new who is like somebody known: proposed, not joined.
    @Test
    func candidatesAreNamed() async throws {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        let new = try await ward.tell(
            JoinWaiting(resident: TestWard.resident("タナカ", 1), newPerson: true))
        #expect(new.person == PersonID(2))
        #expect(new.candidates == [Candidate(person: PersonID(1), reasons: [.samePhone, .sameName])])
    }

    @Test(arguments: [
        ("no name", "kana", JoinWaiting(resident: Resident(phone: "090-1000-0001", age: 75))),
        ("no phone", "phone", JoinWaiting(resident: Resident(kana: "サトウ", age: 75))),
        ("no age", "age", JoinWaiting(resident: Resident(kana: "サトウ", phone: "090-1000-0001"))),
        ("a day gone by", "until", JoinWaiting(until: day("2026-03-31"), resident: TestWard.resident("サトウ"))),
        ("over a year", "until", JoinWaiting(until: day("2027-04-03"), resident: TestWard.resident("サトウ"))),
        ("a crowd", "party", JoinWaiting(resident: TestWard.resident("サトウ"), party: 10)),
        ("nowhere", "venue", JoinWaiting(venue: VenueID("nowhere"), resident: TestWard.resident("サトウ"))),
    ])
    func aWishThatCannotBeIsRefused(name: String, field: String, join: JoinWaiting) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(join)
        #expect(refusal.code == .badInput && refusal.fields.keys.contains(field), "\(name)")
    }

    @Test
    func whoLivesElsewhereOrNowhereDoesNotWait() async throws {
        let ward = try await TestWard.planned()
        var elsewhere = TestWard.resident("サトウ")
        elsewhere.outsideWard = true
        #expect(try await ward.refusal(JoinWaiting(resident: elsewhere)).code == .outsideWard)
        #expect(try await ward.refusal(JoinWaiting(person: PersonID(9))).code == .notFound)
    }

    /// The first and the last day one may wait until.
    @Test(arguments: ["2026-04-01", "2027-04-02"])
    func aWishLastsATodayOrAYear(until: String) async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.join("サトウ", 1, until: until).wish.until == day(until))
        #expect(try await list(ward).count == 1)
    }

    @Test
    func theSameWishTwiceIsRefused() async throws {
        // Given two records of one person
        let ward = try await TestWard.planned()
        let first = try await ward.join("サトウ", 1, weekdays: [.tuesday, .thursday], part: .morning)
        let other = try await ward.join("サトウ", 2)
        try await ward.tell(MergePersons(person: other.person, into: first.person))
        func again(_ part: DayPart?, _ weekdays: Set<Weekday>, _ until: String?) -> JoinWaiting {
            JoinWaiting(
                venue: TestWard.nakacho, weekdays: weekdays, part: part, until: until.map(day),
                person: first.person)
        }
        // Another last day does not make it another wish
        for until in [nil, "2026-04-10"] {
            let refusal = try await ward.refusal(again(.morning, [.thursday, .tuesday], until))
            #expect(refusal.code == .alreadyWaiting)
        }
        // Nor does saying all weekdays for none
        #expect(
            try await ward.refusal(again(nil, Set(Weekday.allCases), nil)).code == .alreadyWaiting)
        // Other days or another part do
        #expect(try await ward.tell(again(.afternoon, [.tuesday, .thursday], nil)).person == first.person)
        #expect(try await ward.tell(again(.morning, [.tuesday], nil)).person == first.person)
        // And so does one that has run out
        ward.at("2026-05-02 09:00")
        #expect(try await ward.tell(again(.morning, [.tuesday], nil)).person == first.person)
    }

    @Test
    func fiveWishesAreEnough() async throws {
        let ward = try await TestWard.planned()
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        var last: Waiting?
        for weekday in days { last = try await ward.join("サトウ", 1, weekdays: [weekday]) }
        let sixth = JoinWaiting(weekdays: [.saturday], resident: TestWard.resident("サトウ", 1))
        let refusal = try await ward.refusal(sixth)
        #expect(refusal.code == .alreadyWaiting && refusal.message.contains("5件"))
        try await ward.tell(LeaveWaiting(waiting: try #require(last).waiting))
        #expect(try await ward.tell(sixth).wish.weekdays == [.saturday])
        // and the fifth that has left does not come back as a sixth
        #expect(
            try await ward.refusal(RejoinWaiting(waiting: try #require(last).waiting)).code
                == .alreadyWaiting)
    }

    @Test
    func whoLeavesIsGoneOnce() async throws {
        let ward = try await TestWard.planned()
        let waiting = try await ward.join("サトウ", 1)
        #expect(try await ward.tell(LeaveWaiting(waiting: waiting.waiting)) == waiting)
        #expect(try await list(ward) == [])
        #expect(try await ward.refusal(LeaveWaiting(waiting: waiting.waiting)).code == .alreadyEnded)
        #expect(try await ward.refusal(LeaveWaiting(waiting: WaitingID(9))).code == .notFound)
        #expect(try await ward.refusal(RejoinWaiting(waiting: WaitingID(9))).code == .notFound)
    }

    @Test
    func whoComesBackKeepsTheirPlace() async throws {
        let ward = try await TestWard.planned()
        let first = try await ward.join("サトウ", 1, until: "2026-04-10")
        ward.at("2026-04-01 10:00")
        let second = try await ward.join("スズキ", 2)
        #expect(try await ward.refusal(RejoinWaiting(waiting: first.waiting)).code == .nothingToDo)
        try await ward.tell(LeaveWaiting(waiting: first.waiting))
        ward.at("2026-04-01 11:00")
        #expect(try await ward.tell(RejoinWaiting(waiting: first.waiting)) == first)
        #expect(try await list(ward) == [first, second].map(\.waiting))
        // Not beside the same wish made anew
        try await ward.tell(LeaveWaiting(waiting: first.waiting))
        let anew = try await ward.join("サトウ", 1)
        #expect(try await ward.refusal(RejoinWaiting(waiting: first.waiting)).code == .alreadyWaiting)
        try await ward.tell(LeaveWaiting(waiting: anew.waiting))
        // Nor when its last day is over
        ward.at("2026-04-11 00:00")
        #expect(try await ward.refusal(RejoinWaiting(waiting: first.waiting)).code == .nothingToDo)
        #expect(try await list(ward) == [second.waiting])
    }
}
