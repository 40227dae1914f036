import GRDB

/// The database could not do what was asked; no rule said no.
package struct LedgerFailure: Error, Sendable {
    package let kind: Kind
    /// For the log; holds no personal values.
    package let detail: String

    /// What stood in the way.
    package enum Kind: Sendable, CaseIterable {
        /// Nothing is there.
        case missing
        /// A file, but not one of ours.
        case foreign
        /// Ours, but of a newer program.
        case newer
        /// Ours, but of an older program; `plan --apply` brings it up to date.
        case older
        case busy
        case readOnly
        case full
        case damaged
        case cannotOpen
        /// A change was made under this request, so long ago that its answer is no longer kept.
        case spentRequest
        case other
    }

    package init(_ kind: Kind, _ detail: String = "") {
        self.kind = kind
        self.detail = detail
    }

    init(_ error: DatabaseError) {
        let kind: Kind =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
            case .SQLITE_FULL: .full
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_CANTOPEN, .SQLITE_IOERR: .cannotOpen
            case .SQLITE_CONSTRAINT where error.message?.hasSuffix(".request") == true: .spentRequest
            default: .other
            }
        // Not `description`: it would quote the statement's arguments.
        self.init(kind, "\(error.extendedResultCode) \(error.message ?? "")")
    }

    /// Runs a body and turns what the database throws into a failure.
    static func catching<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw LedgerFailure(error)
        }
    }

    static func catching<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw LedgerFailure(error)
        }
    }
}
