@preconcurrency import CEdit
import Glibc

/// libedit, through its readline face.
///
/// Global, because libedit is: it calls C functions back that carry no context. It does so on the thread that
/// called `next`, and nobody else comes near.
enum LineEditor {
    nonisolated(unsafe) private static var keyboard = Keyboard()
    nonisolated(unsafe) private static var completing: (String) -> [String] = { _ in [] }
    nonisolated(unsafe) private static var lastRemembered = ""

    private static let mostRemembered: Int32 = 500
    private static let longestRemembered = 1_000
    /// About what a screen holds.
    private static let mostCompletions = 100

    /// Keys that would do what nobody at a counter expects, or leave a letter behind: Insert, Page up and
    /// down, F1 to F12, and the one for libedit's own command line.
    private static let idleKeys =
        ["2", "5", "6", "11", "12", "13", "14", "15", "17", "18", "19", "20", "21", "23", "24"].map {
            "\\e[\($0)~"
        }
        + ["A", "B", "C", "D", "E"].map { "\\e[[\($0)" } + ["\\ex", "\\eX"]

    /// Sets libedit up; once.
    static func prepare(completing: @escaping (String) -> [String]) {
        self.completing = completing
        speakUTF8()
        Terminal.takeOverSignals()
        rl_catch_signals = 0
        rl_getc_function = { _ in LineEditor.keyboard.next().map { Int32($0.value) } ?? -1 }
        rl_pre_input_hook = {
            // libedit makes its settings anew for every line, and would take them up after the prompt only:
            // what was typed in between would be lost or echoed.
            rl_parse_and_bind("setty -d -isig")
            rl_prep_terminal(1)
            return 0
        }
        rl_attempted_completion_function = { word, _, _ in LineEditor.completions(of: word) }
        rl_basic_word_break_characters = UnsafePointer(strdup(" \t\u{3000}"))
        rl_completion_query_items = .max
        rl_initialize()
        for keys in idleKeys { rl_parse_and_bind("bind '\(keys)' ed-ignore") }
        using_history()
        stifle_history(mostRemembered)
    }

    /// Japanese can be edited wherever the program was started, with the environment's own UTF-8 or C's.
    private static func speakUTF8() {
        let own =
            setlocale(LC_CTYPE, "") != nil ? nl_langinfo(Int32(CODESET)).map { String(cString: $0) } : nil
        if own != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// Waits for the next line.
    static func next(prompt: String, idleAfter idle: Duration?) -> TypedLine {
        Terminal.remember()
        keyboard.beginLine(idleAfter: idle)
        guard let line = readline(prompt) else {
            if keyboard.wasIdle { return .idle }
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

    /// Forgets the lines kept.
    static func forget() {
        clear_history()
        lastRemembered = ""
    }

    /// What libedit wants: what replaces the word, and nulls; all to be freed.
    private static func completions(of word: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CString?>? {
        // Else libedit would offer the names of files.
        rl_attempted_completion_over = 1
        guard let word else { return nil }
        let typed = String(cString: word)
        let choice = Completion(of: typed, words: Array(completing(typed).prefix(mostCompletions)))
        if choice.isOpen, rl_completion_type == Int32(UInt8(ascii: "?")) {
            // TAB once more. Shown by ourselves: libedit would sort the words and count their bytes.
            var (rows, columns): (Int32, Int32) = (0, 0)
            rl_get_screen_size(&rows, &columns)
            let lines = choice.lines(width: Int(columns))
            Terminal.write(lines.map { "\n" + $0 }.joined() + "\n")
            rl_forced_update_display()
            return nil
        }
        return choice.replacement.flatMap { list($0, isOpen: choice.isOpen) }
    }

    private typealias CString = UnsafeMutablePointer<CChar>

    /// - Parameter isOpen: whether there is more than one word, so that no space follows.
    private static func list(_ word: String, isOpen: Bool) -> UnsafeMutablePointer<CString?>? {
        // It looks at the third place even when there is one word only.
        let places = 4
        let list = calloc(places, MemoryLayout<CString?>.stride)?
            .bindMemory(to: CString?.self, capacity: places)
        for place in 0..<(isOpen ? 3 : 1) { list?[place] = strdup(word) }
        return list
    }
}
