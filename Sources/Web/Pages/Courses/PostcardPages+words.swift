import Clinic
import Desk

// A card in words, before and after it is entered.
extension PostcardPages {
    static func words(_ card: Postcard) -> String {
        var parts = ["\(card.number)行目: \(card.kana)"]
        if let name = card.name { parts.append(name) }
        parts += ["\(card.age)歳", card.phone, card.address]
        if let day = card.postmarkedOn { parts.append("消印\(day.japanese)") }
        if !card.choices.isEmpty {
            parts.append("希望 " + card.choices.map(\.text).joined(separator: "・"))
        }
        return parts.joined(separator: "　")
    }

    static func line(_ card: Postcard, _ answer: Apply.Answer) -> Line {
        var words = "\(answer.number)番 \(card.kana)(\(answer.first ? "初めて" : "2回目以降"))"
        if let state = answer.state {
            words += " " + state.words(answer.group, rank: answer.rank, hasGroups: false)
        }
        if !answer.likely.isEmpty {
            let others = answer.likely.map { "\($0.number)番(\($0.because.label))" }
            words += " 重複かもしれません: " + others.joined(separator: "、")
        }
        return Line(words: words, isWrong: false)
    }
}
