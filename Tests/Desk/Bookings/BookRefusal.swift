import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// A booking that a rule says no to: its code and what it says besides.
struct BookRefusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let book: Book
    let code: Refusal.Code
    /// What must stand in `fields`; an empty text stands for any.
    let fields: [String: String]
    /// The first place offered instead; nil for none.
    let offered: String?

    /// On Wednesday 8 April, 10:00; the 9th at 仲町, 10:00, is タナカ's; people of 80 may come to 志村. On the
    /// 17th one seat has retired, the 18th is closed.
    func hold() async throws {
        // Given
        let ward = try await TestWard.planned { $0.venues[1].consultation.minimumAge = 80 }
        try await ward.book("2026-04-09 10:00")
        try await ward.ledger.forge("UPDATE seat SET retired = 1 WHERE session = 11 AND start = '14:00'")
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE id = 12")
        ward.at("2026-04-08 10:00")
        // When
        let refusal = try await ward.refusal(book)
        // Then
        #expect(refusal.code == code, "\(refusal.message)")
        #expect(Set(refusal.fields.keys) == Set(fields.keys))
        for (field, text) in fields where !text.isEmpty { #expect(refusal.fields[field] == text) }
        #expect(refusal.alternatives.places.first == offered)
        #expect(!refusal.message.isEmpty && refusal.message.hasSuffix("。"))
    }
}
