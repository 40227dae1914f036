/// Months as people say and type them: 2025-02, 2025/2, 2025年2月, R7.2, 令和7年2月, 今月, 先月, 来月, and 2月 in
/// the year that brings it nearest to this month. Of two equally near the earlier one is meant, because
/// months are mostly asked about when they are over. Full-width forms and kanji numerals read alike.
package enum MonthPhrase {
    private static let guide = PhraseGuide(noun: "月", examples: "2025-02、2025年2月、令和7年2月、2月、先月")

    /// The month that is meant by someone who speaks today.
    /// - Throws: `PhraseError` for a month that does not exist and for a phrase that is not understood.
    package static func parse(_ text: String, today: CivilDate) throws(PhraseError) -> CivilMonth {
        try guide.read(text) { scanner throws(PhraseFault) in
            guard let month = try scanner.month(near: today.civilMonth) else { throw .impossible }
            return month
        }
    }
}

extension PhraseScanner {
    /// Nil for a month that does not exist.
    fileprivate mutating func month(near present: CivilMonth) throws(PhraseFault) -> CivilMonth? {
        if let months = spokenMonths() { return present.adding(months: months) }
        if let number = number() {
            if take("月") { return present.nearest(month: number) }
            return CivilMonth(year: number, month: try monthAfterYear())
        }
        guard let year = eraYear() else { throw .unreadable }
        guard let month = CivilMonth(year: year.gregorian, month: try monthAfterYear()),
            [month.first, month.last].contains(where: { EraYear(of: $0) == year })
        else { return nil }
        return month
    }

    /// What follows a year: 年2月, /2, -02 or .2.
    private mutating func monthAfterYear() throws(PhraseFault) -> Int {
        guard let mark = take(anyOf: ["年": "月", "/": "", "-": "", ".": ""]), let month = number() else {
            throw .unreadable
        }
        guard mark.isEmpty || take(mark) else { throw .unreadable }
        return month
    }
}

extension CivilMonth {
    fileprivate func nearest(month: Int) -> CivilMonth? {
        [-1, 0, 1]
            .compactMap { CivilMonth(year: year + $0, month: month) }
            .min { abs($0 - self) < abs($1 - self) }
    }
}
