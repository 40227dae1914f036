import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 秘匿: of somebody under protection nothing is told before the caller has said the name.
@Suite("People under 秘匿")
struct SecretTests {
    /// タナカ ハナ, person 1, under 秘匿, with a booking, a wish, a call to make, and all that can be held.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.strict()
        let resident = Resident(kana: "タナカ ハナ", phone: "090-1000-0001", name: "田中 花", born: day("1950-06-01"))
        try await ward.tell(
            Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), resident: resident))
        try await ward.tell(JoinWaiting(venue: TestWard.nakacho, person: PersonID(1)))
        try await ward.tell(
            CorrectPerson(person: PersonID(1), reach: "娘さんに電話", note: "ゆっくり話す", secret: true))
        ward.at("2026-04-06 09:00")
        return ward
    }

    private func hidden(_ person: Int64 = 1) -> FoundPerson {
        FoundPerson(person: PersonID(person), kana: "タナカ ハナ", secret: true)
    }

    @Test(arguments: ["0001", "090-1000-0001", "タナカ", "tanaka hana"])
    func whoIsFoundIsANameAndAFlag(query: String) async throws {
        let ward = try await ward()
        #expect(try await ward.ask(Find(query: query)) == [hidden()])
    }

    /// What was said of the name, and whether that is enough.
    @Test(arguments: [
        ("タナカ ハナ", true), ("たなか　はな", true), ("ﾀﾅｶﾊﾅ", true), ("tanaka hana", true), ("TANAKAHANA", true),
        // the beginning, the end, more, somebody else, nothing
        ("タナカ", false), ("tanaka", false), ("タ", false), ("ハナ", false), ("タナカ ハ", false), ("タナカ ハナコ", false),
        ("tanaka hanan", false), ("tanaka hana k", false), ("タナカ ハナ-", false), ("ヤマダ ハナ", false),
        ("田中 花", false), ("", false), (" ", false), ("%", false), ("090-1000-0001", false),
    ])
    func onlyTheWholeNameOpensIt(said: String, opens: Bool) async throws {
        let ward = try await ward()
        let shown = try await ward.ask(ShowPerson(person: PersonID(1), said: said))
        #expect(shown.hidden == !opens)
        guard opens else {
            #expect(shown.person == hidden())
            #expect(shown.merged == [] && shown.waiting == [] && shown.tasks == [])
            return
        }
        #expect(
            shown.person.secret && shown.person.name == "田中 花" && shown.person.phones == ["090-1000-0001"])
        #expect(shown.person.age == 75 && shown.person.reach == "娘さんに電話" && shown.person.note == "ゆっくり話す")
        #expect(shown.person.bookings.count == 1 && shown.waiting.count == 1 && shown.tasks.count == 1)
    }

    @Test
    func withoutANameNothingIsShown() async throws {
        let shown = try await ward().ask(ShowPerson(person: PersonID(1)))
        #expect(shown.hidden && shown.person == hidden())
    }

    /// Of everybody else everything is shown, whatever was said.
    @Test(arguments: [nil, "ヤマダ"])
    func othersAreShown(said: String?) async throws {
        let ward = try await ward()
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: false))
        let shown = try await ward.ask(ShowPerson(person: PersonID(1), said: said))
        #expect(!shown.hidden && !shown.person.secret && shown.person.bookings.count == 1)
        #expect(try await ward.ask(Find(query: "0001")).first?.phones == ["090-1000-0001"])
    }

    /// Merging does not lift it, whichever way round; taking it away lifts it from all records.
    @Test(arguments: [true, false])
    func mergingKeepsIt(intoTheOther: Bool) async throws {
        let ward = try await ward()
        let twin = Resident(kana: "タナカ ハナ", phone: "090-1000-0002", age: 75)
        let other = try await ward.tell(AddPerson(resident: twin)).person
        let (child, root) = intoTheOther ? (PersonID(1), other) : (other, PersonID(1))
        try await ward.tell(MergePersons(person: child, into: root))
        for person in [child, root] {
            let shown = try await ward.ask(ShowPerson(person: person))
            #expect(shown.hidden && shown.person == hidden(root.number))
        }
        #expect(try await ward.ask(Find(query: "0002")) == [hidden(root.number)])
        #expect(try await ward.ask(Day(date: day("2026-04-07"))).compactMap(\.guest).map(\.secret) == [true])
        try await ward.tell(CorrectPerson(person: root, secret: false))
        #expect(try await ward.ask(ShowPerson(person: child)).hidden == false)
        try await ward.tell(UnmergePerson(person: child))
        #expect(try await ward.ask(Find(query: "0001")).first?.secret == false)
    }

    /// At the venue both stand on the list.
    @Test
    func theDaysListSaysSo() async throws {
        let ward = try await ward()
        try await ward.book("2026-04-07 10:30", "ヤマダ", 3)
        let guests = try await ward.ask(Day(date: day("2026-04-07"))).compactMap(\.guest)
        #expect(guests.map(\.secret) == [true, false])
        #expect(guests.map(\.reach) == ["娘さんに電話", nil])
    }

    /// Even the hidden answer is a disclosure that leaves its trace.
    @Test
    func lookingLeavesATrace() async throws {
        let ward = try await ward()
        _ = try await ward.ask(Find(query: "0001"))
        _ = try await ward.ask(ShowPerson(person: PersonID(1)))
        let seen = try await ward.ledger.texts(
            "SELECT question || persons FROM access ORDER BY id DESC LIMIT 2")
        #expect(seen == ["person[1]", "find[1]"])
    }
}
