import Almanac
import Clinic
import Ledger

/// Adds a 相談内容 or a 案内先, or edits one. A code means the same for ever: for another meaning one is retired
/// and another added.
package struct SetChoice: Change {
    package static let name = "set-choice"
    package static let roles = Role.planning

    package let kind: RecordChoice.Kind
    /// Which to edit, or the code of a new one; nil for a new one whose code does not matter.
    package let code: Slug?
    package let label: String
    /// Its place on the page, 0 to 9999; where nil as it was, or last.
    package let sort: Int?
    /// The first day whose records may name it; where nil as it was, or today.
    package let since: CivilDate?
    /// The last such day; nil without end.
    package let until: CivilDate?

    package init(
        kind: RecordChoice.Kind, code: Slug? = nil, label: String, sort: Int? = nil,
        since: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.kind = kind
        self.code = code
        self.label = label
        self.sort = sort
        self.since = since
        self.until = until
    }

    /// Which one.
    package struct Answer: Hashable, Codable, Sendable {
        package let kind: RecordChoice.Kind
        package let code: Slug
    }

    /// The most characters of a label: it must fit a large button.
    package static let longestLabel = 20
    /// The most choices of a kind, retired ones included.
    private static let mostChoices = 200

    package func perform(_ room: WritingRoom) throws -> Answer {
        let known = try room.reading.choices(kind)
        let old = code.flatMap { code in known.first { $0.choice.code == code } }
        let choice = try checked(old?.choice, known.map(\.choice), room)
        if let old {
            guard old.choice != choice else {
                throw Refusal(.nothingToDo, "\(kind.label)「\(choice.label)」はもうそうなっています。")
            }
            try room.refuseUnlessOffered(old, choice)
            try room.ledger.edit(old, as: choice, at: room.now)
        } else {
            try room.ledger.add(choice)
        }
        return Answer(kind: kind, code: choice.code)
    }

    private func checked(
        _ old: RecordChoice?, _ known: [RecordChoice], _ room: WritingRoom
    ) throws -> RecordChoice {
        let label = try PlainText.check(label, field: "名前", limit: Self.longestLabel, as: "label")
        guard let code = code ?? Self.unused(kind, known) else {
            throw Refusal(.limitReached, "\(kind.label)は\(Self.mostChoices)個までです。")
        }
        let sort = sort ?? old?.sort ?? min(9999, (known.map(\.sort).max() ?? 0) + 10)
        guard (0...9999).contains(sort) else {
            throw Refusal.badInput("sort", "並び順は0から9999までの数で入れてください。")
        }
        let since = since ?? old?.since ?? room.today
        if let until, until < since { throw Refusal.badInput("until", "終わりの日が始まりの日より前です。") }
        let choice = RecordChoice(
            kind: kind, code: code, label: label, sort: sort, since: since, until: until)
        if let same = known.first(where: { $0.code != code && $0.label == label && $0.overlaps(choice) }) {
            throw Refusal(
                .alreadyThere, "\(kind.label)「\(label)」はもうあります(\(same.code))。", fields: ["label": "もうあります。"])
        }
        guard old != nil || known.count < Self.mostChoices else {
            throw Refusal(.limitReached, "\(kind.label)は\(Self.mostChoices)個までです。")
        }
        return choice
    }

    /// 「topic-14」
    private static func unused(_ kind: RecordChoice.Kind, _ known: [RecordChoice]) -> Slug? {
        let codes = Set(known.map(\.code))
        return (1...mostChoices).lazy.compactMap { Slug("\(kind.rawValue)-\($0)") }.first {
            !codes.contains($0)
        }
    }
}

extension RecordChoice {
    /// Whether some day offers both.
    fileprivate func overlaps(_ other: RecordChoice) -> Bool {
        (until.map { other.since <= $0 } ?? true) && (other.until.map { since <= $0 } ?? true)
    }
}

extension WritingRoom {
    /// Refuses days that leave out one whose records name the choice.
    func refuseUnlessOffered(_ place: ChoicePlace, _ choice: RecordChoice) throws {
        guard let days = try reading.daysNaming(place.id) else { return }
        if days.lowerBound < choice.since {
            throw Refusal.badInput(
                "since", "\(days.lowerBound.wareki)の相談票で使われています。始まりの日はそれまでにしてください。")
        }
        if let until = choice.until, until < days.upperBound {
            throw Refusal.badInput(
                "until", "\(days.upperBound.wareki)の相談票で使われています。終わりの日はそれからにしてください。")
        }
    }
}
