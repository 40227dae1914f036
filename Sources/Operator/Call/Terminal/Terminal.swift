import Glibc

/// The terminal's settings as they were, so that whatever ends the program leaves them so.
///
/// Global, because a signal handler is handed nothing but a number. A pointer, because a handler may come in
/// the middle of a change, which Swift would not let pass for a variable.
enum Terminal {
    nonisolated(unsafe) private static let before = UnsafeMutablePointer<termios>.allocate(capacity: 1)

    /// Takes the signals over: Ctrl-C and a closed terminal no longer end the program, and a request to end
    /// leaves the terminal as it was.
    static func takeOverSignals() {
        remember()
        signal(SIGINT, SIG_IGN)
        // The next read tells of the end, so that a change that is under way comes to its own.
        signal(SIGHUP, SIG_IGN)
        signal(SIGTERM) { number in
            // In the background the terminal is another's, and asking for it would stop us for ever.
            if tcgetpgrp(STDIN_FILENO) == getpgrp() {
                tcsetattr(STDIN_FILENO, TCSANOW, Terminal.before)
            }
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Keeps the settings that hold between lines.
    static func remember() {
        tcgetattr(STDIN_FILENO, before)
    }

    /// Stops the program as Ctrl-Z does, and comes back with the settings that it was stopped with.
    static func suspend() {
        var editing = termios()
        tcgetattr(STDIN_FILENO, &editing)
        tcsetattr(STDIN_FILENO, TCSADRAIN, before)
        raise(SIGTSTP)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &editing)
    }

    /// Reads what there is, waiting for something; 0 at the end or when the terminal is gone.
    static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Int {
        while true {
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Another program that shares this terminal has told it never to wait.
                var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&wanted, 1, -1)
            default: return 0
            }
        }
    }

    /// Writes a few bytes about the line; when the terminal is gone, there is nobody to tell.
    static func write(_ text: String) {
        try? Output.write(text, to: STDOUT_FILENO)
    }
}
