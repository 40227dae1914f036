import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 申し込み: one application after the other; postcards come in heaps, so how it came stays chosen.
struct ApplyPages: Sendable {
    let pages: Pages

    struct Content: Sendable {
        let address: String
        let request: String
        let about: String
        let source: CourseSelect
        let dates: [CourseField]
        let fields: [CourseField]
        /// One for each choice; empty for a course with one group.
        let choices: [CourseSelect]
        let choicesFault: String?
        let first: CourseSelect
        let isOutside: Bool
        /// Nil where no rule is in the way.
        let exception: CourseField?
        /// Who it may be; empty where that is settled.
        let candidates: [Candidate]
        let postcards: String
        let back: String
    }

    /// Somebody it may be; number 「new」 for nobody we know.
    struct Candidate: Sendable {
        let code: String
        let words: String
        let isHidden: Bool
    }

    static func address(_ course: CourseID) -> String { CoursePages.address(course) + "/apply" }

    func mount(on board: PageBoard) {
        board.get("/course/:course/apply", Role.front) { visitor in
            try await page(visitor, nil, notice: try await took(visitor))
        }
        board.post("/course/:course/apply", Role.front) { visitor, form in
            let course = try visitor.course()
            do {
                let entry = try await visitor.desk.ask(ShowCourse(course: course)).entry
                let apply = try Self.apply(form, course, wishes: entry.groups.count, visitor.today)
                let answer = try await visitor.desk.tell(apply, id: try form.request())
                var query = "took=\(answer.application)&number=\(answer.number)"
                query += "&source=\(apply.source.rawValue)&first=\(answer.first ? 1 : 0)"
                if let state = answer.state { query += "&state=\(state.rawValue)" }
                if let group = answer.group { query += "&group=\(group)" }
                if let rank = answer.rank { query += "&rank=\(rank)" }
                if let received = apply.receivedOn { query += "&received=\(received)" }
                return .redirect(to: "\(Self.address(course))?\(query)#notice")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(visitor, form, notice: .init(refusal), refusal)
            }
        }
    }

    private static func apply(
        _ form: Form, _ course: CourseID, wishes: Int, _ today: CivilDate
    ) throws(Refusal) -> Apply {
        let source = try form.value("source", Application.Source.init(rawValue:))
        let isCard = source == .postcard
        var choices: [GroupCode] = []
        for wish in 1...max(1, wishes) {
            if let code = form["choice-\(wish)"].flatMap({ GroupCode($0) }) { choices.append(code) }
        }
        let years = form["age"].map { $0.hasSuffix("歳") ? String($0.dropLast()) : $0 }
        let age = years.flatMap { Int(PlainText.compatible($0)) }
        guard years == nil || age != nil else { throw .badInput("age", "年齢は数字で入れてください。") }
        let person = form["who"].flatMap { Int64($0) }.map { PersonID($0) }
        return Apply(
            course: course, choices: choices,
            resident: Resident(
                kana: form["kana"], phone: form["phone"], name: form["name"], age: age,
                outsideWard: form.has("outside")),
            person: person, newPerson: form["who"] == "new", address: form["address"], source: source,
            postmarkedOn: isCard ? try form.date("postmarkedOn", today: today) : nil,
            receivedOn: isCard ? try form.date("receivedOn", today: today) : nil,
            first: form["first"].map { $0 == "1" }, exception: form["exception"])
    }

    /// The number that was given, and what came of it; the address holds numbers and codes only.
    private func took(_ visitor: Visitor) async throws -> Frame.Notice? {
        guard let id = visitor.query("took").flatMap({ Int64($0) }).map({ ApplicationID($0) }),
            let number = visitor.query("number").flatMap({ Int($0) })
        else { return nil }
        let course = try visitor.course()
        var text = "受付番号は\(number)番です。\(visitor.query("first") == "1" ? "初めての方です。" : "2回目以降の方です。")"
        let rank = visitor.query("rank").flatMap { Int($0) }
        let entry = try await visitor.desk.ask(ShowCourse(course: course)).entry
        if let state = visitor.query("state").flatMap(Enrolment.State.init(rawValue:)) {
            let group = visitor.query("group").flatMap { GroupCode($0) }
            text += "\(state.words(group, rank: rank, hasGroups: entry.groups.count > 1))になりました。"
        } else {
            text += entry.selection == .firstCome ? "定員も補欠もいっぱいです。" : "抽選でお返事します。"
        }
        // Whoever takes it down for another venue does not see the others.
        let list = try? await visitor.desk.ask(Applications(course: course))
        let likely = list?.first { $0.application == id }?.likely ?? []
        if !likely.isEmpty {
            let words = likely.map { "\($0.number)番(\($0.because.label))" }.joined(separator: "、")
            text += "重複かもしれません: \(words)。"
        }
        let address = ApplicationPages.address(course)
        return Frame.Notice(
            isError: false, text: text,
            alternatives: list == nil
                ? []
                : [
                    .init(
                        label: likely.isEmpty ? "この申し込みを見る" : "並べて確かめる",
                        address: address + (likely.isEmpty ? "#a\(number)" : "?only=likely#a\(number)"),
                        isHere: false)
                ])
    }

    private func page(
        _ visitor: Visitor, _ form: Form?, notice: Frame.Notice?, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        var frame = pages.frame("\(course.entry.title) 申し込みを受ける", visitor)
        frame.notice = notice
        var candidates: [Candidate] = []
        for candidate in refusal?.candidates ?? [] {
            candidates.append(try await Self.candidate(candidate, form, visitor))
        }
        if !candidates.isEmpty {
            candidates.append(Candidate(code: "new", words: "どの方でもない、新しい方", isHidden: false))
        }
        return try pages.templates.page(
            "course-apply", frame,
            Self.content(visitor, course, form, refusal, candidates, request: pages.freshID()))
    }
}
