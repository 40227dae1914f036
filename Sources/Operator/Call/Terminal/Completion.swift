import Reports

/// What the TAB key does to a word.
struct Completion {
    /// What stands in its place; nil leaves it.
    let replacement: String?
    /// Whether there is a choice, to be shown when TAB is pressed again.
    let isOpen: Bool
    private let words: [String]

    init(of typed: String, words: [String]) {
        self.words = words
        isOpen = words.count > 1
        let common = words.first.map { first in
            words.reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
        }
        // Of several words that begin unlike the typed one none is meant yet.
        let extends = common.map { $0.hasPrefix(typed) } ?? false
        replacement = isOpen && !extends ? typed : common
    }

    /// The words in lines that fit the screen.
    func lines(width: Int) -> [String] {
        words.reduce(into: []) { lines, word in
            guard let last = lines.last, TextWidth.of(last) + 2 + TextWidth.of(word) < width else {
                lines.append(word)
                return
            }
            lines[lines.count - 1] = last + "  " + word
        }
    }
}
