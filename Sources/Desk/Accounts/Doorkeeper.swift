import Almanac
import Clinic
import Ledger

/// Signing in and out. It is no use case: nobody has a role before.
///
/// Guessing is slowed for each account and each address, and only an account is ever locked: a whole venue
/// sits behind one address.
package struct Doorkeeper: Sendable {
    private let ledger: Ledger
    private let clock: Clock
    private let randomness: Randomness

    init(_ ledger: Ledger, _ clock: Clock, _ randomness: Randomness) {
        self.ledger = ledger
        self.clock = clock
        self.randomness = randomness
    }

    /// [assumed] A day at a venue.
    private static let longestHours = 12
    /// Wrong passwords after which an account is locked.
    private static let locksAfter = 10
    /// Wrong passwords that cost nothing: fingers slip.
    private static let freeTries = 3
    /// The same for an address, behind which many may sit.
    private static let freeTriesOfAddress = 20
    /// How far back is counted, and the longest wait.
    private static let countedMinutes = 15
    private static let longestWait = 60

    /// Passwords are proven one at a time: each takes memory, and holds its thread.
    private actor Proof {
        func isRight(_ password: String, _ hash: String?) -> Bool { Password.matches(password, hash) }
    }
    private static let proof = Proof()

    /// Signs somebody in; the key stands for them until they sign out, or for too long do nothing.
    package func signIn(_ id: String, password: String, from address: String) async throws -> SecretKey {
        let now = clock.now()
        let account = Slug(id)
        let hash = try await Refusal.catchingFailure {
            try await ledger.read { reading in
                try Self.slow(id, address, reading, now)
                return try account.flatMap { try reading.passwordHash(of: $0) }
            }
        }
        let isRight = await Self.proof.isRight(password, hash)
        let key = SecretKey(randomness)
        let isIn = try await Refusal.catchingFailure {
            try await ledger.write { writing in
                // Again: many who try at once are no faster than one.
                try Self.slow(id, address, writing.reading, now)
                guard isRight, let account, let place = try writing.reading.account(account),
                    place.isGood(on: now.date), place.lockedAt == nil
                else {
                    // The right password of a locked account too: what follows must not tell it apart.
                    try writing.addWrongPassword(of: id, from: address, at: now)
                    if !isRight, let account { try lockIfGuessed(account, writing, now) }
                    return false
                }
                try writing.forgetWrongPasswords(of: account)
                try writing.addSignIn(
                    of: account, hash: key.hash, at: now, until: now.adding(minutes: Self.longestHours * 60))
                return true
            }
        }
        guard isIn else {
            throw Refusal(.signInNeeded, "職員IDかパスワードが違うか、今は使えないIDです。館長か管理の方に確かめてください。")
        }
        return key
    }

    /// Whether a sign-in stands, and its account with it. Whoever does something stays signed in.
    package func stands(_ key: SecretKey) async throws -> Bool {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            guard let place = try await ledger.read({ try Self.good(key, $0, now) }) else { return false }
            // A write a minute is enough to know.
            if now.milliseconds - place.seenAt.milliseconds >= 60_000 {
                try await ledger.write { try $0.touchSignIn(hash: key.hash, at: now) }
            }
            return true
        }
    }

    private static func good(_ key: SecretKey, _ reading: Reading, _ now: Instant) throws -> SignInPlace? {
        guard let place = try reading.signIn(hash: key.hash), place.isGood(at: now),
            try reading.account(place.account)?.isGood(on: now.date) == true
        else { return nil }
        return place
    }

    /// Signs out.
    package func signOut(_ key: SecretKey) async throws {
        let now = clock.now()
        try await Refusal.catchingFailure {
            try await ledger.write { try $0.endSignIn(hash: key.hash, at: now) }
        }
    }

    /// Signs out wherever the same person is signed in.
    package func signOutEverywhere(_ key: SecretKey) async throws {
        let now = clock.now()
        try await Refusal.catchingFailure {
            try await ledger.write { writing in
                guard let place = try Self.good(key, writing.reading, now) else { return }
                try writing.endSignIns(of: place.account, at: now)
            }
        }
    }

    /// Refuses a try that comes too soon after wrong ones.
    private static func slow(_ id: String, _ address: String, _ reading: Reading, _ now: Instant) throws {
        let since = now.adding(minutes: -countedMinutes)
        let wait = max(
            wait(try reading.wrongPasswords(of: id, since: since), freeTries, now),
            wait(try reading.wrongPasswords(from: address, since: since), freeTriesOfAddress, now))
        guard wait > 0 else { return }
        throw Refusal(
            .tooManyTries, "パスワードの間違いが続いています。\(wait)秒待ってからもう一度入れてください。",
            fields: ["retryAfter": String(wait)])
    }

    /// Seconds to wait: each try beyond the free ones doubles them.
    private static func wait(_ wrong: [Instant], _ free: Int, _ now: Instant) -> Int {
        guard let last = wrong.first, wrong.count >= free else { return 0 }
        let penalty = min(1 << min(wrong.count - free, 6), longestWait)
        let passed = Int((now.milliseconds - last.milliseconds) / 1000)
        return max(0, penalty - passed)
    }

    /// Locks an account that somebody guesses at. It changes the account, and stands in the journal.
    private func lockIfGuessed(_ account: Slug, _ writing: Writing, _ now: Instant) throws {
        let since = now.adding(minutes: -24 * 60)
        guard let place = try writing.reading.account(account), place.lockedAt == nil,
            try writing.reading.wrongPasswords(of: account.text, since: since).count >= Self.locksAfter
        else { return }
        try writing.lock(account, true, at: now)
        try writing.journal(
            at: now, machineAt: clock.machine(), account: Account.door.id, action: "lock-account",
            request: randomness.freshID())
    }
}
