import Foundation
import TestSupport
import Testing

@testable import Ledger

/// Whatever stands at the path: the right failure, and nothing touched.
@Suite("Opening a database", .timeLimit(.minutes(10)))
struct OpeningTests {
    @Test(arguments: StrangeFile.allCases)
    func aCommandOpensOnlyWhatIsOurs(file: StrangeFile) async throws {
        try await withScratchFolder { folder in
            // Given
            try file.put("ward.sqlite", in: folder)
            let before = folder.bytes("ward.sqlite")
            // When
            let failure = try #require(throws: LedgerFailure.self) {
                try Ledger.open(at: folder.file("ward.sqlite"))
            }
            // Then
            #expect(failure.kind == file.opening, "\(failure.detail)")
            #expect(folder.bytes("ward.sqlite") == before)
        }
    }

    @Test(arguments: StrangeFile.allCases)
    func onlyNothingOrOursBecomesADatabase(file: StrangeFile) async throws {
        try await withScratchFolder { folder in
            // Given
            try file.put("ward.sqlite", in: folder)
            let before = folder.bytes("ward.sqlite")
            guard let expected = file.creating else {
                // When it may become one, then commands open it from then on
                try Ledger.create(at: folder.file("ward.sqlite")).close()
                try Ledger.open(at: folder.file("ward.sqlite")).close()
                return
            }
            // When it may not
            let failure = try #require(throws: LedgerFailure.self) {
                try Ledger.create(at: folder.file("ward.sqlite"))
            }
            // Then
            #expect(failure.kind == expected, "\(failure.detail)")
            #expect(folder.bytes("ward.sqlite") == before)
        }
    }

    @Test
    func anUnreachablePathCannotBeOpened() async throws {
        try await withScratchFolder { folder in
            try folder.write(Data("a file".utf8), to: "file")
            for path in [folder.file("none/ward.sqlite"), folder.file("file/ward.sqlite")] {
                let failure = try #require(throws: LedgerFailure.self) { try Ledger.create(at: path) }
                #expect(failure.kind == .cannotOpen, "\(path): \(failure.detail)")
            }
        }
    }

    /// A failure's detail goes to the log: SQLite's own words would quote the values.
    @Test
    func aFailureQuotesNoValues() async throws {
        let ledger = try Ledger.inMemory()
        let failure = try await #require(throws: LedgerFailure.self) {
            try await ledger.write { writing in
                _ = try writing.insert(
                    "phone", ["person": 99, "said": "090-1000-0001", "normal": "090-1000-0001"])
            }
        }
        #expect(failure.kind == .other && failure.detail.contains("FOREIGN KEY"))
        #expect(!failure.detail.contains("090-1000"))
    }
}
