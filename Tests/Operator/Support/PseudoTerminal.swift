import Foundation
import Glibc
import Synchronization

/// A program in a terminal of its own, 24 lines of 80 columns, as somebody sits before it.
///
/// The program leads a session whose controlling terminal this is, so that Ctrl-C and a hang-up reach it. It
/// is gone with this object, at the latest.
final class PseudoTerminal: Sendable {
    /// The program itself, not a wrapper around it.
    let process: pid_t
    private let state: Mutex<State>

    private struct State {
        var text = TerminalText()
        /// How much of the text earlier expectations have gone past.
        var expected = 0
        var charactersSent = 0
        var ending: Ending?
        /// Our end, closed when nobody holds it any more; nil after a hang-up.
        var master: FileHandle?

        /// What is new up to the end of a text, if the text is there.
        mutating func take(_ wanted: String) -> String? {
            read()
            let fresh = text.plain[expected...]
            guard let found = fresh.firstRange(of: Array(wanted.utf8)) else { return nil }
            expected = found.upperBound
            return String(decoding: fresh[..<found.upperBound], as: UTF8.self)
        }

        /// Takes what there is. Whoever waits does so again and again; the program never waits for us.
        mutating func read() {
            guard let master else { return }
            var bytes = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = Glibc.read(master.fileDescriptor, &bytes, bytes.count)
                if count > 0 {
                    text.append(bytes.prefix(count))
                } else if count == 0 || errno != EINTR {
                    return
                }
            }
        }
    }

    /// How a program ended.
    enum Ending: Equatable { case exited(Int32), killed(by: Int32) }

    /// Something did not come in time; with everything that was printed.
    struct Timeout: Error, CustomStringConvertible {
        let missing: String
        let transcript: String
        var description: String { "no \(missing) in:\n\(transcript)" }
    }

    init(_ program: Binary, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        let (master, slave) = try Self.open()
        var clean = ProcessInfo.processInfo.environment
        for name in ["SUMAHO_DATABASE", "SUMAHO_TODAY", "LC_ALL", "LC_CTYPE", "EDITRC"] { clean[name] = nil }
        clean["TERM"] = "xterm"
        clean["LANG"] = "C.UTF-8"
        process = try Self.spawn(
            [program.path] + arguments, clean.merging(environment) { $1 }, on: slave)
        state = Mutex(State(master: master))
    }

    deinit {
        if ended == nil {
            Glibc.kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
    }

    /// Everything printed, without what only moves the cursor.
    var transcript: String {
        state.withLock { state in
            state.read()
            return String(decoding: state.text.plain, as: UTF8.self)
        }
    }

    /// The escape sequences printed so far, without the escape itself: 「[K」.
    var escapes: Set<String> {
        state.withLock { state in
            state.read()
            return state.text.escapes
        }
    }

    /// The keys sent so far, Enter and digits included; an arrow key counts three.
    var charactersSent: Int { state.withLock { $0.charactersSent } }

    /// The terminal's settings as the program sees them: input, output, control and local flags.
    var settings: [UInt32] {
        var now = termios()
        guard let master = state.withLock({ $0.master }), tcgetattr(master.fileDescriptor, &now) == 0 else {
            return []
        }
        return [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag]
    }

    /// Presses keys; Enter is `\r`.
    func type(_ text: String) throws {
        let master = state.withLock {
            $0.charactersSent += text.unicodeScalars.count
            return $0.master
        }
        guard let master = master?.fileDescriptor else { throw POSIXError(.EIO) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            var wanted = pollfd(fd: master, events: Int16(POLLOUT | POLLIN), revents: 0)
            guard poll(&wanted, 1, 10_000) > 0 else { throw Timeout(missing: "room", transcript: transcript) }
            state.withLock { $0.read() }
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EAGAIN else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Waits until what was printed since the last expectation holds a text, and returns it all up to the end
    /// of that text.
    @discardableResult
    func expect(_ text: String, within seconds: Double = 10) async throws -> String {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            if let found = state.withLock({ $0.take(text) }) { return found }
            guard ContinuousClock.now < deadline else {
                throw Timeout(missing: text, transcript: transcript)
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Closes the terminal, as when its window is closed.
    func hangUp() {
        state.withLock { $0.master = nil }
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) {
        if ended == nil { Glibc.kill(process, number) }
    }

    /// `SIGKILL`, to the program.
    func kill() {
        signal(SIGKILL)
    }

    /// How the program ended; nil while it runs.
    var ended: Ending? {
        state.withLock { state in
            state.read()
            var status: Int32 = 0
            if state.ending == nil, waitpid(process, &status, WNOHANG) == process {
                let signal = status & 0x7F
                state.ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: signal)
            }
            return state.ending
        }
    }

    /// Waits for the program's end.
    func wait(within seconds: Double = 10) async throws -> Ending {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < deadline {
            if let ending = ended { return ending }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Timeout(missing: "end", transcript: transcript)
    }
}
