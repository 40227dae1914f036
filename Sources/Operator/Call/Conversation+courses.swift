import Almanac
import Clinic
import Desk
import Reports

/// 教室: what one may apply for, applying, and giving it up.
extension Conversation {
    /// `e`, `e 1`, `e 1 B A !理由`, `e x 1`
    mutating func course(_ words: String) async throws -> [String] {
        let halves = words.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        let said = halves.first?.split(separator: " ").map(String.init) ?? []
        guard let first = said.first else { return try await listCourses() }
        if first.lowercased() == "x" { return try await giveUp(try Self.course(said.dropFirst().first)) }
        // `e2b` is `e 2 B`.
        let number = first.prefix { $0.isNumber }
        let letters = ([String(first.dropFirst(number.count))] + said.dropFirst()).filter { !$0.isEmpty }
        return try await apply(
            to: try Self.course(String(number)), try Typed.choices(letters),
            because: halves.count > 1 ? String(halves[1]) : nil)
    }

    private static func course(_ word: String?) throws(Refusal) -> CourseID {
        guard let word, let number = Int64(word), number > 0 else {
            throw .badInput("course", "教室は e で出る番号で入れてください (e 1、やめるときは e x 1)。")
        }
        return CourseID(number)
    }

    /// What is open, or opens later, with the groups that a caller can choose from.
    private func listCourses() async throws -> [String] {
        let year = FiscalYear(containing: today)
        var listed: [String] = []
        for year in [year, FiscalYear(containing: year.last.adding(days: 1))] {
            for course in try await desk.ask(Courses(fiscalYear: year))
            where [.ahead, .open].contains(course.stage) {
                listed += try await lines(of: course)
            }
        }
        let calls = try await desk.ask(CourseCalls()).count
        return (listed.isEmpty ? ["いま申し込める教室はありません。"] : listed)
            + (calls == 0 ? [] : ["教室についてかける電話が\(calls)件あります(sumaho course calls)。"])
    }

    private func lines(of course: CourseLine) async throws -> [String] {
        let entry = try await desk.ask(ShowCourse(course: course.course)).entry
        let opens = entry.opensAt
        let window =
            course.stage == .ahead
            ? "申し込みは\(opens.date.japanese) \(opens.time)から" : "\(entry.closesOn.japanese)まで"
        let ages = Audience.ages(from: entry.minimumAge)
        return ["教室\(course.course) \(entry.title) \(ages) \(entry.selection.label) \(window)"]
            + entry.groups.map { group in
                let dates = group.dates.map { "\($0.date.japanese) \($0.span.start)" }.joined(separator: "、")
                return "  \(group.code) \(venues.shortName(of: group.venue)) \(dates)"
            }
    }

    private mutating func apply(
        to course: CourseID, _ choices: [GroupCode], because reason: String?
    ) async throws -> [String] {
        let client = try client()
        let applied = try await tell(
            Apply(
                course: course, choices: choices, resident: client.resident, person: client.person,
                newPerson: client.isAnother, exception: reason))
        undoable.append(.apply(applied.application))
        try await refresh(applied.person)
        let entry = try await desk.ask(ShowCourse(course: course)).entry
        readBack = Self.result(applied, entry, kana: kana, venues).sentences(today: today)
        return ["(教室\(course) 受付番号 \(applied.number))"] + readBack
            + applied.likely.map { "(\(CourseText.likely($0))の申し込みがあります)" }
    }

    private static func result(
        _ applied: Apply.Answer, _ entry: CourseEntry, kana: String, _ venues: [Venue]
    ) -> CourseReadBack {
        let title = entry.title
        guard entry.selection == .firstCome else {
            return .applied(kana: kana, title: title, number: applied.number)
        }
        guard let group = entry.group(applied.group) else {
            return .full(kana: kana, title: title)
        }
        if let rank = applied.rank { return .reserve(kana: kana, title: title, rank: rank) }
        let venue = venues.first { $0.id == group.venue }?.name ?? group.venue.text
        return .placed(kana: kana, title: title, venue: venue, dates: group.dates)
    }

    private mutating func giveUp(_ course: CourseID) async throws -> [String] {
        let person = try client().person
        let theirs = try await desk.ask(Applications(course: course)).first {
            $0.person == person && $0.ended == nil
        }
        guard person != nil, let theirs else { return ["この方は教室\(course)に申し込んでいません。"] }
        let withdrawn = try await tell(WithdrawApplication(application: theirs.application))
        undoable.append(.giveUp(theirs.application))
        let title = try await desk.ask(ShowCourse(course: course)).entry.title
        readBack = CourseReadBack.withdrawn(kana: kana, title: title).sentences(today: today)
        return readBack + (withdrawn.promoted == nil ? [] : ["(補欠の方に席が回りました。電話は sumaho course calls)"])
    }

    /// Whoever is at hand.
    private var kana: String {
        if case .known(let card) = atHand { card.person.kana } else { "" }
    }
}
