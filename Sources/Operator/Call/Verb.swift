import Clinic

/// What an operator can do at the prompt: one short word each.
enum Verb: String, CaseIterable, Sendable {
    case new = "n"
    case available = "a"
    case book = "b"
    case move = "m"
    case cancel = "x"
    case wait = "w"
    case turnAway = "z"
    case course = "e"
    case undo = "u"
    case repeatBack = "r"
    case tasks = "t"
    case caller = "c"
    case identify = "i"
    case keep = "k"
    case attendant = "op"
    case more = "+"
    case explain = "?"
    case help = "h"
    case quit = "q"

    /// The long words whose starts are understood too: three letters or more, or kanji. Kana is always a
    /// name.
    var words: [String] {
        switch self {
        case .new: ["new", "新規"]
        case .available: ["available", "空き"]
        case .book: ["book", "予約"]
        case .move: ["move", "変更"]
        case .cancel: ["cancel", "取消"]
        case .wait: ["wait", "待ち"]
        case .turnAway: ["turnaway", "不成立"]
        case .course: ["enrol", "教室"]
        case .undo: ["undo", "戻す"]
        case .repeatBack: ["repeat", "復唱"]
        case .tasks: ["tasks", "電話"]
        case .caller: ["caller", "相手"]
        case .identify: ["identify", "確認"]
        case .keep: ["keep", "記録"]
        case .attendant: ["operator", "担当"]
        case .more: ["続き"]
        case .explain: ["説明"]
        case .help: ["help", "使い方"]
        case .quit: ["quit", "exit", "終了"]
        }
    }

    /// Whether anything can follow it.
    var takesWords: Bool { ![.undo, .repeatBack, .tasks, .more, .help, .quit].contains(self) }

    /// The verb that a word stands for; nil where it stands for none, or for more than one.
    init?(_ word: String) {
        let word = word.lowercased()
        if let short = Verb(rawValue: word) {
            self = short
            return
        }
        let named = Verb.allCases.filter { $0.words.contains(word) }
        if named.count == 1 {
            self = named[0]
            return
        }
        // `ide` is 井出さん before it is the start of `identify`; no name has a ヴ.
        if let kana = Romaji.katakana(word), !kana.contains("ヴ") { return nil }
        let isKanji = word.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
        guard isKanji || word.count >= 3 else { return nil }
        let meant = Verb.allCases.filter { verb in verb.words.contains { $0.hasPrefix(word) } }
        guard meant.count == 1 else { return nil }
        self = meant[0]
    }
}
