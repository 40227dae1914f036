import Almanac
import Clinic
import Desk
import Reports

/// A line of a heap of postcards: what was read, what it has come to, or why it has come to nothing.
struct PostcardLine: Encodable {
    let line: Int
    let card: Postcard?
    let answer: Apply.Answer?
    /// Why it was not entered; nil where it was, or is not meant to be yet.
    let reason: String?

    init(_ card: Result<Postcard, Postcard.Fault>) {
        answer = nil
        switch card {
        case .success(let postcard): (line, self.card, reason) = (postcard.number, postcard, nil)
        case .failure(let fault): (line, self.card, reason) = (fault.number, nil, fault.reason)
        }
    }

    init(_ card: Postcard, _ answer: Apply.Answer) {
        (line, self.card, self.answer, reason) = (card.number, card, answer, nil)
    }

    init(_ card: Postcard, _ refusal: Refusal) {
        let persons = refusal.candidates.map { "利用者 \($0.person)" }.joined(separator: "、")
        (line, self.card, answer) = (card.number, card, nil)
        reason = refusal.message + (persons.isEmpty ? "" : "(\(persons))")
    }

    /// In a line for a terminal.
    var words: String {
        if let reason { return "\(line)行 × \(card.map { "\($0.kana)様 " } ?? "")\(reason)" }
        if let answer {
            return ([ApplicationWords.line(answer)] + answer.likely.map(CourseText.likely)).reduce(
                "\(line)行 ○"
            ) { "\($0) \($1)" }
        }
        guard let card else { return "\(line)行" }
        let parts = [
            card.kana, card.name, "\(card.age)歳", card.phone, card.address,
            card.postmarkedOn.map { "消印\($0.japanese)" },
            card.choices.isEmpty ? nil : "日程 \(card.choices.map(\.text).joined(separator: " "))",
        ]
        return "\(line)行 \(parts.compactMap(\.self).joined(separator: "、"))"
    }

    private enum CodingKeys: CodingKey {
        case line, kana, name, age, phone, address, postmarkedOn, choices, application, number, first, state
        case group, rank, likely, reason
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(line, forKey: .line)
        try values.encode(card?.kana, forKey: .kana)
        try values.encode(card?.name, forKey: .name)
        try values.encode(card?.age, forKey: .age)
        try values.encode(card?.phone, forKey: .phone)
        try values.encode(card?.address, forKey: .address)
        try values.encode(card?.postmarkedOn, forKey: .postmarkedOn)
        try values.encode(card?.choices, forKey: .choices)
        try values.encode(answer?.application, forKey: .application)
        try values.encode(answer?.number, forKey: .number)
        try values.encode(answer?.first, forKey: .first)
        try values.encode(answer?.state, forKey: .state)
        try values.encode(answer?.group, forKey: .group)
        try values.encode(answer?.rank, forKey: .rank)
        try values.encode(answer?.likely, forKey: .likely)
        try values.encode(reason, forKey: .reason)
    }
}
