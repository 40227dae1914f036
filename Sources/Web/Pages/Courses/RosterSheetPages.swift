import Almanac
import Clinic
import Desk
import Hummingbird

/// 受講者名簿と名札, on paper.
struct RosterSheetPages: Sendable {
    let pages: Pages

    private struct Sheet: Sendable {
        let title: String
        let groups: [Group]
        let isEmpty: Bool
        let hasSecret: Bool
        let printed: String
        let back: String
    }

    private struct Group: Sendable {
        let name: String
        let place: String
        /// 「5/10」, one a column.
        let days: [String]
        /// The columns of the table, for the heading that spans them.
        let columns: Int
        let rows: [Row]
    }

    private struct Row: Sendable {
        let number: Int
        let kana: String
        let written: String?
        let isSecret: Bool
        let notes: String
        /// One a date: a word where the box is for nobody to tick.
        let boxes: [Box]
    }

    private struct Box: Sendable {
        let isTicked: Bool
        let word: String?
    }

    private struct Tags: Sendable {
        let title: String
        let tags: [Tag]
        let isEmpty: Bool
        let hasSecret: Bool
        let back: String
    }

    private struct Tag: Sendable {
        let number: Int
        let kana: String
        let written: String?
    }

    func mount(on board: PageBoard) {
        board.get("/print/roster/:course", Role.front) { visitor in
            let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
            let lines = try await visitor.desk.ask(Roster(course: course.course))
            let venues = try await visitor.desk.ask(Venues())
            return try pages.templates.page(
                "print/roster", pages.sheet("受講者名簿", visitor),
                Sheet(
                    title: course.entry.title,
                    groups: course.entry.groups.compactMap { Self.group($0, lines, course, venues) },
                    isEmpty: lines.isEmpty, hasSecret: lines.contains(where: \.secret),
                    printed: "\(visitor.today.japanese) \(visitor.now.time)",
                    back: RosterPages.address(course.course)))
        }
        board.get("/print/name-tags/:course", Role.front) { visitor in
            let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
            let lines = try await visitor.desk.ask(Roster(course: course.course))
            // A tag says to everybody in the room who somebody is: of those under 秘匿 it has the number.
            let tags = lines.map {
                Tag(
                    number: $0.number, kana: $0.secret ? "" : $0.kana ?? "",
                    written: $0.secret ? nil : $0.name)
            }
            return try pages.templates.page(
                "print/name-tags", pages.sheet("名札", visitor),
                Tags(
                    title: course.entry.title, tags: tags, isEmpty: tags.isEmpty,
                    hasSecret: lines.contains(where: \.secret), back: RosterPages.address(course.course)))
        }
    }

    private static func group(
        _ group: CourseEntry.Group, _ lines: [RosterLine], _ course: ShowCourse.Answer, _ venues: [Venue]
    ) -> Group? {
        let theirs = lines.filter { $0.group == group.code }
        guard !theirs.isEmpty else { return nil }
        let name = course.entry.groups.count == 1 ? "" : " \(group.code)日程"
        return Group(
            name: course.entry.title + name, place: group.place(venues),
            days: group.dates.map { "\($0.date.month)/\($0.date.day)" }, columns: 3 + group.dates.count,
            rows: theirs.map { line in
                var notes = line.first ? ["初めて"] : []
                if line.state == .offered { notes.append("連絡中") }
                return Row(
                    number: line.number, kana: line.kana ?? "(氏名なし)", written: line.name,
                    isSecret: line.secret, notes: notes.joined(separator: "・"),
                    boxes: group.dates.map { date in
                        guard let own = line.dates.first(where: { $0.date == date.date }) else {
                            return Box(isTicked: false, word: "―")
                        }
                        let isAbsent = [.absent, .absentWithNotice].contains(own.state)
                        return Box(isTicked: own.state == .attended, word: isAbsent ? "欠席" : nil)
                    })
            })
    }
}
