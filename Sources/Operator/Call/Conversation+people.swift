import Almanac
import Clinic
import Desk

/// Finding out who is on the telephone.
extension Conversation {
    /// Somebody rings: whatever was at hand before is put away, unless it is the same person or nobody.
    mutating func find(_ query: String) async throws -> [String] {
        let found = try await desk.ask(Find(query: query))
        let isNumber = (try? PhoneNumber(query)) != nil
        guard !found.isEmpty || query.contains(where: \.isNumber) else {
            return ["見つかりません。番号を伺ってください。" + (isAnybodyThere ? "(今の方はそのままです)" : "")]
        }
        if let same = isSame(found, query) {
            if isNumber { phone = query }
            people = []
            guard let same else { return newcomerLines() }
            return try await show(same)
        }
        park()
        putAway()
        phone = isNumber ? query : nil
        switch found.count {
        case 0:
            parked = nil
            guard phone != nil else { return ["見つかりません。番号を伺ってください。"] }
            return ["この番号の登録はありません。初めての方は n かな 年齢 (区内の方か伺って)。"]
        case 1: return try await bring(found[0].person)
        default: return try await list(found)
        }
    }

    private mutating func list(_ found: [FoundPerson]) async throws -> [String] {
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

    /// More people than share a telephone.
    private static let mostOnOnePhone = 4

    private func hasCall(_ person: FoundPerson) async throws -> Bool {
        guard !person.secret else { return false }
        return try await !desk.ask(Tasks(person: person.person)).isEmpty
    }

    private var isAnybodyThere: Bool { if case .nobody = atHand { false } else { true } }

    /// The person at hand where it is they who have been found; nil inside where that is somebody new.
    /// Whoever is under 秘匿 has to be identified again: on the same telephone it may be somebody else.
    private func isSame(_ found: [FoundPerson], _ query: String) -> PersonID?? {
        switch atHand {
        case .nobody: return nil
        case .new:
            let isSamePhone = phone.flatMap { try? PhoneNumber($0) } == (try? PhoneNumber(query))
            return found.isEmpty && isSamePhone ? .some(nil) : nil
        case .known(let card):
            guard !card.person.secret, found.map(\.person) == [card.person.person] else { return nil }
            return card.person.person
        }
    }

    /// Keeps what was done for the person at hand, until it turns out who it is now.
    private mutating func park() {
        switch atHand {
        case .nobody: break
        case .known(let card) where !card.person.secret:
            parked = ParkedCall(
                person: card.person.person, caller: caller, callBack: callBack, undoable: undoable,
                readBack: readBack, search: search)
        case .known, .new: parked = nil
        }
    }

    /// Everything of the last call: nothing of it may be told to the next. What was looked for before anybody
    /// rang is this caller's, and not the one's after.
    mutating func putAway() {
        if !isSearchForNext { search = nil }
        isSearchForNext = false
        atHand = .nobody
        phone = nil
        people = []
        task = nil
        caller = .person
        callBack = nil
        undoable = []
        readBack = []
    }

    /// Somebody is on the telephone now; who has been before goes on where they were.
    mutating func bring(_ person: PersonID) async throws -> [String] {
        if let parked, parked.person == person {
            (caller, callBack, undoable) = (parked.caller, parked.callBack, parked.undoable)
            (readBack, search) = (parked.readBack, parked.search)
        }
        parked = nil
        return try await show(person)
    }

    /// The person's card; an open call comes first, and is at hand.
    mutating func show(_ person: PersonID, said: String? = nil) async throws -> [String] {
        let card = try await desk.ask(ShowPerson(person: person, said: said))
        atHand = .known(card)
        people = []
        task = nil
        let isRungElsewhere = card.tasks.contains { call in
            call.claimed && call.task.map { !claimed.contains($0) } ?? true
        }
        if let open = card.tasks.first { try await take(open, secret: card.person.secret) }
        return (isRungElsewhere ? ["(ほかの窓口がこの方に電話中です)"] : [])
            + PersonCard.lines(card, venues: venues, now: clock.now())
    }

    /// The card as it stands after a change, without showing it.
    mutating func refresh(_ person: PersonID?, called name: String? = nil) async throws {
        guard let person else { return }
        var said = name
        if case .known(let card) = atHand, !card.hidden { said = said ?? card.person.kana }
        if case .new(let resident, _) = atHand { said = resident.kana }
        atHand = .known(try await desk.ask(ShowPerson(person: person, said: said)))
    }

    mutating func identify(_ words: String) async throws -> [String] {
        guard case .known(let card) = atHand else { return ["先に番号かお名前で探してください。"] }
        guard card.hidden else { return ["確認のいる方ではありません。"] }
        let before = task
        let lines = try await show(card.person.person, said: words)
        guard case .known(let shown) = atHand, !shown.hidden else {
            task = before
            return ["お名前が合いません。何も伝えないでください。"]
        }
        return lines
    }
}
