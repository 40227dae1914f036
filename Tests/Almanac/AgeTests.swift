import Almanac
import Testing

@Suite struct AgeTests {
    @Test(
        "a year is complete at the end of the day before the birthday",
        arguments: [
            // Born, on, age.
            ("1966-11-24", "2026-11-22", 59), ("1966-11-24", "2026-11-23", 60),
            ("1966-11-24", "2026-11-24", 60), ("1966-11-24", "2027-11-22", 60),
            ("1966-11-24", "2027-11-23", 61),
            // 1 January and 1 April: the year and the school year turn on the day before.
            ("1967-01-01", "2026-12-30", 59), ("1967-01-01", "2026-12-31", 60),
            ("2020-04-01", "2026-03-31", 6),
            // Born on 29 February, in common years and in leap years: 28 February.
            ("1964-02-29", "2027-02-27", 62), ("1964-02-29", "2027-02-28", 63),
            ("1964-02-29", "2027-03-01", 63), ("1964-02-29", "2028-02-27", 63),
            ("1964-02-29", "2028-02-28", 64), ("1964-02-29", "2028-02-29", 64),
            // Born on 1 March: the last of February, whichever it is.
            ("1964-03-01", "2027-02-27", 62), ("1964-03-01", "2027-02-28", 63),
            ("1964-03-01", "2028-02-28", 63), ("1964-03-01", "2028-02-29", 64),
            ("2026-11-22", "2026-11-22", 0),
        ])
    func ages(birth: String, date: String, age: Int) {
        #expect(Age.age(bornOn: day(birth), on: day(date)) == age)
    }

    @Test(
        "the threshold",
        arguments: [
            ("2026-11-22", 60, "1966-11-23"), ("2026-12-31", 60, "1967-01-01"),
            ("2027-02-27", 63, "1964-02-28"), ("2027-02-28", 63, "1964-03-01"),
            ("2028-02-28", 61, "1967-02-28"), ("2028-02-28", 60, "1968-02-29"),
        ])
    func thresholds(date: String, age: Int, birth: String) {
        #expect(Age.latestBirth(toBe: age, on: day(date)) == day(birth))
    }

    @Test("born on the threshold is old enough, a day later is not; on every day of five years")
    func property() {
        var wrong: [String] = []
        for date in CivilDate.dates(from: day("2024-01-01"), through: day("2028-12-31")) {
            for age in [0, 1, 18, 60, 61, 62, 63, 90] {
                let birth = Age.latestBirth(toBe: age, on: date)
                let isRight =
                    Age.age(bornOn: birth, on: date) == age
                    && Age.age(bornOn: birth.adding(days: 1), on: date) == age - 1
                if !isRight { wrong.append("\(age) on \(date): \(birth)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("age rises by one, three times in three years, for every birthday of a leap year")
    func rises() {
        let dates = CivilDate.dates(from: day("2025-12-30"), through: day("2028-12-30"))
        var wrong: [String] = []
        for birth in CivilDate.dates(from: day("1964-01-01"), through: day("1964-12-31")) {
            let ages = dates.map { Age.age(bornOn: birth, on: $0) }
            let steps = zip(ages.dropFirst(), ages).map { $0 - $1 }.filter { $0 != 0 }
            if steps != [1, 1, 1] { wrong.append(birth.description) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("beyond the calendar")
    func ends() {
        #expect(Age.latestBirth(toBe: 1_000, on: day("2026-11-22")) == .earliest)
        #expect(Age.latestBirth(toBe: .max, on: day("2026-11-22")) == .earliest)
        #expect(Age.latestBirth(toBe: .min, on: day("2026-11-22")) == .latest)
        #expect(Age.age(bornOn: day("2026-11-22"), on: day("2020-01-01")) < 0)
    }
}
