import Almanac
import Foundation

/// The date that a test spells out.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such date: \(text)") }
    return date
}

/// The days from the first to the last, counted here by months and their lengths, with no help from
/// `CivilDate`; the weekday is counted along from the one of the first day.
struct CountedDay {
    var year: Int
    var month: Int
    var day: Int
    var weekday: Weekday

    var text: String {
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(pad(month))-\(pad(day))"
    }

    static func days(from first: CountedDay, throughYear last: Int) -> [CountedDay] {
        var days: [CountedDay] = []
        var current = first
        while current.year <= last {
            days.append(current)
            current.advance()
        }
        return days
    }

    private mutating func advance() {
        weekday = weekday == .sunday ? .monday : Weekday.allCases[weekday.rawValue]
        let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        day += 1
        if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
        if month > 12 { (year, month) = (year + 1, 1) }
    }
}

/// What comes back from JSON.
func coded<Value: Codable>(_ value: Value) throws -> (json: String, back: Value) {
    let data = try JSONEncoder().encode([value])
    let back = try JSONDecoder().decode([Value].self, from: data)
    return (String(decoding: data, as: UTF8.self), back[0])
}

/// Whether JSON is refused.
func isRefused<Value: Decodable>(_ json: String, as type: Value.Type) -> Bool {
    (try? JSONDecoder().decode([Value].self, from: Data(json.utf8))) == nil
}

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
