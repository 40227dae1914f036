import Almanac
import Clinic
import Desk
import TestSupport

/// What the steps are drawn from: few of everything, so that many want the same.
extension Walk {
    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    mutating func fresh() -> MarkID {
        MarkID(random: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    mutating func venue() -> VenueID { pick([TestWard.nakacho, TestWard.shimura]) }

    /// A date from today on, as a rule.
    mutating func soon() -> CivilDate {
        Int.random(in: 0..<5, using: &random) == 0
            ? date() : ward.clock.clock.now().date.adding(days: Int.random(in: 0...4, using: &random))
    }

    mutating func date() -> CivilDate {
        day("2026-04-06").adding(days: Int.random(in: 0...12, using: &random))
    }

    /// A late one, which is likely to stand; or any number.
    mutating func booking() -> BookingID {
        guard Int.random(in: 0..<5, using: &random) > 0,
            let last = bookings.suffix(3).randomElement(using: &random)
        else { return BookingID(Int64.random(in: 1...9, using: &random)) }
        return last.booking
    }

    /// A few names on a few phones: the same people again, families, and namesakes.
    mutating func resident() -> Resident {
        Resident(
            kana: pick(["タナカ ハナ", "タナカ タロウ", "サトー", "サトウ", "ヤマダ ジロウ"]),
            phone: pick(["090-1000-0001", "０９０１００００００２", "3958-1234"]), age: pick([59, 66, 75, 80]))
    }
}
