/// Days and months of which a report is asked. They are said as everywhere; but one without a year is not
/// meant of a fiscal year that is still to come: in November 「4/1」 is the first day of this fiscal year.
package enum ReportedPhrase {
    /// - Throws: `PhraseError` as `DatePhrase`.
    package static func date(_ text: String, today: CivilDate) throws(PhraseError) -> CivilDate {
        let date = try DatePhrase.parse(text, today: today)
        guard let same = CivilDate(year: date.year - 1, month: date.month, day: date.day),
            isToCome(date, today), (try? DatePhrase.parse(text, today: same)) == same
        else { return date }
        return same
    }

    /// - Throws: `PhraseError` as `MonthPhrase`.
    package static func month(_ text: String, today: CivilDate) throws(PhraseError) -> CivilMonth {
        let month = try MonthPhrase.parse(text, today: today)
        let same = month.adding(months: -12)
        guard isToCome(month.first, today), (try? MonthPhrase.parse(text, today: same.first)) == same else {
            return month
        }
        return same
    }

    private static func isToCome(_ date: CivilDate, _ today: CivilDate) -> Bool {
        date > FiscalYear(containing: today).last
    }
}
