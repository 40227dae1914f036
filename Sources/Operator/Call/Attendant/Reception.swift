import Almanac
import Clinic
import Desk

/// Asks whoever comes to the prompt who they are, until somebody is let in.
struct Reception {
    let place: PromptPlace
    let reader: LineReader

    /// Why somebody is asked.
    enum Occasion {
        /// The prompt begins; whom the command named.
        case beginning(String?)
        /// Somebody else is to sit here; whom they named, and how long the screen may stay as it is.
        case handOver(String?, idleAfter: Duration?)
        /// The screen is closed; whose it was.
        case locked(String)
    }

    /// How asking ended.
    enum Outcome {
        case arrived(Arrival)
        /// Nobody came, and nobody need.
        case nobody
        /// The terminal is gone.
        case end
        case idle
    }

    /// Somebody who has come in, and the prompt as it begins for them.
    struct Arrival {
        let attendant: Attendant
        let conversation: Conversation
        let greeting: [String]
    }

    /// Asks again and again; what a script types is taken once.
    ///
    /// - Throws: the refusal, to a script; at the beginning also what no other try would change.
    func ask(_ occasion: Occasion) async throws -> Outcome {
        var named = occasion.named
        var isAgain = false
        while true {
            var id = named ?? occasion.usual
            if named == nil {
                let typed = reader.plain(
                    prompt: occasion.prompt, hidden: false, idleAfter: occasion.idleAfter)
                guard case .line(let line) = typed else { return typed == .idle ? .idle : .end }
                id = Self.id(line) ?? occasion.usual
            }
            named = nil
            guard let id else {
                if case .handOver = occasion { return .nobody }
                guard reader.isInteractive else { throw Refusal(.signInNeeded, "職員IDが入っていません。") }
                continue
            }
            let prompt = isAgain ? "もう一度パスワード (Enterで職員IDに戻る): " : "パスワード: "
            isAgain = false
            let typed = reader.plain(prompt: prompt, hidden: true, idleAfter: occasion.idleAfter)
            guard case .line(let password) = typed else { return typed == .idle ? .idle : .end }
            if password.isEmpty, reader.isInteractive { continue }
            do {
                return .arrived(try await admit(id, password))
            } catch let refusal as Refusal where reader.isInteractive && occasion.mayTryAgain(refusal) {
                try CallCommand.say([refusal.message])
                // Whoever mistyped a password types it again without looking: it must stay unseen. Another
                // password helps nobody who may not sit here.
                if refusal.code != .forbidden { (named, isAgain) = (id, true) }
            }
        }
    }

    private func admit(_ id: String, _ password: String) async throws -> Arrival {
        let attendant = try await place.door.signIn(id, password: password)
        do {
            var conversation = try await Conversation(desk: attendant.desk, clock: place.clock)
            let greeting = try await conversation.greeting()
            return Arrival(
                attendant: attendant, conversation: conversation,
                greeting: ["担当は\(attendant.name)さんです。"] + greeting)
        } catch {
            // Known, but not for the phone desk.
            try? await place.door.signOut(attendant)
            throw error
        }
    }

    /// What was typed for an id, in full width too; nil for nothing.
    private static func id(_ line: String) -> String? {
        let id = PlainText.compatible(String(line.prefix(100))).filter { $0 != " " }.lowercased()
        return id.isEmpty ? nil : id
    }
}

extension Reception.Occasion {
    /// Who it is without being asked, the first time.
    fileprivate var named: String? {
        switch self {
        case .beginning(let id), .handOver(let id, _): id
        case .locked: nil
        }
    }

    /// Who is meant where only Enter is pressed.
    fileprivate var usual: String? {
        switch self {
        case .beginning(let id): id
        case .handOver: nil
        case .locked(let id): id
        }
    }

    fileprivate var idleAfter: Duration? {
        if case .handOver(_, let idle) = self { idle } else { nil }
    }

    fileprivate var prompt: String {
        if case .handOver = self { return "職員ID (Enterでやめる): " }
        return usual.map { "職員ID (Enterで \($0)): " } ?? "職員ID: "
    }

    /// Whether another try may help. What is on the prompt already must not be lost because a server is away.
    fileprivate func mayTryAgain(_ refusal: Refusal) -> Bool {
        guard case .beginning = self else { return true }
        return [.signInNeeded, .tooManyTries, .forbidden].contains(refusal.code)
    }
}
