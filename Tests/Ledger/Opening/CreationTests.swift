import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// What a new file is, and that many may want it at once.
@Suite("Creating a database", .timeLimit(.minutes(10)))
struct CreationTests {
    /// Rule 2: an acknowledged write survives. GRDB sets `synchronous` back when it is asked for WAL.
    @Test
    func everyConnectionSyncsAndLogsAhead() async throws {
        try await withScratchFolder { folder in
            let path = folder.file("ward.sqlite")
            let ways: [(String, @Sendable () throws -> Ledger)] = [
                ("created", { try Ledger.create(at: path) }), ("opened", { try Ledger.open(at: path) }),
                ("created again", { try Ledger.create(at: path) }),
                ("opened again", { try Ledger.open(at: path) }),
            ]
            for (way, open) in ways {
                let ledger = try open()
                #expect(try await ledger.value(Int.self, "PRAGMA synchronous") == 2, "\(way)")
                #expect(try await ledger.value(String.self, "PRAGMA journal_mode") == "wal", "\(way)")
                #expect(try await ledger.value(Int.self, "PRAGMA foreign_keys") == 1, "\(way)")
                try ledger.close()
            }
            // The control: the same question tells when it is otherwise.
            let careless = try Ledger.open(at: path, .normal)
            #expect(try await careless.value(Int.self, "PRAGMA synchronous") == 1)
            try careless.close()
        }
    }

    /// Not by the process's mask: that is every thread's.
    @Test(arguments: [StrangeFile.missing, .empty])
    func theFilesAreTheirOwnersAlone(before: StrangeFile) async throws {
        try await withScratchFolder { folder in
            // Given
            try before.put("ward.sqlite", in: folder)
            chmod(folder.file("ward.sqlite"), 0o644)
            // When
            let ledger = try Ledger.create(at: folder.file("ward.sqlite"))
            try await ledger.run("INSERT INTO person (id) VALUES (1)")
            // Then
            for name in ["ward.sqlite", "ward.sqlite-wal", "ward.sqlite-shm", "ward.sqlite.lock"] {
                #expect(folder.mode(name) == 0o600, "\(name)")
            }
            try ledger.close()
        }
    }

    @Test
    func creatingAgainKeepsWhatIsThere() async throws {
        try await withScratchFolder { folder in
            let first = try Ledger.create(at: folder.file("ward.sqlite"))
            try await first.run("INSERT INTO person (id) VALUES (7)")
            try first.close()
            let second = try Ledger.create(at: folder.file("ward.sqlite"))
            #expect(try await second.values(Int.self, "SELECT id FROM person") == [7])
            try second.close()
        }
    }

    /// What tells our files stands in the file itself at once, not only in its log: others look for it there.
    @Test
    func aFileInUseIsKnownAsOurs() async throws {
        try await withScratchFolder { folder in
            let held = try Ledger.create(at: folder.file("ward.sqlite"))
            try await held.run("INSERT INTO person (id) VALUES (7)")
            let other = try Ledger.open(at: folder.file("ward.sqlite"))
            #expect(try await other.values(Int.self, "SELECT id FROM person") == [7])
            try other.close()
            try held.close()
        }
    }

    /// GRDB reads what has been migrated outside the transaction that migrates: without the lock some fail,
    /// though not in every round.
    @Test
    func twentyThreadsCreateOneFile() async throws {
        try await withScratchFolder { folder in
            for round in 1...20 {
                let path = folder.file("ward\(round).sqlite")
                let failures = await withCheckedContinuation { continuation in
                    DispatchQueue.global().async {
                        let failures = Failures()
                        DispatchQueue.concurrentPerform(iterations: 20) { _ in
                            do { try Ledger.create(at: path).close() } catch { failures.add("\(error)") }
                        }
                        continuation.resume(returning: failures.all)
                    }
                }
                #expect(failures == [], "round \(round)")
                let ledger = try Ledger.open(at: path)
                #expect(try await ledger.value(String.self, "PRAGMA integrity_check") == "ok")
                try ledger.close()
            }
        }
    }

    @Test
    func eightProcessesCreateOneFile() async throws {
        try await withScratchFolder { folder in
            let path = folder.file("ward.sqlite")
            await withTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        await #expect(processExitsWith: .success) { [path = path as String] in
                            try Ledger.create(at: path).close()
                        }
                    }
                }
            }
            let ledger = try Ledger.open(at: path)
            let steps = Schema.migrator.migrations.count
            #expect(try await ledger.value(Int.self, "SELECT count(*) FROM grdb_migrations") == steps)
            try ledger.close()
        }
    }
}

private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [String] = []
    var all: [String] { lock.withLock { list } }
    func add(_ failure: String) { lock.withLock { list.append(failure) } }
}
