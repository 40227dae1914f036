import Almanac
import Clinic
import Ledger

/// Somebody who may be guessing at passwords or PINs: slowed for each account and each address, and only an
/// account is ever locked, for a whole venue sits behind one address.
struct Guessing: Sendable {
    /// What was typed where the account belongs.
    let id: String
    let address: String

    /// Wrong ones after which an account is locked.
    private static let locksAfter = 10
    /// Wrong ones that cost nothing: fingers slip.
    private static let freeTries = 3
    /// The same for an address, behind which many may sit.
    private static let freeTriesOfAddress = 20
    /// How far back is counted, and the longest wait.
    private static let countedMinutes = 15
    private static let longestWait = 60

    /// Refuses a try that comes too soon after wrong ones.
    func refuseTooSoon(_ reading: Reading, _ now: Instant) throws {
        let since = now.adding(minutes: -Self.countedMinutes)
        let wait = max(
            Self.wait(try reading.wrongPasswords(of: id, since: since), Self.freeTries, now),
            Self.wait(try reading.wrongPasswords(from: address, since: since), Self.freeTriesOfAddress, now))
        guard wait > 0 else { return }
        throw Refusal(
            .tooManyTries, "パスワードやPINの間違いが続いています。\(wait)秒待ってからもう一度入れてください。",
            fields: ["retryAfter": String(wait)])
    }

    /// Seconds to wait: each try beyond the free ones doubles them.
    private static func wait(_ wrong: [Instant], _ free: Int, _ now: Instant) -> Int {
        guard let last = wrong.first, wrong.count >= free else { return 0 }
        let penalty = min(1 << min(wrong.count - free, 6), longestWait)
        let passed = Int((now.milliseconds - last.milliseconds) / 1000)
        return max(0, penalty - passed)
    }

    /// Whether an account is to be locked: it is there, open, and has been guessed at all day.
    func isTooMuch(_ account: Slug, _ reading: Reading, _ now: Instant) throws -> Bool {
        let since = now.adding(minutes: -24 * 60)
        guard let place = try reading.account(account), place.lockedAt == nil else { return false }
        return try reading.wrongPasswords(of: account.text, since: since).count >= Self.locksAfter
    }
}
