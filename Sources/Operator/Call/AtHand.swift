import Clinic
import Desk
import Reports

/// Who is on the telephone.
enum AtHand {
    case nobody
    /// Somebody we know, as they may be shown.
    case known(ShowPerson.Answer)
    /// Somebody new, who is kept when the first booking or wish of theirs is.
    /// `another`: although a person of that name has that telephone.
    case new(Resident, another: Bool)

    /// For the prompt.
    var prompt: String {
        switch self {
        case .nobody: "電話"
        case .known(let card):
            (card.hidden ? "★秘匿 " : card.person.secret ? "★" : "") + Self.short(card.person.kana)
        case .new(let resident, _): "新 " + Self.short(resident.kana ?? "")
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
    /// Somebody new, although a person of that name has that telephone.
    let isAnother: Bool
}

/// What an operator has done for somebody, for when they turn out to be the same person after all.
struct ParkedCall {
    let person: PersonID
    let caller: Caller
    let callBack: CallBack?
    let undoable: [Undo]
    let readBack: [String]
    let search: WhereAndWhen?
}

/// A call to make that this prompt has taken up, or that the person at hand has rung about.
struct TaskAtHand {
    let task: TaskID
    let kind: CallTask.Kind
    let booking: BookingID
    /// 秘匿: nobody but the person is told, and nothing is left on a machine.
    let secret: Bool
}

/// How to take back what was done.
enum Undo {
    case book(BookingID)
    case move(SpokenFacts, to: BookingID)
    case cancel(BookingID)
    case wait(WaitingID)
    case leave(WaitingID)
    case turnAway(TurnedAwayID)
    case apply(ApplicationID)
    case giveUp(ApplicationID)
    /// An offer, and the wish it fulfilled.
    case accept(BookingID, WaitingID?)
    /// What cannot be taken back, and what to do instead.
    case never(String)

    /// The same after a booking has got another number, as it does when its move is taken back.
    func renumbered(_ old: BookingID, _ new: BookingID) -> Undo {
        switch self {
        case .book(old): .book(new)
        case .cancel(old): .cancel(new)
        case .accept(old, let wish): .accept(new, wish)
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
        case .apply: "教室の申し込み"
        case .giveUp: "教室の辞退"
        case .accept: "承諾"
        case .never: "記録"
        }
    }
}
