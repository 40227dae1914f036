import Almanac
import Clinic
import Ledger

/// Proving what somebody typed: the one way through the door.
extension Doorkeeper {
    /// Argon2 runs one at a time: each takes memory, and holds its thread.
    actor Proof {
        func isRight(_ secret: String, _ hash: String?) -> Bool { Password.matches(secret, hash) }
        /// Draws the hash of something new.
        func hash(_ draw: @Sendable () throws -> String) throws -> String { try draw() }
    }
    static let proof = Proof()

    /// Where the hash of what somebody types is kept.
    typealias Kept = @Sendable (Reading, Slug) throws -> String?
    static let password: Kept = { try $0.passwordHash(of: $1) }
    static let pin: Kept = { try $0.pinHash(of: $1) }

    /// Proves what somebody typed, and does what follows in the transaction that keeps how it went.
    ///
    /// - Parameters:
    ///   - forgives: whether being right makes up for the wrong ones before. A PIN does not: whoever
    ///     guesses at a colleague's would only have to wait for them to sign in.
    ///   - then: what follows for whoever is right and may come in; nil from it counts as wrong too.
    /// - Returns: nil for whatever is wrong, without a word about what.
    func prove<Value: Sendable>(
        _ secret: String, of id: String, from address: String, by kept: @escaping Kept,
        forgives: Bool = true,
        then: @escaping @Sendable (Writing, AccountPlace, Instant) throws -> Value?
    ) async throws -> Value? {
        let (now, account) = (clock.now(), Slug(id))
        let guessing = Guessing(id: id, address: address)
        let hash = try await Refusal.catchingFailure {
            try await ledger.read { reading in
                try guessing.refuseTooSoon(reading, now)
                return try account.flatMap { try kept(reading, $0) }
            }
        }
        let isRight = await Self.proof.isRight(secret, hash)
        return try await Refusal.catchingFailure {
            try await ledger.write { writing in
                // Again: many who try at once are no faster than one.
                try guessing.refuseTooSoon(writing.reading, now)
                // The hash too: what it was proven against may have been replaced meanwhile.
                guard isRight, let account, try kept(writing.reading, account) == hash,
                    let place = try writing.reading.account(account), place.isGood(on: now.date),
                    place.lockedAt == nil, let value = try then(writing, place, now)
                else {
                    // The right password of a locked account too: what follows must not tell it apart.
                    try writing.addWrongPassword(of: id, from: address, at: now)
                    if !isRight, let account, try guessing.isTooMuch(account, writing.reading, now) {
                        try writing.lock(account, true, at: now)
                        try journal(writing, by: Account.door.id, "lock-account", now)
                    }
                    return nil
                }
                if forgives { try writing.forgetWrongPasswords(of: account) }
                return value
            }
        }
    }

    /// What is done at the door and changes an account stands in the journal like any other change.
    func journal(_ writing: Writing, by account: String, _ action: String, _ now: Instant) throws {
        try writing.journal(
            at: now, machineAt: clock.machine(), account: account, action: action,
            request: randomness.freshID())
    }
}
