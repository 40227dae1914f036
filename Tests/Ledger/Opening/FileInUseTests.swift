import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A process that looks at the file of a database that it has open itself.
@Suite("A file in use", .timeLimit(.minutes(10)))
struct FileInUseTests {
    /// Looking must not cost the connection its locks: whoever closes the file next would think that nobody
    /// has it open, and remove the log that this process goes on writing to. What that then acknowledges is
    /// lost.
    @Test
    func lookingAtItLosesNothing() async throws {
        try await withScratchFolder { folder in
            // Given a database that this process has open, and has looked at again
            let path = folder.file("ward.sqlite")
            let held = try Ledger.create(at: path)
            try await held.run("INSERT INTO person (id) VALUES (1)")
            _ = DatabaseFile(at: path)
            try Ledger.open(at: path).close()
            // When another process opens and closes it
            await #expect(processExitsWith: .success) { [path = path as String] in
                try Ledger.open(at: path).close()
            }
            // Then what is written here afterwards is there for everybody
            try await held.run("INSERT INTO person (id) VALUES (2)")
            await #expect(processExitsWith: .exitCode(2)) { [path = path as String] in
                let other = try Ledger.open(at: path)
                exit(try await other.value(Int32.self, "SELECT count(*) FROM person"))
            }
            try held.close()
        }
    }
}
