import Almanac
import Clinic
import Ledger

/// What a question may touch: the ledger in one snapshot, who asks, and the time.
package struct ReadingRoom {
    let ledger: Reading
    let account: Account
    let now: Instant

    /// The date in Tokyo.
    var today: CivilDate { now.date }
}

/// What a change may touch: the ledger in the open transaction, who asks, the time, and fresh ids.
package struct WritingRoom {
    let ledger: Writing
    let account: Account
    let now: Instant
    /// The wish this change fulfils.
    let request: RequestID
    let randomness: Randomness

    /// The date in Tokyo.
    var today: CivilDate { now.date }
    /// The ledger as it stands within this transaction.
    var reading: Reading { ledger.reading }
}
