import Clinic
import Desk
import Reports

extension Counter {
    /// A wish, the sentence to speak about it, and whoever its person might also be.
    ///
    /// - Parameter said: the name that the caller gave; nothing is spoken about somebody under 秘匿 without
    ///   it.
    func show(_ waiting: Waiting, said: String?, _ readBack: (SpokenWish) -> ReadBack) async throws {
        let venues = try await venues()
        try output.show(waiting) {
            ["待ち \(waiting.waiting)  利用者 \(waiting.person)  \(WishWords.line(waiting.wish, venues))"]
        }
        let card = try await desk.ask(ShowPerson(person: waiting.person, said: said))
        if card.hidden {
            try output.say("秘匿の方です。お名前を伺うまで、何も伝えないでください。")
        } else {
            let wish = SpokenWish(waiting.wish, kana: card.person.kana, venues)
            for sentence in readBack(wish).sentences(today: today) { try output.say(sentence) }
        }
        for candidate in waiting.candidates where candidate.isTold {
            try output.say(BookingWords.line(candidate))
        }
    }
}
