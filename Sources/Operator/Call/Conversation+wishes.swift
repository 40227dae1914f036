import Almanac
import Clinic
import Desk
import Reports

/// The waiting list, those who went without, and what is kept on a person.
extension Conversation {
    mutating func wait(_ words: String) async throws -> [String] {
        let client = try client()
        if words.split(separator: " ").first == "x" { return try await leave(words) }
        let wish =
            try words.isEmpty
            ? search ?? .nothing(today: today) : WhereAndWhen(words, venues: venues, today: today)
        let wanted = wish.waitingWish
        let waiting = try await tell(
            JoinWaiting(
                venue: wish.venue?.id, weekdays: wanted.weekdays, part: wanted.part, until: wanted.until,
                resident: client.resident, person: client.person, party: wish.people, caller: caller))
        undoable.append(.wait(waiting.waiting))
        try await refresh(waiting.person)
        return say(waiting, ReadBack.joinedWaiting)
    }

    /// 「x」 or 「x 2」: the wish that the card numbers.
    private mutating func leave(_ words: String) async throws -> [String] {
        guard case .known(let card) = atHand, !card.waiting.isEmpty else {
            return ["この方はお待ちではありません。"]
        }
        let number = words.split(separator: " ").dropFirst().first.map { Int($0) ?? 0 }
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
                venue: wish.venue?.id, first: wish.when.first, last: wish.when.last, part: wish.when.part,
                people: wish.people))
        undoable.append(.turnAway(note.turnedAway))
        let when = wish.when.first.map { first in
            first == wish.when.last ? first.japanese : "\(first.japanese)〜\(wish.when.last?.japanese ?? "")"
        }
        return ["ご希望に添えなかったことを記録しました: \(wish.venue?.shortName ?? "会場を問わず") \(when ?? "近いうち")"]
    }

    /// `k 連絡 …`, `k メモ …`, `k 年齢 79`, `k 秘匿`, `k 秘匿解除`, `k 電話 …`
    mutating func keep(_ words: String) async throws -> [String] {
        let client = try client()
        guard let person = client.person else {
            throw Refusal.badInput("person", "新しい方には、予約かキャンセル待ちのあとで書けます。")
        }
        let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? parts[1] : ""
        let kept = text == "なし" ? "" : text
        let change: CorrectPerson
        switch parts.first {
        case "秘匿": change = CorrectPerson(person: person, secret: true)
        case "秘匿解除": change = CorrectPerson(person: person, secret: false)
        case "連絡" where !text.isEmpty: change = CorrectPerson(person: person, reach: kept)
        case "メモ" where !text.isEmpty: change = CorrectPerson(person: person, note: kept)
        case "電話" where !text.isEmpty:
            change = CorrectPerson(person: person, resident: Resident(phone: text))
        case "年齢" where !text.isEmpty:
            let age = Int(text.hasSuffix("歳") ? String(text.dropLast()) : text).flatMap {
                $0 < 200 ? $0 : nil
            }
            change = CorrectPerson(
                person: person,
                resident: Resident(age: age, born: age == nil ? try Typed.birthDate(text) : nil))
        default: throw Refusal.badInput("keep", Verb.keep.details.joined(separator: " / "))
        }
        _ = try await tell(change)
        try await refresh(person)
        return ["記録しました。"]
    }
}
