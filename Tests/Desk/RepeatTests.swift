import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Rule 3: every request may be repeated. The same id gets the same answer and changes nothing.
@Suite("Repeated requests")
struct RepeatTests {
    /// A change that is not in the table would be tested by nobody.
    @Test
    func everyChangeIsInTheTable() {
        #expect(EveryChange.all.map(\.name).sorted() == Catalogue.changes.map { $0.name }.sorted())
        #expect(EveryChange.all.filter { $0.refused == nil }.map(\.name) == [ClaimTask.name])
    }

    @Test(arguments: EveryChange.all)
    func theSameIdGetsTheSameAnswer(sample: EveryChange) async throws {
        // Given a change that was made
        let ward = try await EveryChange.ward()
        let before = try await ward.ledger.everything()
        let id: RequestID = ward.randomness.freshID()
        let answer = try await ward.desk.bytes(sample.change, id: id)
        let after = try await ward.ledger.everything()
        #expect(after != before)
        // When it is sent again, now and after something else has happened
        for moment in ["2026-04-07 10:10", "2026-04-07 10:20"] {
            ward.at(moment)
            #expect(try await ward.desk.bytes(sample.change, id: id) == answer)
            // Then not a row differs from one
            #expect(try await ward.ledger.everything() == after)
        }
    }

    /// Whoever sends a change again has read it anew: it must say the same to the letter, for its digest is
    /// what tells whether it is the same.
    @Test(arguments: EveryChange.all)
    func aChangeReadsTheSameEachTime(sample: EveryChange) throws {
        func readings<C: Change>(_ change: C) throws -> Set<String> {
            let text = try StableJSON.text(change)
            return try Set((0..<20).map { _ in try StableJSON.text(StableJSON.value(C.self, text)) } + [text])
        }
        #expect(try readings(sample.change).count == 1)
    }

    @Test(arguments: EveryChange.all)
    func anIdIsOneWish(sample: EveryChange) async throws {
        // Given
        let ward = try await EveryChange.ward()
        let id: RequestID = ward.randomness.freshID()
        _ = try await ward.desk.bytes(sample.change, id: id)
        let after = try await ward.ledger.everything()
        let colleague = ward.desk(of: Account(id: "colleague", roles: Role.all))
        let otherUseCase = EveryChange.all.first { $0.name != sample.name }?.change ?? sample.other
        // When another body, another account or another use case brings it
        for (desk, change) in [
            (ward.desk, sample.other), (colleague, sample.change), (ward.desk, otherUseCase),
        ] {
            let refusal = try await #require(throws: Refusal.self) { try await desk.bytes(change, id: id) }
            // Then people read what they can do on a page, and programs which field it was
            #expect(refusal.code == .idReused && Array(refusal.fields.keys) == ["id"])
            #expect(refusal.message.contains("ページを開き直して") && !refusal.message.contains("--"))
            #expect(try await ward.ledger.everything() == after)
        }
    }

    /// A refusal changed nothing, and its id is as good as new: for the same, and for what then can be done.
    @Test(arguments: EveryChange.all.filter { $0.refused != nil })
    func aRefusalIsNotKept(sample: EveryChange) async throws {
        let refused = try #require(sample.refused)
        let ward = try await EveryChange.ward()
        let before = try await ward.ledger.everything()
        let id: RequestID = ward.randomness.freshID()
        let first = try await #require(throws: Refusal.self) {
            try await ward.desk.bytes(refused, id: id)
        }
        let second = try await #require(throws: Refusal.self) {
            try await ward.desk.bytes(refused, id: id)
        }
        #expect(first == second && first.code != .systemFailed)
        #expect(try await ward.ledger.everything() == before)
        _ = try await ward.desk.bytes(sample.change, id: id)
        #expect(try await ward.ledger.everything() != before)
    }

    private static let days: Int64 = 86_400_000

    /// Answers are kept for 35 days by the machine's time, and go when the next is kept; the id stays spent.
    @Test
    func requestsAreKeptFor35Days() async throws {
        // Given
        let ward = try await TestWard.planned()
        let start = TestWard.instant("2026-04-01 09:00")
        let list = ImportHolidays(holidays: [.init(date: day("2026-04-29"), name: "昭和の日")])
        let other = ImportHolidays(holidays: [.init(date: day("2026-05-03"), name: "憲法記念日")])
        let id: RequestID = ward.randomness.freshID()
        _ = try await ward.desk.tell(list, id: id)
        // When 35 days have passed to the millisecond
        ward.clock.move(to: start.adding(milliseconds: 35 * Self.days))
        try await ward.tell(ward.applyPlan())
        // Then the id is known
        let refusal = try await #require(throws: Refusal.self) { try await ward.desk.tell(other, id: id) }
        #expect(refusal.code == .idReused)
        // And a millisecond later the answer is gone, yet nothing is done under that id again
        ward.clock.move(to: start.adding(milliseconds: 35 * Self.days + 1))
        try await ward.tell(ward.applyPlan())
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM request WHERE id = '\(id)'") == [0])
        let spent = try await #require(throws: Refusal.self) { try await ward.desk.tell(list, id: id) }
        #expect(spent == refusal)
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM holiday") == [1])
    }

    /// A booking keeps its request for good: an id that comes back after 35 days never books a second time.
    @Test
    func aBookingKeepsItsRequest() async throws {
        let ward = try await TestWard.planned(at: "2026-02-01 09:00")
        let id: RequestID = ward.randomness.freshID()
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        let book = Book(wish: wish, resident: TestWard.resident("タナカ"))
        let booking = try await ward.desk.tell(book, id: id)
        ward.at("2026-03-20 09:00")
        try await ward.tell(Cancel(booking: booking.booking))
        let before = try await ward.ledger.everything()
        let refusal = try await #require(throws: Refusal.self) { try await ward.desk.tell(book, id: id) }
        #expect(refusal.code == .idReused)
        #expect(try await ward.ledger.everything() == before)
    }
}
