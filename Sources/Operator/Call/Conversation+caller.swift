import Clinic
import Desk

/// Who speaks, and which of their bookings they mean.
extension Conversation {
    mutating func setCaller(_ words: String) throws -> [String] {
        var names: [String] = []
        var numbers: [String] = []
        for word in words.split(separator: " ") {
            let name = word.prefix { !$0.isNumber && !"+(".contains($0) }
            if !name.isEmpty { names.append(String(name)) }
            if name.count < word.count { numbers.append(String(word.dropFirst(name.count))) }
        }
        let (who, number) = (names.joined(separator: " "), numbers.joined(separator: " "))
        guard !who.isEmpty else { throw Refusal.badInput("caller", "どなたからの電話ですか (c 本人、c 娘 090-1234-5678)。") }
        guard number.isEmpty || (try? PhoneNumber(number)) != nil else {
            throw Refusal.badInput("callBack", "「\(number)」は電話番号ではありません (c 娘 090-1234-5678)。")
        }
        let family = ["家族", "娘", "息子", "夫", "妻", "長男", "長女", "嫁", "孫", "姉", "妹", "兄", "弟", "母", "父"]
        caller = who == "本人" ? .person : family.contains { who.contains($0) } ? .family : .other
        callBack = number.isEmpty ? nil : CallBack(phone: number, who: who)
        return [
            "電話の相手: \(caller.label)\(who == caller.label ? "" : "(\(who))")"
                + (number.isEmpty ? "" : "  折り返し \(number)")
        ]
    }

    /// The person at hand, or the refusal.
    func client() throws -> Client {
        switch atHand {
        case .nobody:
            throw Refusal.badInput("person", "どなたの予約ですか。先に電話番号かお名前を入れてください。")
        case .new(let resident, let isAnother):
            return Client(resident: resident, person: nil, isAnother: isAnother)
        case .known(let card):
            guard !card.hidden else {
                throw Refusal.badInput("person", "先にお名前を伺って、i かな で確かめてください。")
            }
            return Client(resident: Resident(), person: card.person.person, isAnother: false)
        }
    }

    /// The bookings ahead of the person at hand, the next first, as the card numbers them.
    func bookingsAhead() throws -> [Booking] {
        guard case .known(let card) = atHand, !card.hidden else {
            _ = try client()
            return []
        }
        return PersonCard.ahead(card.person, now: clock.now())
    }

    /// The booking that a number of the card names; the only one where nothing is said.
    func booking(_ number: String?, verb: String) throws -> Booking {
        let ahead = try bookingsAhead()
        guard !ahead.isEmpty else { throw Refusal.badInput("booking", "この方に先の予約はありません。") }
        guard let number else {
            // On a call about a booking, it is that one.
            if let about = ahead.first(where: { $0.booking == task?.booking }) { return about }
            guard ahead.count == 1 else {
                let lines = ahead.enumerated().map { "\(verb) \($0 + 1) (\(PersonCard.place($1, venues)))" }
                throw Refusal.badInput("booking", "どちらの予約ですか。\(lines.joined(separator: "、"))")
            }
            return ahead[0]
        }
        guard let index = Int(number), ahead.indices.contains(index - 1) else {
            throw Refusal.badInput("booking", "予約\(number)はありません。1から\(ahead.count)までです。")
        }
        return ahead[index - 1]
    }
}
