import Clinic
import Desk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// Rule 6: merging sets one number and can be undone; whoever was merged counts as the end of the line.
@Suite("Merges", .timeLimit(.minutes(10)))
struct MergesTests {
    /// Three persons, a booking and a phone each: タナカ, タナカー and タナカアー as the desk heard them.
    private func ward() async throws -> (TestWard, [PersonID]) {
        let ward = try await TestWard.planned()
        var persons: [PersonID] = []
        for (number, time) in ["10:00", "10:30", "11:00"].enumerated() {
            let kana = ["タナカ", "タナベ", "タナハシ"][number]
            let booking = try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.nakacho, "2026-04-07 \(time)"),
                    resident: TestWard.resident(kana, number)))
            persons.append(try #require(booking.person))
        }
        return (ward, persons)
    }

    @Test
    func aChainCountsAsItsEnd() async throws {
        // Given
        let (ward, persons) = try await ward()
        try await expect(ward, persons, countAs: persons)
        // When a is merged into b and b into c
        try await ward.ledger.run("UPDATE person SET mergedInto = \(persons[1]) WHERE id = \(persons[0])")
        try await ward.ledger.run("UPDATE person SET mergedInto = \(persons[2]) WHERE id = \(persons[1])")
        // Then all are c, and each shows what all have
        try await expect(ward, persons, countAs: [persons[2], persons[2], persons[2]])
        // When b stands alone again, then a goes with it
        try await ward.ledger.run("UPDATE person SET mergedInto = NULL WHERE id = \(persons[1])")
        try await expect(ward, persons, countAs: [persons[1], persons[1], persons[2]])
        // When a does too, then all is as before
        try await ward.ledger.run("UPDATE person SET mergedInto = NULL WHERE id = \(persons[0])")
        try await expect(ward, persons, countAs: persons)
    }

    /// Who each counts as, by every way of asking.
    private func expect(
        _ ward: TestWard, _ persons: [PersonID], countAs roots: [PersonID],
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        for (person, root) in zip(persons, roots) {
            let family = zip(persons, roots).filter { $0.1 == root }.map(\.0)
            let seen = try await ward.ledger.read { try Seen(person, $0) }
            let expected = Seen(
                details: root, booked: family, phones: family.count, counted: [root])
            #expect(seen == expected, sourceLocation: location)
        }
        // Searching by the phone of one finds the end of the line.
        let found = try await ward.ledger.read {
            try $0.persons(phone: PhoneNumber("090-1000-1000"), limit: 10).map(\.person)
        }
        #expect(found == [roots[0]], sourceLocation: location)
    }

    /// No use case makes a ring; a forged one must not hang the phone desk.
    @Test
    func aRingHangsNobody() async throws {
        let (ward, persons) = try await ward()
        try await ward.ledger.run("UPDATE person SET mergedInto = \(persons[1]) WHERE id = \(persons[0])")
        try await ward.ledger.run("UPDATE person SET mergedInto = \(persons[0]) WHERE id = \(persons[1])")
        for person in persons.prefix(2) {
            let seen = try await ward.ledger.read { try Seen(person, $0) }
            #expect(seen == Seen(details: nil, booked: [], phones: 0, counted: []))
        }
        let report = try await ward.ask(ReportPeriod(.year(ward.year)))
        #expect(report.total[.booked] == 3)
    }
}

/// A person, as each way of asking sees them.
private struct Seen: Equatable, Sendable {
    var details: PersonID?
    var booked: [PersonID]
    var phones: Int
    /// As whom reports count them.
    var counted: [PersonID]
}

extension Seen {
    init(_ person: PersonID, _ reading: Reading) throws {
        details = try reading.person(person)?.person
        booked = try reading.bookings(of: person, limit: 10).compactMap(\.person).sorted()
        phones = try reading.phones(of: person).count
        counted = try reading.values(PersonID.self, "SELECT root FROM personRoot WHERE person = ?", [person])
    }
}
