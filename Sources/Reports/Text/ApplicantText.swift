import Almanac
import Clinic

/// Those who applied for a 教室, and those who take part, for a terminal.
package enum ApplicantText {
    /// The applications, a line each, with those that may be the same person's; without line ends.
    package static func lines(_ applications: [ApplicationLine]) -> [String] {
        guard !applications.isEmpty else { return [] }
        var table = TextTable(
            [
                .number("受付"), .number("申込"), .text("かな"), .text("電話"), .text("受け方"), .text("区分"),
                .text("希望"), .text("結果"), .text("備考"),
            ], gap: 1)
        for line in applications {
            table.add([
                String(line.number), line.application.description,
                CourseText.name(line.kana, secret: line.secret), line.phone ?? "", source(line),
                standing(line), line.choices.map(\.text).joined(separator: " "), result(line),
                remarks(on: line).joined(separator: " "),
            ])
        }
        return table.lines
    }

    /// 「はがき 消印4/19 着4/20」
    private static func source(_ line: ApplicationLine) -> String {
        func short(_ date: CivilDate) -> String { "\(date.month)/\(date.day)" }
        let postmark = line.postmarkedOn.map { " 消印\(short($0))" } ?? ""
        return "\(line.source.label)\(postmark) 着\(short(line.receivedOn))"
    }

    private static func standing(_ line: ApplicationLine) -> String {
        let word = line.first ? "初めて" : "2回目以降"
        switch line.basis {
        case .records: return word
        case .said: return word + "(申し出)"
        case .nobody: return ""
        }
    }

    private static func result(_ line: ApplicationLine) -> String {
        line.ended?.label ?? CourseText.standing(line.state, line.group, line.rank)
            ?? line.drawn.map { $0 == .none ? $0.label : "" } ?? ""
    }

    /// What a person should decide or know.
    package static func remarks(on line: ApplicationLine) -> [String] {
        [line.waived?.label].compactMap(\.self)
            + (line.ended == nil ? line.likely.map(CourseText.likely) : [])
    }

    /// 受講者名簿: a table a group, a column a date, and how many have come; without line ends.
    package static func roster(_ roster: [RosterLine]) -> [String] {
        var codes: [GroupCode] = []
        for line in roster where !codes.contains(line.group) { codes.append(line.group) }
        return codes.flatMap { code in
            let own = roster.filter { $0.group == code }
            let came = own.count(where: \.hasAttended)
            return ["\(code)日程 受講 \(own.count)人  1日でも来た方 \(came)人"] + table(own) + [""]
        }
    }

    private static func table(_ roster: [RosterLine]) -> [String] {
        let dates = Set(roster.flatMap(\.dates).map(\.date)).sorted()
        var table = TextTable(
            [.number("受付"), .text("かな"), .text("氏名"), .text("電話")] + dates.map { .text($0.japanese) }
                + [.text("備考")], gap: 1)
        for line in roster {
            let marks = dates.map { date in
                line.dates.first { $0.date == date }?.state.label ?? "-"
            }
            let remarks = [line.first ? "初めて" : nil, line.state == .place ? nil : line.state.label]
            table.add(
                [
                    String(line.number), CourseText.name(line.kana, secret: line.secret), line.name ?? "",
                    line.phone ?? "",
                ] + marks + [remarks.compactMap(\.self).joined(separator: " ")])
        }
        return table.lines
    }
}
