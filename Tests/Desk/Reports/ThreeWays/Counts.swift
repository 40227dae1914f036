import Almanac
import Clinic

/// The figures of a report as bare numbers under plain keys, by whichever way they were counted.
struct Counts: Equatable {
    /// A venue's or all, a part's or all: "nakacho 2026-04".
    struct Slice: Hashable, CustomStringConvertible {
        var venue: String?
        var part: String?

        var description: String { "\(venue ?? "all") \(part ?? "all")" }
    }

    /// By slice and measure: a figure, a row of a breakdown ("age.70-74"). 0 is not kept, unknown is nil.
    private(set) var counts: [Slice: [String: Int?]] = [:]

    mutating func set(_ slice: Slice, _ measure: String, _ count: Int?) {
        if count != 0 { counts[slice, default: [:]].updateValue(count, forKey: measure) }
    }

    /// Only the slices that are asked for.
    func only(_ isIncluded: (Slice) -> Bool) -> Counts {
        var some = Counts()
        some.counts = counts.filter { isIncluded($0.key) }
        return some
    }

    subscript(slice: Slice, measure: String) -> Int? { counts[slice]?[measure] ?? 0 }

    /// What this says otherwise than another, a line each.
    func differences(from other: Counts) -> [String] {
        Set(counts.keys).union(other.counts.keys).flatMap { slice in
            let (own, its) = (counts[slice] ?? [:], other.counts[slice] ?? [:])
            return Set(own.keys).union(its.keys).filter { (own[$0] ?? 0) != (its[$0] ?? 0) }.map {
                "\(slice) \($0): \(self[slice, $0].map(String.init) ?? "?"), not "
                    + (other[slice, $0].map(String.init) ?? "?")
            }
        }.sorted()
    }
}

extension Counts {
    /// As a report says: all figures of every slice, and the breakdowns of the whole.
    init(_ report: PeriodReport) {
        add(Slice(), report.total)
        for part in report.parts { add(Slice(part: part.part.description), part.figures) }
        for venue in report.venues {
            add(Slice(venue: venue.venue.text), venue.total)
            for part in venue.parts {
                add(Slice(venue: venue.venue.text, part: part.part.description), part.figures)
            }
        }
        if let elsewhere = report.elsewhere { add(Slice(venue: "none"), elsewhere) }
        for table in report.breakdowns {
            for row in table.rows { set(Slice(), "\(table.breakdown).\(row.code)", row.count) }
        }
    }

    /// Another programme, of which there is a whole and its ages.
    init(_ other: PeriodReport.Other) {
        add(Slice(), other.figures)
        for row in other.ages.rows { set(Slice(), "age.\(row.code)", row.count) }
    }

    private mutating func add(_ slice: Slice, _ figures: Figures) {
        for figure in Figure.allCases { set(slice, figure.name, figures[figure]) }
    }
}
