import Foundation
import Glibc

/// Opening a terminal and starting a program on it.
extension PseudoTerminal {
    /// A new terminal: our end, and the name of the program's.
    static func open() throws -> (master: FileHandle, slave: String) {
        // Not inherited: a program that held our end of another's terminal would never see it hang up.
        let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        guard master >= 0 else { throw failure() }
        let handle = FileHandle(fileDescriptor: master, closeOnDealloc: true)
        var unlocked: Int32 = 0
        var number: UInt32 = 0
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(master, unlock, &unlocked) == 0, ioctl(master, numberOfSlave, &number) == 0,
            ioctl(master, UInt(TIOCSWINSZ), &size) == 0
        else { throw failure() }
        return (handle, "/dev/pts/\(number)")
    }

    // What unlockpt(3) and ptsname(3) ask of Linux, TIOCSPTLCK and TIOCGPTN; Swift sees none of the four.
    private static let unlock: UInt = 0x4004_5431
    private static let numberOfSlave: UInt = 0x8004_5430

    /// Starts a program as the leader of a new session. The first terminal that such a leader opens becomes
    /// its controlling one.
    static func spawn(
        _ words: [String], _ environment: [String: String], on terminal: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | setsid
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer {
            for word in arguments + variables { free(word) }
        }
        var process: pid_t = 0
        let result = posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
        guard result == 0 else { throw POSIXError(.init(rawValue: result) ?? .EIO) }
        return process
    }

    /// `POSIX_SPAWN_SETSID`, which glibc shows to GNU programs only.
    private static let setsid: Int32 = 0x80

    private static func failure() -> POSIXError {
        POSIXError(.init(rawValue: errno) ?? .EIO)
    }
}
