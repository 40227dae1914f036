import Almanac
import Clinic
import Desk
import Hummingbird

/// 結果の通知: letters and reply cards to whoever gave an address.
struct LetterPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let kinds: [Kind]
        let isEmpty: Bool
        /// People without an address, who are rung.
        let without: Int?
        let secret: Int?
        let back: String
    }

    /// Those of one result.
    private struct Kind: Sendable {
        let name: String
        let count: Int
        let letters: String
        let cards: String
    }

    private struct Sheets: Sendable {
        let letters: [Letter]
        let isEmpty: Bool
        let hasSecret: Bool
        let back: String
    }

    func mount(on board: PageBoard) {
        board.get("/course/:course/letters", Role.front) { try await page($0) }
        board.get("/print/letters/:course", Role.front) { visitor in
            try pages.templates.page(
                "print/letters", pages.sheet("結果の手紙", visitor), try await sheets(visitor))
        }
        board.get("/print/reply-cards/:course", Role.front) { visitor in
            var frame = pages.sheet("返信はがき", visitor)
            frame.paper?.size = pages.templates.files.address("card.css")
            return try pages.templates.page("print/reply-cards", frame, try await sheets(visitor))
        }
    }

    private func page(_ visitor: Visitor) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        let lines = try await visitor.desk.ask(Applications(course: course.course))
        let told = lines.filter { Letter.Result($0, course) != nil }
        let kinds = Letter.Result.allCases.compactMap { kind -> Kind? in
            let count = told.count { $0.address != nil && Letter.Result($0, course) == kind }
            guard count > 0 else { return nil }
            let query = "\(course.course)?only=\(kind.rawValue)"
            return Kind(
                name: kind.label(course.entry), count: count, letters: "/print/letters/" + query,
                cards: "/print/reply-cards/" + query)
        }
        return try pages.templates.page(
            "course-letters", pages.frame("\(course.entry.title) 結果の通知", visitor),
            Content(
                kinds: kinds, isEmpty: kinds.isEmpty, without: told.count { $0.address == nil }.some,
                secret: told.count { $0.address != nil && $0.secret }.some,
                back: CoursePages.address(course.course)))
    }

    private func sheets(_ visitor: Visitor) async throws -> Sheets {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        let only = visitor.query("only").flatMap(Letter.Result.init(rawValue:))
        let lines = try await visitor.desk.ask(Applications(course: course.course)).filter { line in
            guard line.address != nil, let result = Letter.Result(line, course) else { return false }
            return only == nil || only == result
        }
        let venues = try await visitor.desk.ask(Venues())
        let ward = try await visitor.desk.ask(WardFacts()).name
        let letters = lines.compactMap { Letter($0, course, venues, ward, visitor.today) }
        return Sheets(
            letters: letters, isEmpty: letters.isEmpty, hasSecret: letters.contains(where: \.isSecret),
            back: CoursePages.address(course.course) + "/letters")
    }
}
