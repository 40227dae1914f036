import Almanac
import Clinic
import Desk

extension ApplyPages {
    /// The form, once it is known who it may be.
    static func content(
        _ visitor: Visitor, _ course: ShowCourse.Answer, _ form: Form?, _ refusal: Refusal?,
        _ candidates: [Candidate], request: String
    ) -> Content {
        let faults = refusal?.fields ?? [:]
        let (entry, address) = (course.entry, CoursePages.address(course.course))
        let codes = entry.groups.map { (code: $0.code.text, label: "\($0.code)日程 \($0.times[0])") }
        return Content(
            address: address + "/apply", request: request, about: about(course),
            source: CourseSelect(
                "source", "申し込みの方法", Application.Source.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["source"] ?? visitor.query("source") ?? Application.Source.phone.rawValue),
            dates: [
                CourseField(
                    "receivedOn", "受け取った日", help: "はがきだけ。入れなければ今日", form, faults,
                    preset: visitor.query("received").flatMap(CivilDate.init(_:))?.description ?? "",
                    isShort: true),
                CourseField("postmarkedOn", "消印の日", help: "はがきだけ。4/9 のように", form, faults, isShort: true),
            ], fields: fields(form, faults), choices: choices(codes, form), choicesFault: faults["choices"],
            first: CourseSelect(
                "first", "初めてかどうか",
                [("", "記録のとおり"), ("1", "初めてとおっしゃっている"), ("0", "2回目以降とおっしゃっている")],
                chosen: form?["first"] ?? ""), isOutside: form?.has("outside") ?? false,
            exception: exception(form, refusal), candidates: candidates, postcards: address + "/postcards",
            back: address)
    }

    private static func about(_ course: ShowCourse.Answer) -> String {
        let entry = course.entry
        return "\(course.line.stage.label)。\(Audience.ages(from: entry.minimumAge))、"
            + "\(entry.closesOn.japanese)まで(\(entry.deadline.label))、\(entry.selection.label)。"
    }

    private static func fields(_ form: Form?, _ faults: [String: String]) -> [CourseField] {
        [
            CourseField("kana", "ふりがな", form, faults, isMust: true),
            CourseField("name", "氏名", form, faults),
            CourseField("age", "年齢", form, faults, isMust: true, isShort: true, most: 5),
            CourseField("phone", "電話番号", form, faults, isMust: true, isShort: true, most: 30),
            CourseField(
                "address", "住所", help: "結果を送る先。電話で知らせる方は要りません", form, faults, most: Apply.longestAddress),
        ]
    }

    private static func choices(
        _ codes: [(code: String, label: String)], _ form: Form?
    ) -> [CourseSelect] {
        guard codes.count > 1 else { return [] }
        return (1...codes.count).map { wish in
            CourseSelect(
                "choice-\(wish)", "第\(wish)希望", [(code: "", label: wish == 1 ? "選んでください" : "なし")] + codes,
                chosen: form?["choice-\(wish)"] ?? "")
        }
    }

    /// Stands there once a rule has been in the way.
    private static func exception(_ form: Form?, _ refusal: Refusal?) -> CourseField? {
        guard refusal?.mayBeExcepted == true || form?.has("exception") == true else { return nil }
        return CourseField("exception", "それでも受ける理由", form, refusal?.fields ?? [:], most: 100)
    }

    static func candidate(
        _ candidate: Clinic.Candidate, _ form: Form?, _ visitor: Visitor
    ) async throws -> Candidate {
        let known = try? await visitor.desk.ask(ShowPerson(person: candidate.person, said: form?["kana"]))
        let age = known?.person.age.map { "、\($0)歳" } ?? ""
        let why = candidate.reasons.map(\.label).joined(separator: "・")
        return Candidate(
            code: candidate.person.description,
            words: "\(known?.person.kana ?? "利用者 \(candidate.person)")\(age)\(why.isEmpty ? "" : "(\(why))")",
            isHidden: known?.person.secret ?? false)
    }
}
