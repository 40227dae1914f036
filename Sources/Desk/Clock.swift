import Almanac
import Glibc

/// The time, handed in: the machine's, one shifted to another day, or a test's.
package struct Clock: Sendable {
    /// What the product takes for now.
    package let now: @Sendable () -> Instant
    /// What the machine takes for now; the journal keeps both.
    package let machine: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant, machine: @escaping @Sendable () -> Instant) {
        self.now = now
        self.machine = machine
    }

    /// The machine's time.
    package static let system = Clock(now: machineTime, machine: machineTime)

    /// Another day at the real time of day; or, with a time, a clock that starts there and ticks.
    package static func starting(on date: CivilDate, at time: CivilTime? = nil) -> Clock {
        let start = machineTime()
        let shift =
            if let time {
                Instant(date, time).milliseconds - start.milliseconds
            } else {
                Int64(date - start.date) * 86_400_000
            }
        return Clock(
            now: { Instant(milliseconds: machineTime().milliseconds + shift) }, machine: machineTime)
    }

    @Sendable private static func machineTime() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
