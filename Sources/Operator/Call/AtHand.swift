import Clinic
import Desk

/// Who is on the telephone.
enum AtHand {
    case nobody
    /// Somebody we know, as they may be shown.
    case known(ShowPerson.Answer)
    /// Somebody new, who is kept when the first booking or wish of theirs is.
    case new(Resident)

    /// For the prompt.
    var prompt: String {
        switch self {
        case .nobody: "電話"
        case .known(let card): (card.hidden ? "★秘匿 " : card.person.secret ? "★" : "") + card.person.kana
        case .new(let resident): "新 " + (resident.kana ?? "")
        }
    }
}

/// What a booking, or a wish, is made for.
struct Client {
    let resident: Resident
    let person: PersonID?
    let kana: String
    /// Never served and not expected yet.
    let firstTime: Bool
}

/// A call to make that this prompt has taken up, or that the person at hand has rung about.
struct TaskAtHand {
    let task: TaskID
    let kind: CallTask.Kind
    let booking: BookingID
}

/// How to take back what was done.
enum Undo {
    case book(BookingID)
    case move(to: BookingID, from: SpokenFacts)
    case cancel(BookingID)
    case wait(WaitingID)
    case leave(WaitingID)
    case turnAway(TurnedAwayID)

    /// What it takes back, in words.
    var words: String {
        switch self {
        case .book: "予約"
        case .move: "変更"
        case .cancel: "取消"
        case .wait: "キャンセル待ち"
        case .leave: "キャンセル待ちの取りやめ"
        case .turnAway: "「ご希望に添えず」の記録"
        }
    }
}
