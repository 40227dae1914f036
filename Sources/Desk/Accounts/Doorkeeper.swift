import Almanac
import Clinic
import Ledger

/// Signing in and out. It is no use case: nobody has a role before.
///
/// Guessing is slowed for each account and each address, and only an account is ever locked: a whole venue sits
/// behind one address.
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

    /// Signs somebody in; the key stands for them until they sign out, or for too long do nothing.
    package func signIn(_ id: String, password: String, from address: String) async throws -> SecretKey {
        let now = clock.now()
        let address = Digest.sha256(address.utf8)
        let account = Slug(id)
        let hash = try await Refusal.catchingFailure {
            try await ledger.read { reading in
                try Self.slow(id, address, reading, now)
                return try account.flatMap { try reading.passwordHash(of: $0) }
            }
        }
        let isRight = Password.matches(password, hash)
        let key = SecretKey(randomness)
        try await Refusal.catchingFailure {
            try await ledger.write { writing in
                guard isRight, let account, let place = try writing.reading.account(account) else {
                    try Self.note(id, account, address, writing, now)
                    return
                }
                guard place.isGood(on: now.date), place.lockedAt == nil else { return }
                try writing.forgetWrongPasswords(of: account)
                try writing.addSignIn(
                    of: account, hash: key.hash, at: now, until: now.adding(minutes: Self.longestHours * 60))
            }
        }
        guard try await stands(key) else {
            throw Refusal(.signInNeeded, "職員IDかパスワードが違うか、今は使えないIDです。館長か管理の方に確かめてください。")
        }
        return key
    }

    /// Whether a sign-in stands. Whoever does something stays signed in.
    package func stands(_ key: SecretKey) async throws -> Bool {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            guard let place = try await ledger.read({ try $0.signIn(hash: key.hash) }), place.isGood(at: now)
            else { return false }
            // A write a minute is enough to know.
            if now.milliseconds - place.seenAt.milliseconds >= 60_000 {
                try await ledger.write { try $0.touchSignIn(hash: key.hash, at: now) }
            }
            return true
        }
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
                guard let place = try writing.reading.signIn(hash: key.hash) else { return }
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

    private static func note(
        _ id: String, _ account: Slug?, _ address: String, _ writing: Writing, _ now: Instant
    ) throws {
        try writing.addWrongPassword(of: String(id.prefix(30)), from: address, at: now)
        guard let account, try writing.reading.account(account)?.lockedAt == nil,
            try writing.reading.account(account) != nil,
            try writing.reading.wrongPasswords(of: id, since: now.adding(minutes: -24 * 60)).count
                >= locksAfter
        else { return }
        try writing.lock(account, true, at: now)
    }
}
