import Almanac
import Clinic
import Desk

/// One operator's prompt: what is at hand, and what each entry makes of it. Lines in, lines out.
///
/// Nothing is half-done between two entries: each change is one request to the desk, and what is only at hand
/// (somebody new, a list, a search) is lost without harm when the terminal goes.
struct Conversation {
    /// As it is for whoever sits here.
    var desk: any Desk
    let clock: Clock
    let ids: Randomness
    let ward: WardFacts.Answer
    let venues: [Venue]
    /// This prompt's own, so that no other gets the call it makes.
    let claim: ClaimID

    var atHand = AtHand.nobody
    /// The number that was typed, for somebody new.
    var phone: String?
    /// People to choose from by number.
    var people: [FoundPerson] = []
    var seats = SeatList([])
    /// What was looked for last: `z` and `w` go by it.
    var search: WhereAndWhen?
    /// Whether nobody has rung since the search: it is the next caller's.
    var isSearchForNext = false
    /// Who was at hand before a list of people.
    var parked: ParkedCall?
    var task: TaskAtHand?
    /// The calls this prompt has taken up and not answered.
    var claimed: Set<TaskID> = []
    /// Whether seats have been listed since the call at hand came up: a number alone could mean either.
    var isListNewer = false
    var caller = Caller.person
    var callBack: CallBack?
    var undoable: [Undo] = []
    /// What was said last.
    var readBack: [String] = []
    /// For `?`.
    var lastVerb: Verb?
    /// Somebody else is to sit here, before anything more is heard.
    var handOver: HandOver?
    private(set) var isOver = false

    init(desk: any Desk, clock: Clock, ids: Randomness = .system) async throws {
        self.desk = desk
        self.clock = clock
        self.ids = ids
        ward = try await desk.ask(WardFacts())
        venues = try await desk.ask(Venues())
        claim = ids.freshID()
    }

    var today: CivilDate { clock.now().date }

    /// What stands before the cursor.
    var prompt: String { atHand.prompt + "> " }

    /// What is said when the day begins.
    mutating func greeting() async throws -> [String] {
        let calls = try await desk.ask(Tasks()).filter { !$0.claimed }
        return [
            "\(ward.name) スマホ相談 電話窓口  \(today.japanese)",
            calls.isEmpty ? "かける電話はありません。h で使い方" : "かける電話が\(calls.count)件あります(t)。h で使い方",
        ]
    }

    /// Does what a line says, entry by entry; a refusal ends the line.
    mutating func hear(_ line: String) async -> [String] {
        let entries = Entry.read(line)
        var answer: [String] = []
        for (index, entry) in entries.prefix(Entry.most).enumerated() {
            do {
                answer += try await act(on: entry)
            } catch {
                answer += complain(error, about: entry)
                return answer + Self.stopped(entries.count - index - 1)
            }
            let left = entries.count - index - 1
            if handOver != nil { return answer + Self.stopped(left) }
            if case .verb(.available, _) = entry, seats.isInstead, left > 0 {
                return answer + ["ご希望どおりの空きではないので、続きはしていません(残りの\(left)件)。"]
            }
        }
        return answer + (entries.count > Entry.most ? ["一度に\(Entry.most)件までです。残りはしていません。"] : [])
    }

    private static func stopped(_ left: Int) -> [String] {
        left > 0 ? ["ここで止めました(残りの\(left)件はしていません)。"] : []
    }

    private mutating func act(on entry: Entry) async throws -> [String] {
        switch entry {
        case .number(let digits): return try await hear(number: digits)
        case .reasoned(let digits, let reason): return try await hear(number: digits, because: reason)
        case .name(let name): return try await find(name)
        case .verb(let verb, let words):
            if verb != .explain { lastVerb = verb }
            guard words.isEmpty || verb.takesWords else {
                let word = verb.rawValue
                throw Refusal.badInput("words", "\(word) のあとの「\(words)」は分かりません。\(word) だけで打ってください。")
            }
            return try await act(verb, words)
        }
    }

    private mutating func act(_ verb: Verb, _ words: String) async throws -> [String] {
        switch verb {
        case .new: try await takeNew(words)
        case .available: try await look(words)
        case .more: more()
        case .book: try await book(words)
        case .move: try await move(words)
        case .cancel: try await cancel(words)
        case .wait: try await wait(words)
        case .turnAway: try await turnAway(words)
        case .course: try await course(words)
        case .undo: try await undo()
        case .repeatBack: readBack.isEmpty ? ["まだ復唱することがありません。"] : readBack
        case .tasks: try await nextTask()
        case .caller: try setCaller(words)
        case .identify: try await identify(words)
        case .keep: try await keep(words)
        case .attendant: try changeAttendant(words)
        case .explain: explain(words)
        case .help: Verb.halfPage
        case .quit: quit()
        }
    }

    /// Makes a change under an id of its own.
    func tell<C: Change>(_ change: C) async throws -> C.Answer {
        try await desk.tell(change, id: ids.freshID())
    }

    private mutating func quit() -> [String] {
        isOver = true
        return ["お疲れさまでした。"]
    }
}
