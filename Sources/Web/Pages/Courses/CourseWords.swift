import Almanac
import Clinic
import Desk
import Reports

extension CourseEntry.Group {
    /// 「5月10日(日) 10:00-12:00」, by date.
    var times: [String] { dates.map { "\($0.date.japanese) \($0.span)" } }

    /// 「12/20(日)・12/27(日) 午前10時から正午まで」, the days of the same hours together.
    var shortTimes: [String] {
        var spans: [TimeSpan] = []
        for date in dates where !spans.contains(date.span) { spans.append(date.span) }
        return spans.map { span in
            let days = dates.filter { $0.span == span }.map {
                "\($0.date.month)/\($0.date.day)(\($0.date.weekday.kanji))"
            }
            return days.joined(separator: "・")
                + " \(SpokenTime.printed(span.start))から\(SpokenTime.printed(span.end))まで"
        }
    }

    /// 「志村ふれあい館 相談室」
    func place(_ venues: [Venue]) -> String {
        guard let found = venues.first(where: { $0.id == venue }) else { return venue.text }
        return found.name + (found.rooms.first { $0.id == room }.map { " \($0.name)" } ?? "")
    }
}

extension Enrolment.State {
    /// 「受講」「補欠3番」「繰り上げ連絡中」, with the group where there are several.
    func words(_ group: GroupCode?, rank: Int?, hasGroups: Bool) -> String {
        let words = self == .reserve ? label + (rank.map { "\($0)番" } ?? "") : label
        return hasGroups ? words + (group.map { "(\($0)日程)" } ?? "") : words
    }
}

extension CourseLine.Stage {
    /// Whether applications are taken, at least with a stated exception.
    var takesApplications: Bool { [.ahead, .open, .over].contains(self) }
}

extension Visitor {
    /// The course that the address names.
    func course() throws -> CourseID { CourseID(try number("course")) }

    /// Whether one of a course's groups is at a venue of theirs.
    func works(on entry: CourseEntry) -> Bool { entry.groups.contains { works(at: $0.venue) } }

    /// The rosters of the courses that are held at a venue today; nothing for those who mark nobody.
    func coursesToday(at venue: VenueID) async throws -> [DayPages.Step] {
        guard may(Role.front) else { return [] }
        var steps: [DayPages.Step] = []
        for line in try await desk.ask(Courses()) where line.stage != .cancelled && line.begins <= today {
            let entry = try await desk.ask(ShowCourse(course: line.course)).entry
            let hours = entry.groups.filter { $0.venue == venue }.flatMap(\.dates)
                .filter { $0.date == today }.map(\.span.description).sorted()
            guard !hours.isEmpty else { continue }
            steps.append(
                DayPages.Step(
                    label: "教室「\(entry.title)」\(hours.joined(separator: "・")) の受講者名簿・出欠",
                    address: RosterPages.address(line.course)))
        }
        return steps
    }

    /// The days that the Cabinet Office has published.
    func holidays() async throws -> Holidays {
        let days = try await desk.ask(OfficialHolidays())
        return Holidays(official: Dictionary(days.map { ($0.date, $0.name) }, uniquingKeysWith: { $1 }))
    }
}

extension ApplicationLine {
    /// 「たなか はな」, or that there is no name.
    var called: String { kana ?? "(氏名なし)" }

    /// What they have come to; nil before anything was given.
    func outcome(hasGroups: Bool) -> String? {
        if let ended { return ended.label }
        return state?.words(group, rank: rank, hasGroups: hasGroups) ?? drawn?.label
    }
}
