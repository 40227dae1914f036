import Almanac

/// A document's data as CSV for Excel and other programs (デジタル庁 機械可読性ルール): one table, headings on line 1,
/// one value a field, no units, blank for what is not known.
package enum DocumentCSV {
    /// The file in characters.
    package static func text(_ document: Document) -> String { csv(document.data).text }

    /// A table of any document.
    package static func csv(_ table: Table) -> CSV {
        var csv = CSV(table.columns.map(\.heading))
        for row in table.rows { csv.add(row.cells.map(field)) }
        return csv
    }

    private static func field(_ cell: Table.Cell) -> CSV.Field {
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .value(String(number))
        case .tenths(let tenths): .value(decimal(tenths, digits: 1))
        case .share(let part, let whole):
            whole == 0 ? .empty : .value(decimal(Table.Cell.permille(part, of: whole), digits: 3))
        case .date(let date): .value(date.description)
        case .month(let month): .value(month.description)
        case .unknown, .blank: .empty
        }
    }

    private static func decimal(_ number: Int, digits: Int) -> String {
        let text = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        return (number < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
