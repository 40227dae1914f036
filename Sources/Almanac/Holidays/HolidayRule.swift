/// One line of the holiday law: a name, a day, and the years in which the law says so.
struct HolidayRule: Sendable {
    enum Day {
        case day(Int)
        /// The first Monday is 1.
        case monday(Int)
        /// The moment of the equinox in 1980, in millionths of a day of the month; the usual formula
        /// (新こよみ便利帳) carries it on to 2099. By law the day is announced each February.
        case equinox(Int)
    }

    /// The years the rules cover.
    static let years = 1980...2099

    let name: String
    private let month: Int
    private let day: Day
    private let years: Range<Int>

    private init(_ name: String, _ month: Int, _ day: Day, _ years: some RangeExpression<Int> = Self.years) {
        self.name = name
        self.month = month
        self.day = day
        self.years = years.relative(to: Self.years.lowerBound..<Self.years.upperBound + 1)
    }

    /// The name of the 国民の祝日 on a day; nil when there is none or the year is not covered.
    static func name(on date: CivilDate) -> String? {
        rules.first { $0.falls(on: date) }?.name
    }

    private func falls(on date: CivilDate) -> Bool {
        guard month == date.month, years.contains(date.year) else { return false }
        switch day {
        case .day(let day):
            return date.day == day
        case .monday(let ordinal):
            return date.weekday == .monday && (date.day + 6) / 7 == ordinal
        case .equinox(let millionths):
            // A year is 0.242194 days longer than 365; the leap days since 1980 take that back.
            let years = date.year - 1980
            return date.day == (millionths + 242_194 * years) / 1_000_000 - years / 4
        }
    }

    /// 国民の祝日に関する法律 (昭和23年法律第178号) as it stood in each year; 2020 and 2021 as moved by the
    /// law on the Tokyo Olympics (平成27年法律第33号); and the days made holidays by a law of their own.
    private static let rules = [
        HolidayRule("元日", 1, .day(1)),
        HolidayRule("成人の日", 1, .day(15), ...1999),
        HolidayRule("成人の日", 1, .monday(2), 2000...),
        HolidayRule("建国記念の日", 2, .day(11)),
        HolidayRule("天皇誕生日", 2, .day(23), 2020...),
        HolidayRule("大喪の礼", 2, .day(24), 1989...1989),
        HolidayRule("春分の日", 3, .equinox(20_843_100)),
        HolidayRule("天皇誕生日", 4, .day(29), ...1988),
        HolidayRule("みどりの日", 4, .day(29), 1989...2006),
        HolidayRule("昭和の日", 4, .day(29), 2007...),
        HolidayRule("天皇の即位の日", 5, .day(1), 2019...2019),
        HolidayRule("憲法記念日", 5, .day(3)),
        HolidayRule("みどりの日", 5, .day(4), 2007...),
        HolidayRule("こどもの日", 5, .day(5)),
        HolidayRule("結婚の儀", 6, .day(9), 1993...1993),
        HolidayRule("海の日", 7, .day(20), 1996...2002),
        HolidayRule("海の日", 7, .monday(3), 2003...2019),
        HolidayRule("海の日", 7, .day(23), 2020...2020),
        HolidayRule("スポーツの日", 7, .day(24), 2020...2020),
        HolidayRule("海の日", 7, .day(22), 2021...2021),
        HolidayRule("スポーツの日", 7, .day(23), 2021...2021),
        HolidayRule("海の日", 7, .monday(3), 2022...),
        HolidayRule("山の日", 8, .day(11), 2016...2019),
        HolidayRule("山の日", 8, .day(10), 2020...2020),
        HolidayRule("山の日", 8, .day(8), 2021...2021),
        HolidayRule("山の日", 8, .day(11), 2022...),
        HolidayRule("敬老の日", 9, .day(15), ...2002),
        HolidayRule("敬老の日", 9, .monday(3), 2003...),
        HolidayRule("秋分の日", 9, .equinox(23_248_800)),
        HolidayRule("体育の日", 10, .day(10), ...1999),
        HolidayRule("体育の日", 10, .monday(2), 2000...2019),
        HolidayRule("即位礼正殿の儀の行われる日", 10, .day(22), 2019...2019),
        HolidayRule("スポーツの日", 10, .monday(2), 2022...),
        HolidayRule("文化の日", 11, .day(3)),
        HolidayRule("即位礼正殿の儀", 11, .day(12), 1990...1990),
        HolidayRule("勤労感謝の日", 11, .day(23)),
        HolidayRule("天皇誕生日", 12, .day(23), 1989...2018),
    ]
}
