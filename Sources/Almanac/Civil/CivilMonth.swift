/// A month on the wall calendar, 1868-01 to 2199-12. Its text is "YYYY-MM".
package struct CivilMonth: Hashable, Sendable, TextCoded {
    /// 1868 to 2199.
    package let year: Int
    /// 1 to 12.
    package let month: Int

    /// The years the calendar knows: from the first year of 明治 to the end of the 22nd century.
    static let years = 1868...2199

    /// Nil for a month other than 1 to 12 or a year before 1868 or after 2199.
    package init?(year: Int, month: Int) {
        guard Self.years.contains(year), 1...12 ~= month else { return nil }
        self.init(uncheckedYear: year, month: month)
    }

    /// For callers that know the month exists.
    init(uncheckedYear year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// Reads exactly "YYYY-MM"; `MonthPhrase` reads what people say.
    package init?(_ description: String) {
        guard let parts = numbers(in: description, shape: "####-##") else { return nil }
        self.init(year: parts[0], month: parts[1])
    }

    /// "YYYY-MM".
    package var description: String { "\(year)-\(month.padded(2))" }

    /// 28 to 31.
    package var dayCount: Int {
        switch month {
        case 2: isInLeapYear ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private var isInLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}

extension CivilMonth {
    /// The 1st.
    package var first: CivilDate { CivilDate(uncheckedYear: year, month: month, day: 1) }

    /// The 28th to the 31st.
    package var last: CivilDate { CivilDate(uncheckedYear: year, month: month, day: dayCount) }

    /// Every day of the month.
    package var dates: [CivilDate] { CivilDate.dates(from: first, through: last) }

    /// The month after; the last month there is, 2199-12, is followed by itself.
    package var next: CivilMonth { adding(months: 1) }

    /// The month before; the first month there is, 1868-01, is preceded by itself.
    package var previous: CivilMonth { adding(months: -1) }

    /// The month so many months later, or earlier if negative; it stops at 1868-01 and 2199-12.
    package func adding(months: Int) -> CivilMonth {
        let ends = Self.years.lowerBound * 12...Self.years.upperBound * 12 + 11
        let (year, month) = ordinal.saturatingAdd(months).clamped(to: ends).flooredDivision(by: 12)
        return CivilMonth(uncheckedYear: year, month: month + 1)
    }

    /// The number of months from the right one to the left one; negative when the left one is earlier.
    package static func - (left: CivilMonth, right: CivilMonth) -> Int { left.ordinal - right.ordinal }

    /// Months since the year 0.
    private var ordinal: Int { year * 12 + month - 1 }
}

extension CivilMonth: Comparable {
    /// Earlier months come first.
    package static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.ordinal < right.ordinal }
}
