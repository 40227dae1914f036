import Glibc
import Operator

/// Reads lines as the prompt does and says what it got, one line each; `wait` takes it a second to answer.
@main
enum Main {
    private static let words = [
        "yoyaku", "yotei", "なかちょう", "なかだい", "しむら", "たかしまだいら", "とくまる",
    ]

    static func main() {
        let reader = LineReader { typed in
            // As romaji would be: a word that does not begin like what was typed.
            typed == "toku" ? ["とくまる"] : words.filter { $0.hasPrefix(typed) }
        }
        while true {
            switch reader.next(prompt: "受付> ") {
            case .line(let line):
                say("line: \(line)")
                reader.remember(line)
                if line == "wait" {
                    sleep(1)
                    say("waited")
                }
            case .interrupted:
                say("interrupted")
            case .end:
                say("end")
                return
            }
        }
    }

    private static func say(_ words: String) {
        let line = Array("\(words)\n".utf8)
        _ = write(STDOUT_FILENO, line, line.count)
    }
}
