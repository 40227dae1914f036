import Clinic
import Desk

/// A day at the prompt: what is typed, what is said, and who sits there.
struct PromptDay {
    private let place: PromptPlace
    private let reader: LineReader
    /// What stands before the prompt: that it is practice.
    private let mark: String
    /// How long somebody who has signed in may be away.
    private let idle: Duration
    private let words: CallWords
    private var attendant: Attendant?
    private var conversation: Conversation
    private var greeting: [String]

    /// Begins the day, once somebody is in; nil where nobody comes.
    ///
    /// - Parameter id: who is to sign in; nil for whoever comes, where somebody has to.
    init?(_ place: PromptPlace, as id: String?, practice: Bool, idle: Duration) async throws {
        let words = CallWords()
        reader = LineReader(completing: words.beginning(with:))
        if id == nil, let desk = place.desk {
            attendant = nil
            conversation = try await Conversation(desk: desk, clock: place.clock)
            greeting = try await conversation.greeting()
        } else {
            let reception = Reception(place: place, reader: reader)
            guard case .arrived(let arrival) = try await reception.ask(.beginning(id)) else { return nil }
            (attendant, conversation) = (arrival.attendant, arrival.conversation)
            greeting = arrival.greeting
        }
        if practice { greeting.insert("練習です。本当の予約は変わりません。", at: 0) }
        mark = practice ? "練習 " : ""
        words.know(conversation.venues)
        (self.place, self.idle, self.words) = (place, idle, words)
    }

    /// Hears what is typed until the day is over.
    mutating func run() async throws {
        try CallCommand.say(greeting)
        while !conversation.isOver {
            let patience = attendant == nil ? nil : idle
            switch reader.next(prompt: mark + conversation.prompt, idleAfter: patience) {
            case .line(let line): guard try await hear(line) else { return try await goHome() }
            case .interrupted: try CallCommand.say(["(入力を消しました。終わるときは q)"])
            case .idle: guard try await lock() else { return }
            case .end:
                // The terminal may be gone, and then nobody hears it.
                try? CallCommand.say(["お疲れさまでした。"])
                return try await goHome()
            }
        }
        try await goHome()
    }

    /// False where the terminal is gone.
    private mutating func hear(_ line: String) async throws -> Bool {
        if !Conversation.isAboutAttendant(line) { reader.remember(line) }
        // Whether that worked, the next question tells.
        if let attendant { try? await place.door.keep(attendant) }
        try CallCommand.say(await conversation.hear(line))
        guard let wish = conversation.handOver else { return true }
        conversation.handOver = nil
        return try await handOver(to: wish.id)
    }

    /// Lets somebody else sit here; whoever did so far does until then.
    private mutating func handOver(to id: String?) async throws -> Bool {
        let patience = attendant == nil ? nil : idle
        switch try await reception.ask(.handOver(id, idleAfter: patience)) {
        case .arrived(let arrival):
            if let attendant { try? await place.door.signOut(attendant) }
            try welcome(arrival, after: attendant?.id)
            return true
        case .nobody:
            try CallCommand.say(["担当はそのままです。"])
            return true
        case .idle: return try await lock()
        case .end: return false
        }
    }

    /// Closes the screen until somebody signs in again; false where nobody does. Whoever sat here is signed
    /// out meanwhile, and finds the caller still at hand.
    private mutating func lock() async throws -> Bool {
        guard let before = attendant else { return true }
        attendant = nil
        try? await place.door.signOut(before)
        reader.clearScreen()
        try CallCommand.say(["しばらく入力がなかったので、画面を閉じました。続けるときは、どれかキーを押してください。"])
        guard reader.anyKey(), case .arrived(let arrival) = try await reception.ask(.locked(before.id)) else {
            return false
        }
        try welcome(arrival, after: before.id)
        return true
    }

    private mutating func welcome(_ arrival: Reception.Arrival, after before: String?) throws {
        attendant = arrival.attendant
        if arrival.attendant.id == before {
            conversation.desk = arrival.attendant.desk
            try CallCommand.say(["\(arrival.attendant.name)さん、続けられます。"])
        } else {
            // Who was at hand, and what the other typed, is not theirs.
            conversation = arrival.conversation
            reader.forget()
            try CallCommand.say(arrival.greeting)
        }
    }

    private var reception: Reception { Reception(place: place, reader: reader) }

    private func goHome() async throws {
        if let attendant { try? await place.door.signOut(attendant) }
    }
}
