import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// Setting a target, adding and reporting a 取組, deciding on the 評語; and taking each of them back.
struct TargetForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/targets/:year/programme/:programme", Role.planning) { visitor, form in
            guard let programme = Programme(rawValue: try visitor.parameter("programme")) else {
                throw Fault.noSuchRoute
            }
            return try await act(visitor, form, "/programme/\(programme.rawValue)", .set) { year, id in
                let volume = try form.has("asPlanned") ? nil : Self.volume(form)
                let set = try await visitor.desk.tell(
                    SetTarget(fiscalYear: year, programme: programme, volume: volume), id: id)
                return programme.rawValue + (set.setBefore.map { "&was=\($0)" } ?? "")
            }
        }
        board.post("/targets/:year/milestones", Role.planning) { visitor, form in
            try await act(visitor, form, "/milestones", .added) { year, id in
                let new = NewMilestone(
                    fiscalYear: year, title: form["title"] ?? "", planned: form["planned"] ?? "",
                    department: form["department"])
                return try await visitor.desk.tell(new, id: id).milestone.text
            }
        }
        mountMilestone(on: board)
        board.post("/targets/:year/grade", Role.planning) { visitor, form in
            try await act(visitor, form, "/grade", .decided) { year, id in
                guard let grade = Grade(code: form["grade"] ?? "") else {
                    throw Refusal.badInput("grade", "評語を選んでください。")
                }
                let change = OverrideGrade(fiscalYear: year, grade: grade, reason: form["reason"] ?? "")
                _ = try await visitor.desk.tell(change, id: id)
                return grade.code
            }
        }
        board.post("/targets/:year/grade/take-back", Role.planning) { visitor, form in
            try await act(visitor, form, "/grade/take-back", .undecided) { year, id in
                _ = try await visitor.desk.tell(TakeBackGrade(fiscalYear: year), id: id)
                return "grade"
            }
        }
    }

    private func mountMilestone(on board: PageBoard) {
        func post(
            _ verb: String, _ deed: TargetPages.Deed,
            _ change:
                @escaping @Sendable (Visitor, Form, FiscalYear, Slug, Clinic.RequestID) async throws -> Void
        ) {
            board.post("/targets/:year/milestone/:milestone/\(verb)", Role.planning) { visitor, form in
                guard let code = Slug(try visitor.parameter("milestone")) else { throw Fault.noSuchRoute }
                return try await act(visitor, form, "/milestone/\(code)/\(verb)", deed) { year, id in
                    try await change(visitor, form, year, code, id)
                    return code.text
                }
            }
        }
        post("report", .reported) { visitor, form, year, code, id in
            let change = ReportMilestone(
                fiscalYear: year, milestone: code, doneOn: try Self.doneOn(form, visitor.today),
                evidence: form["evidence"] ?? "")
            _ = try await visitor.desk.tell(change, id: id)
        }
        post("take-back", .takenBack) { visitor, _, year, code, id in
            _ = try await visitor.desk.tell(TakeBackMilestone(fiscalYear: year, milestone: code), id: id)
        }
        post("drop", .dropped) { visitor, _, year, code, id in
            _ = try await visitor.desk.tell(DropMilestone(fiscalYear: year, milestone: code), id: id)
        }
    }

    /// - Parameter change: answers what stands in the address of the page it leads to: codes and numbers.
    private func act(
        _ visitor: Visitor, _ form: Form, _ path: String, _ deed: TargetPages.Deed,
        _ change: (FiscalYear, Clinic.RequestID) async throws -> String
    ) async throws -> Response {
        let year = try visitor.fiscalYear()
        let address = TargetPages.address(year)
        do {
            let what = try await change(year, try form.request())
            return .redirect(to: "\(address)?did=\(deed.rawValue)&what=\(what)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            let typed = TargetPages.Typed(action: address + path, form: form, refusal: refusal)
            return try await TargetPages(pages: pages).page(year, visitor, typed: typed)
        }
    }

    private static func volume(_ form: Form) throws(Refusal) -> Int {
        guard let text = form["volume"], let volume = Int(PlainText.compatible(text)) else {
            throw .badInput("volume", "目標の人数を数字で入れてください。")
        }
        return volume
    }

    private static func doneOn(_ form: Form, _ today: CivilDate) throws(Refusal) -> CivilDate {
        guard let text = form["doneOn"] else { throw .badInput("doneOn", "行った日を入れてください。") }
        do throws(PhraseError) {
            return try ReportedPhrase.date(text, today: today)
        } catch {
            throw .badInput("doneOn", error.message)
        }
    }
}

extension Grade {
    /// 「exceeded」: what stands in a form and in an address.
    var code: String { "\(self)" }

    init?(code: String) {
        guard let grade = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = grade
    }
}
