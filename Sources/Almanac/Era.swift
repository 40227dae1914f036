/// The eras of the Japanese calendar since 明治, oldest first. The raw value is the name in kanji.
package enum Era: String, CaseIterable, Sendable {
    case meiji = "明治"
    case taisho = "大正"
    case showa = "昭和"
    case heisei = "平成"
    case reiwa = "令和"

    /// The era of a day. A day on which one era followed another counts to the later one.
    package init(on date: CivilDate) {
        self = Self.allCases.last { $0.firstDay <= date } ?? .meiji
    }

    /// "令和".
    package var kanji: String { rawValue }

    /// The letter on forms: M, T, S, H or R.
    package var letter: String {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The day the era began. The edict of 23 October 1868 made the whole of that year 明治元年, so 明治
    /// takes everything before 大正 here; the old calendar in use until 1872 is not converted.
    /// From 平成 on the days are those of the cabinet orders under 元号法 (昭和54年法律第43号).
    package var firstDay: CivilDate {
        switch self {
        case .meiji: .earliest
        case .taisho: CivilDate(uncheckedYear: 1912, month: 7, day: 30)
        case .showa: CivilDate(uncheckedYear: 1926, month: 12, day: 25)
        case .heisei: CivilDate(uncheckedYear: 1989, month: 1, day: 8)
        case .reiwa: CivilDate(uncheckedYear: 2019, month: 5, day: 1)
        }
    }
}
