import Almanac
import Clinic
import Foundation

/// The date that a test spells out.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such date: \(text)") }
    return date
}

/// The time that a test spells out.
func time(_ text: String) -> CivilTime {
    guard let time = CivilTime(text) else { preconditionFailure("no such time: \(text)") }
    return time
}

/// The moment that a test spells out: "2026-04-06 10:05" in Tokyo.
func at(_ text: String) -> Instant {
    let parts = text.split(separator: " ").map(String.init)
    return Instant(day(parts[0]), time(parts[1]))
}

/// The span that a test spells out: "10:00-12:00".
func span(_ text: String) -> TimeSpan {
    guard let span = TimeSpan(text) else { preconditionFailure("no such span: \(text)") }
    return span
}

/// The venue id that a test spells out.
func id(_ text: String) -> VenueID {
    guard let id = VenueID(text) else { preconditionFailure("no venue id: \(text)") }
    return id
}

/// A UUID that ends in this number.
func unique<Of>(_ number: Int) -> UniqueID<Of> {
    let digits = String(number, radix: 16)
    let text = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = UniqueID<Of>(text) else { preconditionFailure("no UUID: \(text)") }
    return id
}

/// What comes back from JSON, and the JSON with sorted keys.
func coded<Value: Codable>(_ value: Value) throws -> (json: String, back: Value) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode([value])
    let back = try JSONDecoder().decode([Value].self, from: data)
    return (String(decoding: data.dropFirst().dropLast(), as: UTF8.self), back[0])
}

/// Whether JSON is refused.
func isRefused<Value: Decodable>(_ json: String, as type: Value.Type) -> Bool {
    (try? JSONDecoder().decode([Value].self, from: Data("[\(json)]".utf8))) == nil
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many throws.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

    /// One of some things.
    mutating func pick<Thing>(_ things: [Thing]) -> Thing {
        things[Int.random(in: things.indices, using: &self)]
    }
}
