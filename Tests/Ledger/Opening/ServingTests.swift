import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A database as the server opens it.
@Suite("A database that is served", .timeLimit(.minutes(10)))
struct ServingTests {
    /// Rule 2: a pool sets `synchronous` to NORMAL when it opens, whatever its configuration says.
    @Test func theWriterSyncsAndCheckpoints() async throws {
        try await withScratchFolder { folder in
            for way in ["made", "opened again"] {
                let ledger = try Ledger.serve(at: folder.file("ward.sqlite"))
                #expect(try await ledger.written("PRAGMA synchronous") == 2, "\(way)")
                #expect(try await ledger.written("PRAGMA wal_autocheckpoint") == 1000, "\(way)")
                #expect(try await ledger.written("PRAGMA foreign_keys") == 1)
                #expect(try await ledger.written("PRAGMA recursive_triggers") == 1)
                #expect(try await ledger.written("PRAGMA cache_size") == -2000)
                #expect(try await ledger.value(Int.self, "PRAGMA cache_size") == -2000)
                #expect(try await ledger.value(String.self, "PRAGMA journal_mode") == "wal")
                try ledger.close()
            }
            // The control: what a pool is without more.
            let careless = try DatabasePool(path: folder.file("ward.sqlite"))
            #expect(try await careless.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 1)
            try careless.close()
        }
    }

    /// Questions are answered while somebody writes, each from what was acknowledged before it.
    @Test func nobodyWaitsForAWriterToLook() async throws {
        try await withScratchFolder { folder in
            let ledger = try Ledger.serve(at: folder.file("ward.sqlite"))
            let (looked, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let write = Task.detached {
                try await ledger.write { writing in
                    try writing.insert("person", ["id": 1])
                    looked.signal()
                    // On the database's own thread, which may wait.
                    #expect(mayEnd.wait(timeout: .now() + 20) == .success)
                }
            }
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    looked.wait()
                    continuation.resume()
                }
            }
            #expect(try await ledger.values(Int.self, "SELECT id FROM person") == [])
            mayEnd.signal()
            try await write.value
            #expect(try await ledger.values(Int.self, "SELECT id FROM person") == [1])
            try ledger.close()
        }
    }

    /// The log does not grow without end while the server runs, and commands write beside it.
    @Test func theLogIsMovedIntoTheFile() async throws {
        try await withScratchFolder { folder in
            let ledger = try Ledger.serve(at: folder.file("ward.sqlite"))
            let command = try Ledger.open(at: folder.file("ward.sqlite"))
            for id in 1...1500 {
                let writer = id.isMultiple(of: 100) ? command : ledger
                try await writer.write { _ = try $0.insert("person", ["id": id]) }
            }
            // A page is 4096 bytes; a commit changes at least one.
            let log = try #require(folder.bytes("ward.sqlite-wal")?.count)
            #expect(log < 1200 * 4120, "\(log)")
            #expect(try await command.value(Int.self, "SELECT count(*) FROM person") == 1500)
            try command.close()
            try ledger.close()
            // The file alone is all of it.
            try folder.write(try #require(folder.bytes("ward.sqlite")), to: "alone.sqlite")
            let alone = try Ledger.open(at: folder.file("alone.sqlite"))
            #expect(try await alone.value(Int.self, "SELECT count(*) FROM person") == 1500)
            try alone.close()
        }
    }

    @Test(arguments: StrangeFile.allCases)
    func onlyNothingOrOursIsServed(file: StrangeFile) async throws {
        try await withScratchFolder { folder in
            try file.put("ward.sqlite", in: folder)
            guard let expected = file.creating else {
                try Ledger.serve(at: folder.file("ward.sqlite")).close()
                #expect(folder.mode("ward.sqlite") != nil)
                return
            }
            let failure = try #require(throws: LedgerFailure.self) {
                try Ledger.serve(at: folder.file("ward.sqlite"))
            }
            #expect(failure.kind == expected)
        }
    }

    @Test func theFilesAreTheirOwnersAlone() async throws {
        try await withScratchFolder { folder in
            let ledger = try Ledger.serve(at: folder.file("ward.sqlite"))
            try await ledger.write { _ = try $0.insert("person", ["id": 1]) }
            for name in ["ward.sqlite", "ward.sqlite-wal", "ward.sqlite-shm"] {
                #expect(folder.mode(name) == 0o600, "\(name)")
            }
            try ledger.close()
        }
    }
}

extension Ledger {
    /// A number that SQL finds on the writing connection.
    fileprivate func written(_ sql: String) async throws -> Int? {
        try await write { try Int.fetchOne($0.db, sql: sql) }
    }
}
