@preconcurrency import CEdit
import Glibc

/// libedit, through its readline face.
///
/// Global, because libedit is: it calls C functions back that carry no context. One thread reads lines, the one
/// that called `next`, and libedit calls back on it.
enum LineEditor {
    nonisolated(unsafe) private static var keyboard = Keyboard()
    nonisolated(unsafe) private static var completing: (String) -> [String] = { _ in [] }
    nonisolated(unsafe) private static var lastRemembered = ""

    private static let mostRemembered: Int32 = 500
    private static let longestRemembered = 1_000
    /// What fits a screen.
    private static let mostCompletions = 100

    /// Keys that would do what nobody at a counter expects: Insert, Page up and down, F5 to F12, and libedit's
    /// own command line.
    private static let idleKeys =
        ["2", "5", "6", "15", "17", "18", "19", "20", "21", "23", "24"].map { "\\e[\($0)~" } + ["\\ex", "\\eX"]

    /// Sets libedit up; once.
    static func prepare(completing: @escaping (String) -> [String]) {
        self.completing = completing
        speakUTF8()
        Terminal.takeOverSignals()
        rl_catch_signals = 0
        rl_getc_function = { _ in LineEditor.keyboard.next().map { Int32($0.value) } ?? -1 }
        // libedit makes its settings anew for every line.
        rl_pre_input_hook = { rl_parse_and_bind("setty -d -isig") }
        rl_attempted_completion_function = { word, _, _ in LineEditor.completions(of: word) }
        rl_basic_word_break_characters = UnsafePointer(strdup(" \t\u{3000}"))
        rl_completion_query_items = .max
        rl_initialize()
        for keys in idleKeys { rl_parse_and_bind("bind \(keys) ed-ignore") }
        using_history()
        stifle_history(mostRemembered)
    }

    /// Japanese can be edited wherever the program was started, with the environment's own UTF-8 or C's.
    private static func speakUTF8() {
        let own = setlocale(LC_CTYPE, "") != nil ? nl_langinfo(Int32(CODESET)).map { String(cString: $0) } : nil
        if own != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// Waits for the next line.
    static func next(prompt: String) -> TypedLine {
        Terminal.remember()
        keyboard.beginLine()
        guard let line = readline(prompt) else {
            // The cursor still stands in the line that is given up.
            Terminal.write(keyboard.wasInterrupted ? "^C\n" : "\n")
            return keyboard.wasInterrupted ? .interrupted : .end
        }
        defer { free(line) }
        return .line(String(cString: line))
    }

    /// Keeps a line for the arrow keys, unless it is empty, too long or the same again.
    static func remember(_ line: String) {
        guard !line.isEmpty, line.utf8.count <= longestRemembered, line != lastRemembered else { return }
        add_history(line)
        lastRemembered = line
    }

    /// What libedit wants: what replaces the word, then what there is to choose from, then nulls; all to be freed.
    private static func completions(
        of word: UnsafePointer<CChar>?
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        // Else libedit would offer the names of files.
        rl_attempted_completion_over = 1
        guard let word else { return nil }
        let typed = String(cString: word)
        let words = completing(typed).prefix(mostCompletions)
        guard let first = words.first else { return nil }
        let common = words.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        let replacement = words.count == 1 || common.hasPrefix(typed) ? common : typed
        // It looks at the third place even when there is one word only.
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 3)
        list.initialize(repeating: nil, count: words.count + 3)
        list[0] = strdup(replacement)
        if words.count > 1 {
            for (index, word) in words.enumerated() { list[index + 1] = strdup(word) }
        }
        return list
    }
}
