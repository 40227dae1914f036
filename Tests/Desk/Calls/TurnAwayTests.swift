import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 「ご希望に添えず」: how many went without, and nobody's name.
@Suite("Turning people away")
struct TurnAwayTests {
    private let notes = """
        SELECT ifnull(venue, '-') || ' ' || ifnull(firstDate, '-') || ' ' || ifnull(lastDate, '-') || ' '
          || ifnull(part, '-') || ' ' || people FROM turnedAway WHERE withdrawnAt IS NULL ORDER BY id
        """

    @Test
    func whatWasWishedForIsKept() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TurnAway())
        try await ward.tell(
            TurnAway(
                venue: TestWard.nakacho, first: day("2026-04-06"), last: day("2026-04-10"), part: .morning,
                people: 2))
        try await ward.tell(TurnAway(first: day("2026-04-07"), last: day("2026-04-07")))
        try await ward.tell(TurnAway(last: day("2026-04-07"), people: 9))
        #expect(
            try await ward.ledger.texts(notes) == [
                "- - - - 1", "nakacho 2026-04-06 2026-04-10 morning 2", "- 2026-04-07 2026-04-07 - 1",
                "- - 2026-04-07 - 9",
            ])
        try await ward.expectSound()
    }

    @Test(arguments: [
        ("venue", TurnAway(venue: VenueID("nowhere"))), ("party", TurnAway(people: 0)),
        ("party", TurnAway(people: 10)),
        ("last", TurnAway(first: day("2026-04-07"), last: day("2026-04-06"))),
    ])
    func whatCannotBeIsRefused(field: String, turnAway: TurnAway) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(turnAway)
        #expect(refusal.code == .badInput && refusal.fields.keys.contains(field))
    }

    @Test
    func aNoteIsTakenBackOnce() async throws {
        let ward = try await TestWard.planned()
        let note = try await ward.tell(TurnAway(venue: TestWard.nakacho)).turnedAway
        try await ward.tell(TurnAway())
        #expect(try await ward.tell(UndoTurnAway(turnedAway: note)).turnedAway == note)
        #expect(try await ward.ledger.texts(notes) == ["- - - - 1"])
        #expect(try await ward.refusal(UndoTurnAway(turnedAway: note)).code == .notFound)
        #expect(try await ward.refusal(UndoTurnAway(turnedAway: TurnedAwayID(99))).code == .notFound)
        #expect(try await ward.ledger.count("turnedAway") == 2, "nothing is deleted")
    }
}
