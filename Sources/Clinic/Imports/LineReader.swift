import Almanac

/// One row while its cells are read; what cannot be read is kept, and the rest is read all the same.
struct LineReader {
    let sheet: ImportSheet
    let row: ImportSheet.Row
    private(set) var remarks: [ImportRemark] = []

    init(sheet: ImportSheet, row: ImportSheet.Row) {
        self.sheet = sheet
        self.row = row
    }

    func text(_ column: String) -> String? { sheet.text(column, row) }

    /// A cell's value; nil where it is empty or cannot be read.
    mutating func read<Value>(_ column: String, _ read: (String) throws(Invalid) -> Value) -> Value? {
        guard let text = text(column) else { return nil }
        do throws(Invalid) {
            return try read(text)
        } catch {
            remarks.append(ImportRemark(row: row.number, column, said: text, error.reason))
            return nil
        }
    }

    /// The same of a cell that must not be empty. A column that is not there is told of once, at the header.
    mutating func require<Value>(_ column: String, _ read: (String) throws(Invalid) -> Value) -> Value? {
        guard sheet.has(column) else { return nil }
        guard text(column) != nil else {
            remarks.append(ImportRemark(row: row.number, column, "空けられません。"))
            return nil
        }
        return self.read(column, read)
    }
}

/// What people write into a cell.
enum ImportCell {
    /// Digits of any width, with or without commas between thousands.
    static func count(_ text: String) throws(Invalid) -> Int {
        let folded = PlainText.compatible(text)
        let groups = folded.split(separator: ",", omittingEmptySubsequences: false)
        let isGrouped =
            groups.count == 1
            || (1...3 ~= groups[0].count && groups.dropFirst().allSatisfy { $0.count == 3 })
        let digits = groups.joined()
        guard isGrouped, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let count = Int(digits), count <= CountsLine.most
        else { throw Invalid("\(CountsLine.range)だけを入れてください。分からなければ空けてください。") }
        return count
    }

    /// A small number, with or without the word for what is counted.
    static func number(_ text: String, _ words: [String]) throws(Invalid) -> Int {
        var digits = PlainText.compatible(text)
        for word in words where digits.hasSuffix(word) { digits.removeLast(word.count) }
        guard digits.count <= 6, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits)
        else { throw Invalid("数で入れてください。") }
        return number
    }

    static func date(_ text: String, _ today: CivilDate) throws(Invalid) -> CivilDate {
        do throws(PhraseError) {
            return try DatePhrase.parse(text, today: today)
        } catch {
            throw Invalid(error.message)
        }
    }

    static func time(_ text: String) throws(Invalid) -> CivilTime {
        do throws(PhraseError) {
            return try TimePhrase.parse(text)
        } catch {
            throw Invalid(error.message)
        }
    }

    /// A date that means the same whenever it is said: one with its year.
    static func fullDate(_ text: String) throws(Invalid) -> CivilDate {
        guard let date = fixed({ try? DatePhrase.parse(text, today: $0) }) else {
            throw Invalid("S21.3.5、昭和21年3月5日、1946/3/5 のように年から入れてください。")
        }
        return date
    }

    /// A month with its year; a spreadsheet may have made the first day of it.
    static func month(_ text: String) throws(Invalid) -> CivilMonth {
        if let month = fixed({ try? MonthPhrase.parse(text, today: $0) }) { return month }
        guard let date = fixed({ try? DatePhrase.parse(text, today: $0) }), date.day == 1 else {
            throw Invalid("月は 2024-04、令和6年4月 のように年から入れてください。")
        }
        return date.civilMonth
    }

    /// ○ or ×.
    static func yes(_ text: String, no: [String] = [], yes: [String] = []) throws(Invalid) -> Bool {
        let said = PlainText.compatible(text).lowercased()
        if (["○", "◯", "〇", "はい", "yes", "1", "有"] + yes).contains(said) { return true }
        if (["×", "x", "✕", "いいえ", "no", "0", "無"] + no).contains(said) { return false }
        throw Invalid("○か×で入れてください。")
    }

    private static func fixed<Value: Equatable>(_ read: (CivilDate) -> Value?) -> Value? {
        let readings = [CivilDate("1960-01-15"), CivilDate("2020-07-15")].compactMap { $0.flatMap(read) }
        return readings.count == 2 && readings[0] == readings[1] ? readings[0] : nil
    }
}
