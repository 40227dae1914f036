import Almanac
import Clinic
import Desk
import Reports

/// What is spoken after a change.
extension Conversation {
    /// A booking as it can be spoken of.
    func spoken(_ booking: BookingID) async throws -> SpokenFacts? {
        SpokenFacts(try await desk.ask(ShowBooking(booking: booking)), venues)
    }

    /// Keeps and answers the read-back of a booking; its number is for the screen alone.
    mutating func say(
        _ booking: BookingID, _ candidates: [Candidate] = [], _ what: (SpokenFacts) -> ReadBack
    ) async throws -> [String] {
        guard let facts = try await spoken(booking) else { return ["予約 \(booking)"] }
        readBack = what(facts).sentences(today: today)
        let others = candidates.filter(\.isTold).map(BookingWords.line)
        return ["(予約 \(booking))"] + readBack + others
    }

    /// Keeps and answers the read-back of a wish.
    mutating func say(_ waiting: Waiting, _ what: (SpokenWish) -> ReadBack) -> [String] {
        guard case .known(let card) = atHand else { return [] }
        readBack = what(SpokenWish(waiting.wish, kana: card.person.kana, venues)).sentences(today: today)
        return readBack
    }
}
