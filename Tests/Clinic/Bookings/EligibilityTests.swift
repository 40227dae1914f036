import Almanac
import Clinic
import Testing

@Suite("Who is old enough")
struct EligibilityTests {
    @Test(arguments: [
        // Born: exact, by the statute: an age is reached at the end of the day before the birthday.
        (StatedAge.born(day("1966-11-24")), "2026-11-22", 59...59),
        (.born(day("1966-11-24")), "2026-11-23", 60...60), (.born(day("1966-11-24")), "2026-11-24", 60...60),
        (.born(day("1964-02-29")), "2027-02-27", 62...62), (.born(day("1964-02-29")), "2027-02-28", 63...63),
        // Told: exact on the day and before it, then one birthday may have passed.
        (.told(59, on: day("2026-11-22")), "2026-11-22", 59...59),
        (.told(59, on: day("2026-11-22")), "2026-11-01", 59...59),
        (.told(59, on: day("2026-11-22")), "2026-11-23", 59...60),
        (.told(59, on: day("2026-11-22")), "2027-11-21", 59...60),
        (.told(59, on: day("2026-11-22")), "2027-11-22", 60...60),
        (.told(59, on: day("2026-11-22")), "2027-11-23", 60...61),
        // Born on 1 March 1967, they were 59 at the end of that February, and are 60 still on the 28th of
        // this one.
        (.told(59, on: day("2026-02-28")), "2028-02-28", 60...61),
        (.told(1_000, on: day("2026-11-22")), "2026-11-23", 158...158),
        (.told(75, on: day("2024-02-29")), "2026-04-01", 77...78),
    ])
    func agesPossible(stated: StatedAge, date: String, ages: ClosedRange<Int>) {
        #expect(stated.range(on: day(date)) == ages)
    }

    /// Whoever told the truth has an age within the range on every later day, and both its ends occur.
    @Test(arguments: ["2026-11-22", "2024-02-29", "2024-02-28", "2026-02-28", "2026-12-31", "2026-01-01"])
    func theRangeHoldsEveryTruthAndNothingElse(told: String) throws {
        let told = day(told)
        // given the births of everybody who was 59 that day: a year of days one after the other
        let births = CivilDate.dates(
            from: told.adding(days: -61 * 366), through: told.adding(days: -58 * 365)
        )
        .filter { Age.age(bornOn: $0, on: told) == 59 }
        let (first, last) = (try #require(births.first), try #require(births.last))
        #expect((365...366).contains(births.count))
        for later in (0...1500).map(told.adding(days:)) {
            // when they come later, the first born is the oldest, the last born the youngest
            let range = StatedAge.told(59, on: told).range(on: later)
            #expect(range.upperBound == Age.age(bornOn: first, on: later), "\(later)")
            #expect(range.lowerBound == Age.age(bornOn: last, on: later), "\(later)")
        }
    }

    @Test(arguments: [
        (StatedAge.born(day("1966-11-24")), AgeBand.from60), (.born(day("1966-11-25")), .under60),
        (.told(64, on: day("2026-01-01")), .from60), (.told(64, on: day("2025-01-01")), .from65),
        (.told(90, on: day("2026-11-23")), .from90),
    ])
    func theBandIsThatOfTheYoungestAgePossible(stated: StatedAge, band: AgeBand) {
        #expect(stated.band(on: day("2026-11-23")) == band)
    }

    @Test(arguments: [
        // The threshold for 24 November 2026 is a birth on 25 November 1966.
        (StatedAge.born(day("1966-11-25")), "2026-11-24", Refusal.Code?.none),
        (.born(day("1966-11-26")), "2026-11-24", .tooYoung),
        (.told(59, on: day("2026-11-22")), "2026-11-22", .tooYoung),
        (.told(59, on: day("2026-11-22")), "2026-12-22", .ageUncertain),
        (.told(59, on: day("2026-11-22")), "2027-11-23", nil),
        (.told(58, on: day("2026-11-22")), "2027-11-20", .tooYoung),
        (.told(60, on: day("2026-11-22")), "2026-11-22", nil),
        (.told(60, on: day("2026-11-22")), "2027-03-31", nil),
    ])
    func isChecked(stated: StatedAge, date: String, refused: Refusal.Code?) {
        #expect(refusal(of: stated, date)?.code == refused)
    }

    @Test func aRefusalShowsTheThresholdAsADateOfBirth() {
        let young = refusal(of: .born(day("1970-01-01")), "2026-11-24")
        #expect(young?.message == "この会場は60歳以上の方が対象です(11月24日(火)には昭和41年11月25日以前に生まれた方)。")
        #expect(young?.fields == ["age": "60歳以上", "latestBirth": "1966-11-25"])
        let vague = refusal(of: .told(59, on: day("2026-11-01")), "2026-11-24")
        #expect(
            vague?.message
                == "11月24日(火)に60歳かどうか分かりません。生年月日を伺ってください(対象は昭和41年11月25日以前に生まれた方)。")
        #expect(vague?.fields == ["born": "生年月日", "latestBirth": "1966-11-25"])
    }

    @Test func nobodyIsTooYoungWhereThereIsNoMinimum() throws {
        try StatedAge.told(0, on: day("2026-11-22")).check(minimum: 0, on: day("2026-11-24"))
    }

    @Test(arguments: [StatedAge.born(day("1950-01-01")), .told(75, on: day("2026-11-22"))])
    func goesThroughJSON(stated: StatedAge) throws {
        #expect(try coded(stated).back == stated)
    }

    private func refusal(of stated: StatedAge, _ date: String) -> Refusal? {
        do throws(Refusal) {
            try stated.check(minimum: 60, on: day(date))
            return nil
        } catch {
            return error
        }
    }
}
