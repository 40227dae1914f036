import Almanac
import Clinic

/// A period in plain prose, to be pasted into a mail or an answer to the council.
package enum PeriodProse {
    static let programme = "シニアのスマートフォン個別相談会"

    /// One paragraph. What is unknown is left out, never guessed; of days to come it says what is planned.
    package static func paragraph(_ report: PeriodReport) -> String {
        guard !report.isAhead else { return PlannedProse.paragraph(report) }
        guard let visits = report.total[.visits] else { return "\(report.when)の参加人数は分かりません。" }
        guard visits > 0 || report.total[.elapsed] != 0 else {
            return withoutSession(report) + (turnedAway(report.total) ?? "")
        }
        return [
            opening(report, visits), comparison(report, visits), venues(report), seats(report),
            absences(report), turnedAway(report.total), topics(report),
        ].compactMap(\.self).joined()
    }

    /// No day with sessions has come yet, or there was none.
    private static func withoutSession(_ report: PeriodReport) -> String {
        guard !report.isOver, (report.total[.sessions] ?? 0) > 0 else {
            return "\(report.when)に\(programme)の開催はありません\(report.isOver ? "でした" : "")。"
        }
        return PlannedProse.paragraph(report) + "開催した日はまだありません。"
    }

    private static func opening(_ report: PeriodReport, _ visits: Int) -> String {
        let start = "\(report.when)の\(programme)には、\(soFar(report))\(held(report))"
        guard visits > 0 else {
            return start + (report.isOver ? "参加した方はいませんでした。" : "参加した方はまだいません。")
        }
        let people = report.total[.people].map { "(実人数\($0.grouped)人\(unnamed(report.total)))" } ?? ""
        return "\(start)延べ\(visits.grouped)人\(people)が参加しました。"
    }

    private static func soFar(_ report: PeriodReport) -> String {
        guard !report.isOver else { return "" }
        if case .day = report.period { return "これまでに" }
        return "\(report.asOf.wareki)までに"
    }

    /// 「3会場で」 of a day, 「5会場での延べ68日の開催で」 of what is over; how many days have come is not said
    /// of what goes on.
    private static func held(_ report: PeriodReport) -> String {
        let open = report.openVenues
        guard !open.isEmpty, open.allSatisfy({ $0.total[.sessions] != nil }) else { return "" }
        let place = open.count == 1 ? open[0].shortName : "\(open.count)会場"
        if case .day = report.period { return "\(place)で" }
        guard report.isOver, let days = report.total[.sessions], days > 0 else { return "" }
        return "\(place)での\(open.count == 1 ? "" : "延べ")\(days.grouped)日の開催で"
    }

    private static func unnamed(_ figures: Figures) -> String {
        guard let unnamed = figures[.unnamed], unnamed > 0 else { return "" }
        return "、ほかに氏名の分からない方\(unnamed.grouped)人"
    }

    /// Whether it is over and everybody who was booked is marked: only then is it held against what was.
    private static func isSettled(_ report: PeriodReport) -> Bool {
        report.isOver && report.total[.unmarked] == 0
    }

    /// Only what is settled is held against what was, and only against all of it.
    private static func comparison(_ report: PeriodReport, _ visits: Int) -> String? {
        let isByDay = report.period.months.count <= 1
        guard isSettled(report), report.period.yearBefore != nil,
            let before = report.yearBefore?[.visits], before > 0,
            isByDay || report.parts.allSatisfy({ $0.yearBefore?[.visits] != nil })
        else { return nil }
        let difference = visits - before
        guard difference != 0 else { return "前年の同じ時期と同数です。" }
        let share = Grade.percent(Double(abs(difference)), of: Double(before))
        return "前年の同じ時期(\(before.grouped)人)に比べて\(abs(difference).grouped)人(\(share))"
            + (difference > 0 ? "増えました。" : "減りました。")
    }

    /// Venues that were open: each of a few, the first and the last of many; nothing where one is unknown.
    private static func venues(_ report: PeriodReport) -> String? {
        let open = report.openVenues
        let known = open.compactMap { venue in venue.total[.visits].map { (name: venue.shortName, count: $0) }
        }
        guard known.count == open.count, known.count > 1, known.contains(where: { $0.count > 0 }) else {
            return nil
        }
        let counts = known.map(\.count)
        guard let most = counts.max(), let least = counts.min(), most > least, known.count > 3 else {
            let isSame = Set(counts).count == 1
            return isSame
                ? "どの会場も\(counts[0].grouped)人です。"
                : "会場別では\(known.map { "\($0.name)が\($0.count.grouped)人" }.joined(separator: "、"))です。"
        }
        func names(_ count: Int) -> String {
            known.filter { $0.count == count }.map(\.name).joined(separator: "と")
        }
        return "会場別では\(names(most))が\(most.grouped)人で最も多く、\(names(least))が\(least.grouped)人で最も少なくなっています。"
    }

    /// Nobody can say how many seats were used as long as a mark is missing, or the day goes on.
    private static func seats(_ report: PeriodReport) -> String? {
        if case .day = report.period, !report.isOver { return nil }
        guard report.total[.unmarked] == 0, let used = report.total[.used],
            let seats = report.total[.elapsed], seats > 0
        else {
            return nil
        }
        let offered = report.isOver ? "用意した\(seats.grouped)枠" : "これまでの\(seats.grouped)枠"
        if used == 0 { return "\(offered)の利用はありません。" }
        if used == seats { return "\(offered)はすべて使われました。" }
        let share = Grade.percent(Double(used), of: Double(seats))
        return "\(offered)のうち\(used.grouped)枠(\(share))が使われました。"
    }

    /// Nobody is said to have been present or absent as long as a mark is missing.
    private static func absences(_ report: PeriodReport) -> String? {
        let figures = report.total
        guard let booked = figures[.booked], booked > 0, let absent = figures[.absent],
            let noticed = figures[.absentWithNotice]
        else { return nil }
        let unmarked = figures[.unmarked] ?? 0
        let open = unmarked > 0 ? "出欠の記入がまだない予約が\(unmarked.grouped)件あります。" : ""
        let all = absent + noticed
        guard all > 0 else { return unmarked > 0 ? open : "予約した方の欠席はありません。" }
        let kinds =
            absent == 0 ? "連絡あり" : noticed == 0 ? "連絡なし" : "うち連絡なし\(absent.grouped)件"
        let every = all > 1 && (absent == 0 || noticed == 0) ? "すべて" : ""
        return "予約した方の欠席は\(all.grouped)件(\(every)\(kinds))です。" + open
    }

    private static func turnedAway(_ figures: Figures) -> String? {
        guard let people = figures[.turnedAway], people > 0 else { return nil }
        return "ご希望に添えなかった方は\(people.grouped)人です。"
    }

    /// The three most frequent; in an order only where each is fewer than the one before.
    private static func topics(_ report: PeriodReport) -> String? {
        let rows = report.breakdowns.first { $0.breakdown == .topic }?.rows ?? []
        guard rows.allSatisfy({ $0.count != nil }) else { return nil }
        let named = rows.compactMap { row in row.count.map { (label: row.label, count: $0) } }
            .filter { $0.count > 0 }.sorted { $0.count > $1.count }
        guard let first = named.first else { return nil }
        guard named.count > 1 else { return "相談の内容は「\(first.label)」の\(first.count.grouped)件です。" }
        let words = named.prefix(3).map { "「\($0.label)」\($0.count.grouped)件" }.joined(separator: "、")
        let isOrdered = zip(named, named.dropFirst()).prefix(3).allSatisfy { $0.count > $1.count }
        return isOrdered
            ? "相談の内容は\(words)の順に多くなっています。" : "相談の内容は\(words)\(named.count > 3 ? "など" : "")です。"
    }
}
