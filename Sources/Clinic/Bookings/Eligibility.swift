import Almanac

/// What a caller says about age: a date of birth, or an age on the day it was told.
package enum StatedAge: Hashable, Codable, Sendable {
    case born(CivilDate)
    case told(Int, on: CivilDate)

    /// The ages possible on a date. Told ages say only that a birthday lies somewhere in a year; on the
    /// day they were told and before it they are taken as they are.
    package func range(on date: CivilDate) -> ClosedRange<Int> {
        switch self {
        case .born(let born):
            let age = Age.age(bornOn: born, on: date)
            return age...age
        case .told(let age, let told):
            guard date > told else { return age...age }
            // Whoever was of that age was born within one year: its last day makes the youngest, its
            // first the oldest.
            let last = Age.latestBirth(toBe: age, on: told)
            let first = Age.latestBirth(toBe: age + 1, on: told).adding(days: 1)
            let youngest = Age.age(bornOn: last, on: date)
            return youngest...max(youngest, Age.age(bornOn: first, on: date))
        }
    }

    /// The band fixed on a booking: by the youngest age possible.
    package func band(on date: CivilDate) -> AgeBand {
        AgeBand(age: range(on: date).lowerBound)
    }

    /// Refuses somebody too young on the day and, unless that is waived, an age too vague to tell.
    package func check(minimum: Int, on date: CivilDate, waived: Bool = false) throws(Refusal) {
        let ages = range(on: date)
        let birth = Age.latestBirth(toBe: minimum, on: date)
        let words = "\(birth.wareki)以前に生まれた方"
        if ages.upperBound < minimum {
            throw Refusal(
                .tooYoung, "この会場は\(minimum)歳以上の方が対象です(\(date.japanese)には\(words))。",
                fields: ["age": "\(minimum)歳以上", "latestBirth": birth.description])
        }
        if ages.lowerBound < minimum, !waived {
            throw Refusal(
                .ageUncertain, "\(date.japanese)に\(minimum)歳かどうか分かりません。生年月日を伺ってください(対象は\(words))。",
                fields: ["born": "生年月日", "latestBirth": birth.description])
        }
    }
}
