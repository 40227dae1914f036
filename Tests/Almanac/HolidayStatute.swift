import Almanac

/// A second reading of 国民の祝日に関する法律, written from its text and not from `HolidayRule`: it walks
/// through 1980–2099 day by day in three passes and uses neither `CivilDate` nor the equinox formula.
struct HolidayStatute {
    let days: [CountedDay]
    private(set) var names: [String?]

    init() {
        // 1 January 1980 was a Tuesday.
        days = CountedDay.days(
            from: CountedDay(year: 1980, month: 1, day: 1, weekday: .tuesday), throughYear: 2099)
        let national = days.map(Self.nationalHoliday)
        names = national
        addSubstitutes(national)
        addDaysBetween(national)
        addDaysOfTheirOwn()
    }

    /// 第2条, with the years of its amendments, and the laws that moved days for 2020 and 2021.
    private static func nationalHoliday(_ date: CountedDay) -> String? {
        let year = date.year
        let isMonday = date.weekday == .monday
        return switch (date.month, date.day) {
        case (1, 1): "元日"
        case (1, 15) where year < 2000: "成人の日"
        case (1, 8...14) where year >= 2000 && isMonday: "成人の日"
        case (2, 11): "建国記念の日"
        case (2, 23) where year > 2019: "天皇誕生日"
        case (3, springEquinox(year)): "春分の日"
        case (4, 29): year < 1989 ? "天皇誕生日" : year < 2007 ? "みどりの日" : "昭和の日"
        case (5, 3): "憲法記念日"
        case (5, 4) where year > 2006: "みどりの日"
        case (5, 5): "こどもの日"
        // The law for 2019 makes these two 国民の祝日 as far as 第3条 goes.
        case (5, 1) where year == 2019: "天皇の即位の日"
        case (10, 22) where year == 2019: "即位礼正殿の儀の行われる日"
        case (7, 23) where year == 2020, (7, 22) where year == 2021: "海の日"
        case (7, 24) where year == 2020, (7, 23) where year == 2021: "スポーツの日"
        case (8, 10) where year == 2020, (8, 8) where year == 2021: "山の日"
        case (7, _) where year == 2020 || year == 2021: nil
        case (8, _) where year == 2020 || year == 2021: nil
        case (10, _) where year == 2020 || year == 2021: nil
        case (7, 20) where year >= 1996 && year < 2003: "海の日"
        case (7, 15...21) where year >= 2003 && isMonday: "海の日"
        case (8, 11) where year >= 2016: "山の日"
        case (9, 15) where year < 2003: "敬老の日"
        case (9, 15...21) where year >= 2003 && isMonday: "敬老の日"
        case (9, autumnEquinox(year)): "秋分の日"
        case (10, 10) where year < 2000: "体育の日"
        case (10, 8...14) where year >= 2000 && isMonday: year < 2020 ? "体育の日" : "スポーツの日"
        case (11, 3): "文化の日"
        case (11, 23): "勤労感謝の日"
        case (12, 23) where year >= 1989 && year <= 2018: "天皇誕生日"
        default: nil
        }
    }

    /// The published table of 春分日 by the remainder of the year by four.
    private static func springEquinox(_ year: Int) -> Int {
        switch year {
        case ...1991: [20, 21, 21, 21][year % 4]
        case ...2023: [20, 20, 21, 21][year % 4]
        case ...2055: [20, 20, 20, 21][year % 4]
        case ...2091: 20
        default: [19, 20, 20, 20][year % 4]
        }
    }

    /// The published table of 秋分日.
    private static func autumnEquinox(_ year: Int) -> Int {
        switch year {
        case ...2011: 23
        case ...2043: [22, 23, 23, 23][year % 4]
        case ...2075: [22, 22, 23, 23][year % 4]
        default: [22, 22, 22, 23][year % 4]
        }
    }

    /// 第3条第2項: to the next day (since 1973), to the next day that is no 国民の祝日 (since 2007).
    private mutating func addSubstitutes(_ national: [String?]) {
        for sunday in days.indices where national[sunday] != nil && days[sunday].weekday == .sunday {
            var substitute = sunday + 1
            if days[sunday].year >= 2007 {
                while national[substitute] != nil { substitute += 1 }
            }
            if national[substitute] == nil { names[substitute] = "振替休日" }
        }
    }

    /// 第3条第3項: since 27 December 1985; before 2007 neither on a Sunday nor on a substitute.
    private mutating func addDaysBetween(_ national: [String?]) {
        for index in days.indices.dropFirst().dropLast() where names[index] == nil {
            guard days[index].text >= "1985-12-27", national[index - 1] != nil, national[index + 1] != nil
            else { continue }
            if days[index].year < 2007, days[index].weekday == .sunday { continue }
            names[index] = "国民の休日"
        }
    }

    /// Days that a law of their own made 休日 without making them 国民の祝日.
    private mutating func addDaysOfTheirOwn() {
        let own = ["1989-02-24": "大喪の礼", "1990-11-12": "即位礼正殿の儀", "1993-06-09": "結婚の儀"]
        for index in days.indices {
            if let name = own[days[index].text] { names[index] = name }
        }
    }
}
