import Almanac
import Clinic

/// A row of a period's data: what it is cut by, and its figures.
struct Cut {
    /// The day or month; nil of the whole period.
    private let part: Period.Part?
    private let first: CivilDate
    private let last: CivilDate
    private let programme: Programme
    private let place: Place
    /// 区分
    private let kind: String
    /// 項目
    private let item: String?
    private let cells: [Table.Cell]

    /// Where it was.
    enum Place {
        case venue(PeriodReport.Venue)
        /// What belongs to no venue.
        case elsewhere
        case all
    }

    /// All figures of a day or month.
    init(part: Period.Part, place: Place, kind: String, _ figures: FigureRow) {
        self.part = part
        (first, last) = (part.first, part.last)
        programme = .consultation
        (self.place, self.kind, item) = (place, kind, nil)
        cells = figures.cells(Figure.allCases)
    }

    /// All figures of a period.
    init(
        period: Period, programme: Programme = .consultation, place: Place, kind: String,
        _ figures: FigureRow
    ) {
        (part, first, last) = (period.onlyDay, period.first, period.last)
        (self.programme, self.place, self.kind, item) = (programme, place, kind, nil)
        cells = figures.cells(Figure.allCases)
    }

    /// One figure of a period; the others are not told apart by it.
    init(
        period: Period, programme: Programme = .consultation, place: Place, kind: String, item: String,
        only figure: Figure, _ count: Int?
    ) {
        (part, first, last) = (period.onlyDay, period.first, period.last)
        (self.programme, self.place, self.kind, self.item) = (programme, place, kind, item)
        cells = Figure.allCases.map { $0 == figure ? .count(count) : .blank }
    }

    /// The row, in the order of the columns.
    var row: Table.Row {
        let (id, name): (Table.Cell, String) =
            switch place {
            case .venue(let venue): (.text(venue.venue.text), venue.name)
            case .elsewhere: (.blank, "会場を問わず")
            case .all: (.blank, programme == .consultation ? "全会場" : "")
            }
        return Table.Row(
            [
                .number(FiscalYear(containing: first).year), part?.cell ?? .blank, .date(first), .date(last),
                .text(programme.label), id, .text(name), .text(kind), item.map { .text($0) } ?? .blank,
            ] + cells)
    }
}

extension Period {
    fileprivate var onlyDay: Part? {
        if case .day(let date) = self { .day(date) } else { nil }
    }
}

extension Period.Part {
    fileprivate var last: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.last
        }
    }
}
