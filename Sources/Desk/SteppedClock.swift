import Almanac
import Synchronization

/// A clock that stands until it is set: what rehearsals and tests live by.
package final class SteppedClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: Instant) {
        instant = Mutex(start)
    }

    /// Sets the time; never back.
    package func move(to time: Instant) {
        instant.withLock { $0 = max($0, time) }
    }

    /// The clock to hand in; both its times are this one.
    package var clock: Clock {
        let read: @Sendable () -> Instant = { [self] in instant.withLock { $0 } }
        return Clock(now: read, machine: read)
    }
}
