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
    /// Safe to share: it is only ever cancelled.
    nonisolated(unsafe) private let reading: any DispatchSourceRead
    private let state: Mutex<State>

    private struct State {
        var text = TerminalText()
        /// How much of the text earlier expectations have gone past.
        var expected = 0
        var charactersSent = 0
        var ending: Ending?
        /// Our end, closed when nobody holds it any more; nil after a hang-up.
        var master: FileHandle?
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
        reading = DispatchSource.makeReadSource(
            fileDescriptor: master.fileDescriptor, queue: DispatchQueue(label: "terminal"))
        reading.setCancelHandler { _ = master }
        reading.setEventHandler { [weak self] in self?.read(master.fileDescriptor) }
        reading.resume()
    }

    deinit {
        if ended == nil {
            Glibc.kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        reading.cancel()
    }

    /// Everything printed, without what only moves the cursor.
    var transcript: String { state.withLock { String(decoding: $0.text.plain, as: UTF8.self) } }

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
            var wanted = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
            guard poll(&wanted, 1, 10_000) > 0 else { throw Timeout(missing: "room", transcript: transcript) }
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
            if let found = state.withLock({ Self.take(text, from: &$0) }) { return found }
            guard ContinuousClock.now < deadline else {
                throw Timeout(missing: text, transcript: transcript)
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private static func take(_ text: String, from state: inout State) -> String? {
        let fresh = state.text.plain[state.expected...]
        guard let found = fresh.firstRange(of: Array(text.utf8)) else { return nil }
        state.expected = found.upperBound
        return String(decoding: fresh[..<found.upperBound], as: UTF8.self)
    }

    /// Closes the terminal, as when its window is closed.
    func hangUp() {
        reading.cancel()
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

    private func read(_ master: Int32) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &bytes, bytes.count)
        if count > 0 {
            state.withLock { $0.text.append(bytes.prefix(count)) }
        } else if count == 0 || errno != EAGAIN {
            // The program has closed its side; without this the source would fire for ever.
            reading.cancel()
        }
    }
}
