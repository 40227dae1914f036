import Almanac
import Clinic

/// The comparison in plain prose, to be pasted into a mail or an answer to the council.
package enum ComparisonProse {
    /// One paragraph.
    package static func paragraph(_ report: Comparison) -> String {
        let (own, its) = (report.venue, report.other)
        let visits = (own.bookedVisits + own.otherVisits, its.bookedVisits + its.otherVisits)
        let opening =
            "\(report.periodWords)の参加人数(延べ)は、\(own.shortName)が\(visits.0.grouped)人、"
            + "\(its.shortName)が\(visits.1.grouped)人"
        guard report.difference != 0 else { return "\(opening)で同数でした。" + demand(report) }
        let word = report.difference < 0 ? "少な" : "多"
        return "\(opening)で、\(own.shortName)が\(abs(report.difference).grouped)人\(word)くなっています。"
            + causes(report) + demand(report)
    }

    /// The causes that make the difference, then those that work against it, the strongest first. Which way
    /// each works is said in words: a sign in a sentence is overlooked.
    private static func causes(_ report: Comparison) -> String {
        let sign = report.difference < 0 ? -1 : 1
        let parts = report.parts.filter { abs($0.tenths) >= 5 }.sorted { abs($0.tenths) > abs($1.tenths) }
        func words(_ parts: [Comparison.Part]) -> String {
            parts.map { "\($0.cause.label)の違い(\(CellWords.decimal(abs($0.tenths)))人分)" }
                .joined(separator: "、")
        }
        let (with, against) = (
            parts.filter { $0.tenths * sign > 0 }, parts.filter { $0.tenths * sign < 0 }
        )
        let start = with.count > 1 ? "主な理由は、" : "理由は、"
        let reason = with.isEmpty ? "" : "\(start)\(words(with))です。"
        return reason + (against.isEmpty ? "" : "一方、\(words(against))は差を縮めています。")
    }

    private static func demand(_ report: Comparison) -> String {
        let sides = [report.venue, report.other].map { (name: $0.shortName, count: $0.figures[.turnedAway]) }
        guard sides.contains(where: { $0.count != 0 }) else {
            return "お断りの記録は、どちらの会場にもありません。" + waiting(report)
        }
        let words = sides.map { side in
            side.count.map { "\(side.name)が\($0.grouped)人" } ?? "\(side.name)は記録がなく不明"
        }
        return "ご希望に添えなかった方は、\(words.joined(separator: "、"))です。" + waiting(report)
    }

    private static func waiting(_ report: Comparison) -> String {
        let sides = [report.venue, report.other]
        guard sides.contains(where: { $0.waitedInVain > 0 }) else { return "" }
        let words = sides.map { "\($0.shortName)が\($0.waitedInVain.grouped)人" }
        return "空きを待ったまま希望の期限が過ぎた方は、\(words.joined(separator: "、"))です。"
    }
}
