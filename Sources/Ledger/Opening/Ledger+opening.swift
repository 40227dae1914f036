import GRDB
import Glibc

extension Ledger {
    /// How long a writer waits for another process, in seconds.
    private static let patience = 10.0

    /// What a commit has reached when it returns.
    package enum Durability: String, Sendable {
        /// The disk.
        case full
        /// The operating system: lost with the power. Only for the test that shows that it would be noticed.
        case normal
    }

    /// Opens the ward's database for one command. Refuses a path where none is, one of another program, and
    /// one whose schema this program does not know.
    package static func open(at path: String, _ durability: Durability = .full) throws -> Ledger {
        try refuseUnlessOurs(path)
        return try LedgerFailure.catching {
            // The default journal mode: asking for WAL would set `synchronous` to NORMAL behind our back.
            let queue = try DatabaseQueue(path: path, configuration: configuration(durability))
            try queue.read(requireSchema)
            return Ledger(queue)
        }
    }

    /// A copy in memory of the ward's database, for practice: no trace of it is left on the disk.
    package static func copy(of path: String) throws -> Ledger {
        try refuseUnlessOurs(path)
        return try LedgerFailure.catching {
            // Not opened for reading only: such a connection leaves its log and index lying beside the file.
            let source = try DatabaseQueue(path: path, configuration: configuration())
            try source.read(requireSchema)
            let queue = try DatabaseQueue(configuration: configuration())
            try source.backup(to: queue)
            try source.close()
            return Ledger(queue)
        }
    }

    /// Opens the database, making and migrating it where needed. Only `plan --apply`, `serve`, `demo` and
    /// `restore` may.
    package static func create(at path: String) throws -> Ledger {
        switch DatabaseFile(at: path) {
        case .foreign: throw LedgerFailure(.foreign)
        case .unreadable: throw LedgerFailure(.cannotOpen)
        case .missing, .empty: makePrivate(path)
        case .ours: break
        }
        return try FileLock.held(at: path + ".lock") {
            try LedgerFailure.catching {
                let queue = try DatabaseQueue(path: path, configuration: configuration())
                if try queue.read(Schema.migrator.hasBeenSuperseded) { throw LedgerFailure(.newer) }
                try queue.writeWithoutTransaction { db in
                    // In this order: what is written to the log stands in the file's header only much later.
                    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                    try db.execute(sql: "PRAGMA journal_mode = WAL")
                }
                try Schema.migrator.migrate(queue)
                return Ledger(queue)
            }
        }
    }

    /// Personal data: the file is its owner's alone from the first byte on. Its log and index take after it.
    private static func makePrivate(_ path: String) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { Glibc.close(descriptor) } else { chmod(path, 0o600) }
    }

    /// A ledger that lives as long as it is held; for rehearsal and tests.
    package static func inMemory() throws -> Ledger {
        try LedgerFailure.catching {
            let queue = try DatabaseQueue(configuration: configuration())
            try Schema.migrator.migrate(queue)
            return Ledger(queue)
        }
    }

    private static func refuseUnlessOurs(_ path: String) throws {
        switch DatabaseFile(at: path) {
        case .ours: break
        case .missing, .empty: throw LedgerFailure(.missing)
        case .foreign: throw LedgerFailure(.foreign)
        case .unreadable: throw LedgerFailure(.cannotOpen)
        }
    }

    private static func requireSchema(_ db: Database) throws {
        if try Schema.migrator.hasBeenSuperseded(db) { throw LedgerFailure(.newer) }
        guard try Schema.migrator.hasCompletedMigrations(db) else { throw LedgerFailure(.older) }
    }

    private static func configuration(_ durability: Durability = .full) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
            // SQLite 3.40 can lose the log when two processes checkpoint at once: only the server does.
            // A command's own checkpoint as the last connection to close stays.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            // Without it a REPLACE would delete past the triggers that forbid deleting.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        return configuration
    }
}
