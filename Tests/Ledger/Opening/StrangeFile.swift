import Foundation
import GRDB
import TestSupport

@testable import Ledger

/// What may stand at the path of a database, and what each way in makes of it.
enum StrangeFile: String, CaseIterable, Sendable {
    case missing
    case empty
    case directory
    case namedPipe
    case foreign
    case text
    case shortText
    case truncated
    case newer
    case older

    /// What opening it for a command fails with: a command never makes a database.
    var opening: LedgerFailure.Kind {
        switch self {
        case .missing, .empty: .missing
        case .directory, .namedPipe: .cannotOpen
        case .foreign, .text, .shortText: .foreign
        case .truncated: .damaged
        case .newer: .newer
        case .older: .older
        }
    }

    /// What creating a database there fails with; nil where it may.
    var creating: LedgerFailure.Kind? {
        switch self {
        case .missing, .empty, .older: nil
        default: opening
        }
    }

    /// Puts it there, in a folder of its own.
    func put(_ name: String, in folder: ScratchFolder) throws {
        let path = folder.file(name)
        switch self {
        case .missing: break
        case .empty: try folder.write(Data(), to: name)
        case .directory:
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case .namedPipe: guard mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        case .foreign: try forge(path, "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
        case .text: try folder.write(Data(String(repeating: "予約の一覧\n", count: 1000).utf8), to: name)
        case .shortText: try folder.write(Data("SQLite".utf8), to: name)
        case .truncated:
            try Ledger.create(at: path).close()
            try folder.write((folder.bytes(name) ?? Data()).prefix(5000), to: name)
        case .newer:
            try Ledger.create(at: path).close()
            try forge(path, "INSERT INTO grdb_migrations VALUES ('99 from the future')")
        case .older:
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            }
            try Schema.migrator.migrate(queue, upTo: "2 bookings")
            try queue.close()
        }
    }
}
