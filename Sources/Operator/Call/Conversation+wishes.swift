import Almanac
import Clinic
import Desk
import Reports

/// The waiting list, and those who went without.
extension Conversation {
    mutating func wait(_ words: String) async throws -> [String] {
        let client = try client()
        let said = words.split(separator: " ").map(String.init)
        if said.first == "x" { return try await leave(Array(said.dropFirst())) }
        let wish =
            try words.isEmpty
            ? search ?? .nothing(today: today)
            : WhereAndWhen(words, venues: venues, today: today, weekly: true)
        let wanted = wish.waitingWish
        let waiting = try await tell(
            JoinWaiting(
                venue: wish.venue?.id, weekdays: wanted.weekdays, part: wanted.part, since: wanted.since,
                until: wanted.until, resident: client.resident, person: client.person,
                newPerson: client.isAnother, party: wish.people, caller: caller, callBack: callBack))
        undoable.append(.wait(waiting.waiting))
        try await refresh(waiting.person)
        return ["(待ち: \(WishWords.line(waiting.wish, venues)))"] + say(waiting, ReadBack.joinedWaiting)
    }

    /// Nothing, or the number that the card gives the wish.
    private mutating func leave(_ said: [String]) async throws -> [String] {
        guard case .known(let card) = atHand, !card.waiting.isEmpty else {
            return ["この方はお待ちではありません。"]
        }
        guard said.count <= 1, said.allSatisfy({ Int($0) != nil }) else {
            let words = said.joined(separator: " ")
            throw Refusal.badInput("waiting", "「\(words)」は分かりません。w x のあとは待ちの番号を一つだけ入れてください (w x 2)。")
        }
        let number = said.first.flatMap { Int($0) }
        guard let index = number ?? (card.waiting.count == 1 ? 1 : nil),
            card.waiting.indices.contains(index - 1)
        else {
            let lines = card.waiting.enumerated().map { "w x \($0 + 1) (\(WishWords.line($1.wish, venues)))" }
            throw Refusal.badInput("waiting", "どちらのお待ちですか。\(lines.joined(separator: "、"))")
        }
        let lines = try await leave(card.waiting[index - 1].waiting)
        undoable.append(.leave(card.waiting[index - 1].waiting))
        return lines
    }

    mutating func leave(_ waiting: WaitingID) async throws -> [String] {
        let left = try await tell(LeaveWaiting(waiting: waiting))
        try await refresh(left.person)
        return say(left, ReadBack.leftWaiting)
    }

    mutating func turnAway(_ words: String) async throws -> [String] {
        let wish =
            try words.isEmpty
            ? search ?? .nothing(today: today) : WhereAndWhen(words, venues: venues, today: today)
        let note = try await tell(
            TurnAway(
                venue: wish.venue?.id, first: wish.when.first, last: wish.when.last, part: wish.part,
                people: wish.people))
        undoable.append(.turnAway(note.turnedAway))
        let kept = [
            wish.venue?.shortName ?? "会場を問わず",
            WishWords.days(from: wish.when.first, until: wish.when.last) ?? "近いうち", wish.part?.label,
            wish.people > 1 ? "\(wish.people)人" : nil,
        ]
        return ["ご希望に添えなかったことを記録しました: " + kept.compactMap(\.self).joined(separator: " ")]
            + (wish.when.weekdays.isEmpty ? [] : ["(曜日までは記録に残りません)"])
    }
}
