/// The Cabinet Office's list of holidays, `syukujitsu.csv`, as text (its bytes are CP932).
package enum HolidayFile {
    /// The most holidays a file may have; the published one has about a thousand.
    private static let rowLimit = 5_000
    private static let header = "国民の祝日・休日月日,国民の祝日・休日名称"
    private static let rowShape = "「2026/1/1,元日」の形"

    /// Reads the days and their names.
    ///
    /// The first line is the header, every other one a date "YYYY/M/D", padded or not, a comma and a name.
    /// Line ends may be CRLF or LF; a byte order mark and empty lines at the end are ignored.
    /// - Throws: `HolidayFileError` for the first line that is anything else, a date given twice, no
    ///   holidays at all, or more than 5,000.
    package static func parse(_ text: String) throws(HolidayFileError) -> [CivilDate: String] {
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        // One split more than there may be lines, so that a huge text costs no more than a long one.
        var lines = body.split(
            maxSplits: rowLimit + 2, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        while lines.last?.isEmpty == true { lines.removeLast() }

        guard lines.first == header[...] else {
            throw HolidayFileError(line: 1, found: lines.first ?? "", allowed: "見出し「\(header)」")
        }
        guard lines.count > 1 else {
            throw HolidayFileError(line: 2, found: "", allowed: rowShape)
        }
        guard lines.count <= rowLimit + 1 else {
            throw HolidayFileError(line: rowLimit + 2, found: lines[rowLimit + 1], allowed: "\(rowLimit)件まで")
        }

        var names: [CivilDate: String] = [:]
        for (number, line) in zip(2..., lines.dropFirst()) {
            guard let (date, name) = holiday(in: line) else {
                throw HolidayFileError(line: number, found: line, allowed: rowShape)
            }
            guard names.updateValue(name, forKey: date) == nil else {
                throw HolidayFileError(line: number, found: line, allowed: "ひとつの日付につき1行")
            }
        }
        return names
    }

    private static func holiday(in line: Substring) -> (date: CivilDate, name: String)? {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 2, 1...40 ~= fields[1].count, let date = date(in: fields[0]) else { return nil }
        return (date, String(fields[1]))
    }

    private static func date(in field: Substring) -> CivilDate? {
        for month in ["#", "##"] {
            for day in ["#", "##"] {
                if let parts = numbers(in: field, shape: "####/\(month)/\(day)") {
                    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
                }
            }
        }
        return nil
    }
}

/// Why a holiday file was refused.
package struct HolidayFileError: Error, Hashable, Sendable {
    /// The line that was refused; the header is line 1.
    package let line: Int
    /// One Japanese sentence: which line, what was found, what is allowed.
    package let message: String

    fileprivate init(line: Int, found: Substring, allowed: String) {
        self.line = line
        let shown = found.isEmpty ? "空の行" : "「\(found.prefix(40))\(found.count > 40 ? "…" : "")」"
        message = "祝日ファイルの\(line)行目に\(shown)がありますが、ここに書けるのは\(allowed)です。"
    }
}
