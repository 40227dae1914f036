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

    /// What a verb does, or the one before.
    func explain(_ words: String) -> [String] {
        guard let verb = words.isEmpty ? lastVerb : Verb(words) else {
            return words.isEmpty
                ? ["電話番号、下4桁、かなで方を探します。そのあと a で空き、b 番号 で予約です。h で一覧。"]
                : ["「\(words)」という操作はありません。h で一覧が出ます。"]
        }
        return [verb.summary] + verb.details
    }
}
