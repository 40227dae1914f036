import Glibc
import Operator

/// Reads lines as the prompt does and says what it got, one line each. After `wait` it is busy until it gets
/// `SIGUSR1`.
@main
enum Main {
    private static let words = [
        "yoyaku", "yotei", "なかちょう", "なかだい", "しむら", "たかしまだいら", "とくまる",
    ]

    static func main() {
        var wakeUp = sigset_t()
        sigemptyset(&wakeUp)
        sigaddset(&wakeUp, SIGUSR1)
        pthread_sigmask(SIG_BLOCK, &wakeUp, nil)
        let reader = LineReader { typed in
            // As romaji would be: a word that does not begin like what was typed.
            typed == "toku" ? ["とくまる"] : words.filter { $0.hasPrefix(typed) }
        }
        // Idle once after so many milliseconds, if that is said: whoever watches may be slow.
        var idle = CommandLine.arguments.dropFirst().first.flatMap { Int($0) }.map {
            Duration.milliseconds($0)
        }
        while true {
            switch reader.next(prompt: "受付> ", idleAfter: idle) {
            case .line(let line):
                say("line: \(line)")
                reader.remember(line)
                if line == "wait" {
                    say("busy")
                    var number: Int32 = 0
                    sigwait(&wakeUp, &number)
                }
            case .idle:
                say("idle")
                idle = nil
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
