import Almanac
import Clinic

/// How the cells of a table read for people.
struct CellWords: Sendable {
    /// What is not known.
    static let unknown = "―"

    /// Whether dates and months say their year: a run of them within one fiscal year goes without, the year
    /// stands above it; one alone, or some of several years, would leave the reader guessing.
    private let saysYear: Bool

    init(_ table: Table) {
        let days = Set(table.rows.flatMap(\.cells).compactMap(\.day))
        saysYear = days.count < 2 || Set(days.map(FiscalYear.init(containing:))).count > 1
    }

    /// 「5,600」「6.3」「64.5%」「11月5日(木)」; 「―」 for what is not known, nothing for what says nothing.
    func words(_ cell: Table.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): number.grouped
        case .tenths(let tenths): Self.decimal(tenths)
        case .share(_, of: 0): Self.unknown
        case .share(let part, let whole): Self.decimal(Table.Cell.permille(part, of: whole)) + "%"
        case .date(let date): saysYear ? "\(date.year)年\(date.japanese)" : date.japanese
        case .month(let month): saysYear ? month.japanese : "\(month.month)月"
        case .unknown: Self.unknown
        case .blank: ""
        }
    }

    /// "-1,234.5" of tenths.
    static func decimal(_ tenths: Int) -> String {
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(Int(whole).grouped).\(rest)"
    }
}

extension Table.Cell {
    /// A share as every form of a document has it, in thousandths: cut, for 99.97 % is not all of it.
    ///
    /// - Precondition: the whole is something.
    static func permille(_ part: Int, of whole: Int) -> Int { part * 1000 / whole }

    /// A date, or the first day of a month.
    fileprivate var day: CivilDate? {
        switch self {
        case .date(let date): date
        case .month(let month): month.first
        default: nil
        }
    }
}
