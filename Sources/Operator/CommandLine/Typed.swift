import Almanac
import Clinic

/// Reading what people type, so that a refusal names the field it was typed into.
enum Typed {
    /// A date as people say it.
    static func date(_ text: String, field: String, today: CivilDate) throws(Refusal) -> CivilDate {
        do throws(PhraseError) {
            return try DatePhrase.parse(text, today: today)
        } catch {
            throw .badInput(field, error.message)
        }
    }

    /// A date of which a report is asked.
    static func reported(_ text: String, field: String, today: CivilDate) throws(Refusal) -> CivilDate {
        do throws(PhraseError) {
            return try ReportedPhrase.date(text, today: today)
        } catch {
            throw .badInput(field, error.message)
        }
    }

    /// A date of birth: with its year, for a date without one is nearest to today, and nobody was born then.
    static func birthDate(_ text: String) throws(Refusal) -> CivilDate {
        let folded = PlainText.compatible(String(text.prefix(40)))
        let digits = folded.utf8.count == 8 && Int(folded) != nil
        let written =
            digits ? "\(folded.prefix(4))-\(folded.dropFirst(4).prefix(2))-\(folded.suffix(2))" : text
        // A date that means the same whenever it is said has its year.
        let readings = [CivilDate("1960-01-15"), CivilDate("2020-07-15")].compactMap { today in
            today.flatMap { try? DatePhrase.parse(written, today: $0) }
        }
        guard readings.count == 2, readings[0] == readings[1] else {
            throw .badInput("born", "生年月日は S21.3.5、昭和21年3月5日、1946-03-05 のように年から入れてください。")
        }
        return readings[0]
    }

    /// A date and a time as people say them.
    static func moment(
        _ text: String, field: String, today: CivilDate
    ) throws(Refusal) -> (date: CivilDate, time: CivilTime) {
        do throws(PhraseError) {
            return try MomentPhrase.parse(text, today: today)
        } catch {
            throw .badInput(field, error.message)
        }
    }

    /// A time of day as people say it.
    static func time(_ text: String, field: String) throws(Refusal) -> CivilTime {
        do throws(PhraseError) {
            return try TimePhrase.parse(text)
        } catch {
            throw .badInput(field, error.message)
        }
    }

    /// A month as people say it; this one where nothing is said.
    static func month(_ text: String?, today: CivilDate) throws(Refusal) -> CivilMonth {
        guard let text else { return today.civilMonth }
        do throws(PhraseError) {
            return try MonthPhrase.parse(text, today: today)
        } catch {
            throw .badInput("month", error.message)
        }
    }

    /// A month of which a report is asked; this one where nothing is said.
    static func reportedMonth(_ text: String?, today: CivilDate) throws(Refusal) -> CivilMonth {
        guard let text else { return today.civilMonth }
        do throws(PhraseError) {
            return try ReportedPhrase.month(text, today: today)
        } catch {
            throw .badInput("month", error.message)
        }
    }

    /// A fiscal year as people say it; the present one where nothing is said.
    static func fiscalYear(_ text: String?, today: CivilDate) throws(Refusal) -> FiscalYear {
        guard let text else { return FiscalYear(containing: today) }
        guard text.count <= 20, let year = FiscalYear(phrase: text) else {
            throw .badInput("fiscalYear", "年度は 2026、R8、令和8 のように入れてください。")
        }
        return year
    }

    /// A whole number.
    static func integer(_ text: String?, field: String, words: String) throws(Refusal) -> Int? {
        guard let text else { return nil }
        guard text.utf8.count <= 60, let number = Int(PlainText.compatible(text)) else {
            throw .badInput(field, "\(words)は数字で入れてください。")
        }
        return number
    }

    /// The number of a row.
    static func identifier<Of>(
        _ text: String, field: String, words: String
    ) throws(Refusal) -> Identifier<Of> {
        guard let number = try integer(text, field: field, words: words), number > 0 else {
            throw .badInput(field, "\(words)は数字で入れてください。")
        }
        return Identifier(Int64(number))
    }

    /// A UUID.
    static func uniqueID<Of>(_ text: String?, field: String) throws(Refusal) -> UniqueID<Of>? {
        guard let text else { return nil }
        guard let id = UniqueID<Of>(text) else {
            throw .badInput(field, "--\(field) は UUID (8-4-4-4-12桁の16進数) で入れてください。")
        }
        return id
    }
}
