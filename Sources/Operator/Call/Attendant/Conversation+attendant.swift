import Clinic

/// The wish that somebody else sits at the prompt.
struct HandOver: Hashable, Sendable {
    /// Who, where it was said.
    let id: String?
}

extension Conversation {
    /// Only notes it: a password is asked for where it can be typed unseen, and is never part of an entry.
    mutating func changeAttendant(_ words: String) throws(Refusal) -> [String] {
        guard !words.contains(" ") else {
            throw .badInput("words", "op のあとに入れるのは職員IDだけです。パスワードはあとで尋ねます。")
        }
        handOver = HandOver(id: words.isEmpty ? nil : words)
        return []
    }

    /// Whether a line is about who sits here. Such is not kept for the arrow keys: somebody may have typed
    /// more than they meant to.
    static func isAboutAttendant(_ line: String) -> Bool {
        Entry.read(line).contains { entry in
            if case .verb(.attendant, _) = entry { true } else { false }
        }
    }
}
