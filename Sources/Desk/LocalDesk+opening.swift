import Clinic
import Ledger

/// Where a desk's ledger comes from.
extension LocalDesk {
    /// The desk over the database at a path; refuses where none is.
    package static func open(
        at path: String, account: Account, clock: Clock = .system
    ) throws -> LocalDesk {
        try LocalDesk(Refusal.catchingFailure { try Ledger.open(at: path) }, account: account, clock: clock)
    }

    /// The desk over the database at a path, made or brought up to date where that is needed.
    package static func create(
        at path: String, account: Account, clock: Clock = .system
    ) throws -> LocalDesk {
        try LocalDesk(Refusal.catchingFailure { try Ledger.create(at: path) }, account: account, clock: clock)
    }

    /// The desk over the database at a path, for a server: many look at once, made where that is needed.
    package static func serving(
        at path: String, account: Account, clock: Clock = .system
    ) throws -> LocalDesk {
        try LocalDesk(Refusal.catchingFailure { try Ledger.serve(at: path) }, account: account, clock: clock)
    }

    /// The desk over a copy in memory of the database at a path: nothing of it is ever written anywhere.
    package static func copy(
        of path: String, account: Account, clock: Clock = .system
    ) throws -> LocalDesk {
        try LocalDesk(Refusal.catchingFailure { try Ledger.copy(of: path) }, account: account, clock: clock)
    }
}
