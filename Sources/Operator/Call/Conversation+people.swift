import Almanac
import Clinic
import Desk

/// Finding out who is on the telephone.
extension Conversation {
    /// Somebody rings: whatever was at hand before is put away.
    mutating func find(_ query: String) async throws -> [String] {
        let found = try await desk.ask(Find(query: query))
        putAway()
        phone = (try? PhoneNumber(query)) == nil ? nil : query
        switch found.count {
        case 0:
            guard phone != nil else { return ["見つかりません。番号を伺ってください。"] }
            return ["この番号の登録はありません。初めての方は n かな 年齢 (区内の方か伺って)。"]
        case 1:
            return try await show(found[0].person)
        default:
            people = found
            var lines: [String] = []
            for (index, person) in found.enumerated() {
                let isAwaited = found.count <= Self.mostOnOnePhone ? try await hasCall(person) : false
                lines.append("\(index + 1) \(isAwaited ? "▲" : "")" + PersonCard.line(person, today: today))
            }
            return lines + [
                found.count == Find.mostPeople ? "多いので\(found.count)人までです。続けて名前を伺ってください。" : "どなたですか (番号で)。"
            ]
        }
    }

    /// More people than share a telephone.
    private static let mostOnOnePhone = 4

    private func hasCall(_ person: FoundPerson) async throws -> Bool {
        guard !person.secret else { return false }
        return try await !desk.ask(Tasks(person: person.person)).isEmpty
    }

    /// Everything of the last call: nothing of it may be told to the next. What was looked for before anybody
    /// had said who they are is this caller's.
    mutating func putAway() {
        if case .nobody = atHand {} else { search = nil }
        atHand = .nobody
        phone = nil
        people = []
        task = nil
        caller = .person
        callBack = nil
        undoable = []
        readBack = []
    }

    /// The person's card; an open call comes first, and is at hand.
    mutating func show(_ person: PersonID, said: String? = nil) async throws -> [String] {
        let card = try await desk.ask(ShowPerson(person: person, said: said))
        atHand = .known(card)
        people = []
        if let open = card.tasks.first { try await take(open) }
        return PersonCard.lines(card, venues: venues, now: clock.now())
    }

    /// The card as it stands after a change, without showing it.
    mutating func refresh(_ person: PersonID?) async throws {
        guard let person else { return }
        var said: String?
        if case .known(let card) = atHand, !card.hidden { said = card.person.kana }
        if case .new(let resident) = atHand { said = resident.kana }
        atHand = .known(try await desk.ask(ShowPerson(person: person, said: said)))
    }

    mutating func identify(_ words: String) async throws -> [String] {
        guard case .known(let card) = atHand else { return ["先に番号かお名前で探してください。"] }
        guard card.hidden else { return ["確認のいる方ではありません。"] }
        let lines = try await show(card.person.person, said: words)
        guard case .known(let shown) = atHand, !shown.hidden else {
            return ["お名前が合いません。何も伝えないでください。"]
        }
        return lines
    }

    mutating func setCaller(_ words: String) throws -> [String] {
        let parts = words.split(separator: " ").map(String.init)
        let numbers = parts.filter { (try? PhoneNumber($0)) != nil }
        let who = parts.filter { !numbers.contains($0) }.joined(separator: " ")
        guard !who.isEmpty else { throw Refusal.badInput("caller", "どなたからの電話ですか (c 本人、c 娘 090-1234-5678)。") }
        let family = ["家族", "娘", "息子", "夫", "妻", "長男", "長女", "嫁", "孫", "姉", "妹", "兄", "弟", "母", "父"]
        caller = who == "本人" ? .person : family.contains { who.contains($0) } ? .family : .other
        callBack = numbers.first.map { CallBack(phone: $0, who: who) }
        return [
            "電話の相手: \(caller.label)\(who == caller.label ? "" : "(\(who))")"
                + (numbers.first.map { "  折り返し \($0)" } ?? "")
        ]
    }

    /// The person at hand, or the refusal.
    func client() throws -> Client {
        switch atHand {
        case .nobody:
            throw Refusal.badInput("person", "どなたの予約ですか。先に電話番号かお名前を入れてください。")
        case .new(let resident):
            return Client(resident: resident, person: nil, kana: resident.kana ?? "", firstTime: true)
        case .known(let card):
            guard !card.hidden else {
                throw Refusal.badInput("person", "先にお名前を伺って、i かな で確かめてください。")
            }
            let hasBeen = card.person.bookings.contains { [.attended, .booked].contains($0.state) }
            return Client(
                resident: Resident(), person: card.person.person, kana: card.person.kana, firstTime: !hasBeen)
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
                let lines = ahead.enumerated().map { "\(verb) \($0 + 1) (\($1.date.japanese))" }
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
