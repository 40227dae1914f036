import CSodium
import Clinic
import Synchronization

/// Fresh ids, handed in: from the system's randomness, or from a seed that a test prints.
package struct Randomness: Sendable {
    private let bytes: @Sendable (Int) -> [UInt8]

    /// The system's (libsodium).
    package static let system = Randomness { count in
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// The same ids for the same seed.
    package static func seeded(_ seed: UInt64) -> Randomness {
        let source = Mutex(SeededGenerator(seed: seed))
        return Randomness { count in
            source.withLock { generator in
                (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            }
        }
    }

    private init(bytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// An id that nobody has drawn before.
    package func freshID<Of>() -> UniqueID<Of> {
        UniqueID(random: bytes(16))
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, fast, the same everywhere.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
