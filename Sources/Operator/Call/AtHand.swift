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
        case .known(let card):
            (card.hidden ? "★秘匿 " : card.person.secret ? "★" : "") + Self.short(card.person.kana)
        case .new(let resident): "新 " + Self.short(resident.kana ?? "")
        }
    }

    /// A prompt leaves most of the line to what is typed.
    private static func short(_ kana: String) -> String {
        kana.count > longestInPrompt ? kana.prefix(longestInPrompt) + "…" : kana
    }

    private static let longestInPrompt = 12
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
    case move(SpokenFacts, to: BookingID)
    case cancel(BookingID)
    case wait(WaitingID)
    case leave(WaitingID)
    case turnAway(TurnedAwayID)

    /// The same after a booking has got another number, as it does when its move is taken back.
    func renumbered(_ old: BookingID, _ new: BookingID) -> Undo {
        switch self {
        case .book(old): .book(new)
        case .cancel(old): .cancel(new)
        case .move(let before, to: old): .move(before, to: new)
        default: self
        }
    }

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
