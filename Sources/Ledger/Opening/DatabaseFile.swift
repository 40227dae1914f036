import Glibc
import Synchronization

/// What stands at a path, read without SQLite: its answers to a strange file are vague.
enum DatabaseFile {
    case missing
    /// A new, empty file; SQLite takes it for a new database.
    case empty
    case ours
    case foreign
    /// A directory, or something that cannot be read.
    case unreadable

    /// Where SQLite's header keeps `application_id` (big-endian); see its file format, section 1.3.
    private static let applicationIDAt = 68
    private static let magic = Array("SQLite format 3".utf8) + [0]
    private static let headerSize = 100

    init(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            self = errno == ENOENT ? .missing : .unreadable
            return
        }
        // First what it is: opening a named pipe would wait for somebody to write.
        guard status.st_mode & S_IFMT == S_IFREG else {
            self = .unreadable
            return
        }
        let descriptor = Self.descriptor(of: path, Inode(device: status.st_dev, number: status.st_ino))
        guard descriptor >= 0 else {
            self = .unreadable
            return
        }
        var header = [UInt8](repeating: 0, count: Self.headerSize)
        let count = pread(descriptor, &header, header.count, 0)
        guard count != 0 else {
            self = .empty
            return
        }
        let id = header[Self.applicationIDAt..<Self.applicationIDAt + 4].reduce(0 as UInt32) {
            $0 << 8 | UInt32($1)
        }
        let isSQLite = count == Self.headerSize && header.starts(with: Self.magic)
        self = isSQLite && id == UInt32(bitPattern: Schema.applicationID) ? .ours : .foreign
    }

    private struct Inode: Hashable {
        let device: dev_t
        let number: ino_t
    }

    /// One descriptor for each file looked at, never closed: a process that closes any descriptor of a file
    /// loses all its locks on it (fcntl(2)), SQLite's too. Another process would then take itself for the
    /// last to close and remove the log of a database that is in use here.
    private static let descriptors = Mutex<[Inode: Int32]>([:])

    private static func descriptor(of path: String, _ inode: Inode) -> Int32 {
        descriptors.withLock { known in
            if let descriptor = known[inode] { return descriptor }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor >= 0 { known[inode] = descriptor }
            return descriptor
        }
    }
}

/// One process at a time between the lines: migrating twice at once breaks (GRDB reads what has run outside
/// the transaction that runs the rest).
enum FileLock {
    static func held<T>(at path: String, _ body: () throws -> T) throws -> T {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerFailure(.cannotOpen, "lock file: errno \(errno)") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw LedgerFailure(.cannotOpen, "lock: errno \(errno)") }
        }
        return try body()
    }
}
