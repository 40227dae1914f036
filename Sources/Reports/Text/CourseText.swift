import Almanac
import Clinic

/// 教室 for a terminal.
package enum CourseText {
    /// The courses, a line each; without line ends.
    package static func lines(_ courses: [CourseLine]) -> [String] {
        guard !courses.isEmpty else { return [] }
        var table = TextTable(
            [
                .number("番号"), .text("教室"), .text("初日"), .text("段階"), .text("選び方"), .text("締め切り"),
                .number("定員"), .number("申込"), .number("初めて"), .number("受講"), .number("補欠"),
            ], gap: 1)
        for course in courses {
            table.add(
                [
                    course.course.description, course.title, course.begins.japanese, course.stage.label,
                    course.selection.label,
                    "\(course.closesOn.month)/\(course.closesOn.day)",
                ]
                    + [
                        course.places, course.applications, course.firstTimers,
                        course.enrolled + course.offered, course.reserves,
                    ].map(String.init))
        }
        return table.lines
    }

    /// One course as it is announced, and how far it has come; without line ends.
    ///
    /// - Parameter calls: how many calls are to be made about it.
    package static func lines(
        _ line: CourseLine, _ entry: CourseEntry, cancelReason: String?, calls: Int, venues: [Venue]
    ) -> [String] {
        var lines = [
            "教室 \(line.course) \(entry.title)  \(line.stage.label)" + (cancelReason.map { "(\($0))" } ?? "")
        ]
        lines += entry.groups.map { group($0, venues) }
        for (label, words) in [("内容", entry.content), ("講師", entry.teacher), ("費用", entry.fee)]
        where !words.isEmpty { lines.append("\(label) \(words)") }
        lines += [
            "対象 \(Audience.ages(from: entry.minimumAge))  \(entry.selection.label)(\(entry.firstTimer.label)、"
                + "補欠は日程ごとに\(entry.reserves)人まで)",
            "受け付け \(entry.opensAt.date.japanese) \(entry.opensAt.time)から"
                + "\(entry.closesOn.japanese)まで(\(entry.deadline.label))",
            "申し込み \(line.applications)人(初めての方 \(line.firstTimers)人)  受講 \(line.enrolled)人"
                + "  繰り上げ連絡中 \(line.offered)人  補欠 \(line.reserves)人",
        ]
        return calls == 0 ? lines : lines + ["かける電話 \(calls)件"]
    }

    /// 「A日程 志村 相談室 40人: 5月10日(日) 10:00〜12:00、…」
    private static func group(_ group: CourseEntry.Group, _ venues: [Venue]) -> String {
        let venue = venues.first { $0.id == group.venue }
        let room = venue?.rooms.first { $0.id == group.room }?.name ?? group.room.text
        let dates = group.dates.map { "\($0.date.japanese) \($0.span.words)" }.joined(separator: "、")
        return "\(group.code)日程 \(venues.shortName(of: group.venue)) \(room) \(group.capacity)人: \(dates)"
    }

    /// What somebody has come to: 「受講 A日程」「補欠 A日程 3番」; nil for nothing.
    package static func standing(_ state: Enrolment.State?, _ group: GroupCode?, _ rank: Int?) -> String? {
        state.map { state in
            state.label + (group.map { " \($0)日程" } ?? "")
                + (state == .reserve ? rank.map { " \($0)番" } ?? "" : "")
        }
    }

    /// 「4番と似た名前」
    package static func likely(_ likely: Likely) -> String { "\(likely.number)番と\(likely.because.label)" }

    /// 秘匿 stands before the name, where nobody who reads it aloud can miss it.
    package static func name(_ kana: String?, secret: Bool) -> String {
        (secret ? "★秘匿 " : "") + (kana ?? "(氏名なし)")
    }
}
