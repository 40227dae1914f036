import Almanac
import Clinic
import Ledger

extension Refusal {
    /// Whether an application that it refuses would be taken with a stated reason.
    package var mayBeExcepted: Bool {
        [.tooYoung, .ageUncertain, .outsideWard].contains(code) || fields["exception"] != nil
    }
}

/// Who may apply, and who goes before others.
extension Apply {
    /// Refuses what came too early or too late, unless a reason was stated.
    func waiver(
        _ entry: CourseEntry, _ received: CivilDate, _ room: WritingRoom
    ) throws -> Application.Waiver? {
        guard received <= room.today, (postmarkedOn ?? received) <= received else {
            throw Refusal.badInput("receivedOn", "受け取った日は今日まで、消印はその日までにしてください。")
        }
        let last = entry.groups.flatMap(\.dates).map { Instant($0.date, $0.span.end) }.max()
        guard last.map({ $0 > room.now }) ?? false else {
            throw Refusal(.past, "「\(entry.title)」はもう終わりました。")
        }
        let opens = entry.opensAt
        guard room.now >= opens, received >= opens.date else {
            throw Refusal(
                .notOpenYet, "「\(entry.title)」の申し込みは\(opens.date.japanese) \(opens.time)に始まります。",
                fields: ["opensAt": opens.description])
        }
        guard Application.isLate(entry, postmarkedOn: postmarkedOn, receivedOn: received) else { return nil }
        guard exception != nil else {
            throw Refusal(
                .past, "「\(entry.title)」の申し込みは\(entry.closesOn.japanese)(\(entry.deadline.label))で締め切りました。",
                fields: ["exception": "受けるときは理由を入れてください。"])
        }
        return .late
    }

    /// Refuses who is too young or lives elsewhere, unless a reason was stated. Of several rules the first is
    /// kept.
    func ageRule(
        _ entry: CourseEntry, _ age: StatedAge?, isElsewhere: Bool, _ waived: Application.Waiver?
    ) throws -> Application.Waiver? {
        if isElsewhere, exception == nil {
            throw Refusal(.outsideWard, "教室は区内にお住まいの方が対象です。", fields: ["exception": "受けるときは理由を入れてください。"])
        }
        guard let age else { throw Refusal.badInput("age", "年齢か生年月日を入れてください。") }
        if exception == nil {
            try age.check(minimum: entry.minimumAge, on: entry.firstDay)
        } else if age.range(on: entry.firstDay).upperBound < entry.minimumAge {
            return waived ?? .tooYoung
        }
        return waived ?? (isElsewhere ? .outsideWard : nil)
    }

    /// Whether they go before others, and what says so.
    func standing(
        _ person: PersonID, _ entry: CourseEntry, _ room: WritingRoom
    ) throws -> (isFirst: Bool, basis: Application.Basis) {
        guard entry.firstTimer != .nobody else { return (false, .nobody) }
        let isFirst = try !room.reading.hasAttended(person, anything: entry.firstTimer == .anything)
        guard let first, first != isFirst else { return (isFirst, .records) }
        return (first, .said)
    }

    /// The groups they want, checked.
    func chosen(_ place: CoursePlace) throws(Refusal) -> [GroupCode] {
        let known = place.entry.groups.map(\.code)
        if choices.isEmpty, known.count == 1 { return known }
        guard !choices.isEmpty, Set(choices).count == choices.count, Set(known).isSuperset(of: choices) else {
            let words = known.map(\.text).joined(separator: "、")
            throw .badInput("choices", "ご希望の日程を \(words) の中から、希望の順に一度ずつ入れてください。")
        }
        return choices
    }
}
