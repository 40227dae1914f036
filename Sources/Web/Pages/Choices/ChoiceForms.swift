import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// Adding a 相談内容 or a 案内先, editing one, and ending one.
struct ChoiceForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/choices/:kind", Role.planning) { visitor, form in
            try await set(ChoiceForm(try visitor.choiceKind(), nil, form), .added, visitor, form)
        }
        board.post("/choices/:kind/:code", Role.planning) { visitor, form in
            let typed = ChoiceForm(try visitor.choiceKind(), try visitor.choiceCode(), form)
            return try await set(typed, .edited, visitor, form)
        }
        board.post("/choices/:kind/:code/retire", Role.planning) { visitor, form in
            let (kind, code) = (try visitor.choiceKind(), try visitor.choiceCode())
            let was = form["was"].flatMap { CivilDate($0) }
            return try await act(visitor, .retired, was: was) {
                try await visitor.desk.tell(RetireChoice(kind: kind, code: code), id: try form.request())
            }
        }
    }

    private func set(
        _ typed: ChoiceForm, _ deed: ChoicePages.Deed, _ visitor: Visitor, _ form: Form
    ) async throws -> Response {
        try await act(visitor, deed, typed: typed) {
            try await visitor.desk.tell(try typed.change(today: visitor.today), id: try form.request())
        }
    }

    private func act(
        _ visitor: Visitor, _ deed: ChoicePages.Deed, typed: ChoiceForm? = nil, was: CivilDate? = nil,
        _ change: () async throws -> SetChoice.Answer
    ) async throws -> Response {
        do {
            let set = try await change()
            let before = was.map { "&was=\($0)" } ?? ""
            return .redirect(
                to: "/choices?did=\(deed.rawValue)&kind=\(set.kind.rawValue)&code=\(set.code)\(before)#notice"
            )
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await ChoicePages(pages: pages).page(visitor, typed: typed, refusal: refusal)
        }
    }
}

extension Visitor {
    fileprivate func choiceKind() throws -> RecordChoice.Kind {
        guard let kind = RecordChoice.Kind(rawValue: try parameter("kind")) else { throw Fault.noSuchRoute }
        return kind
    }

    fileprivate func choiceCode() throws -> Slug {
        guard let code = Slug(try parameter("code")) else { throw Fault.noSuchRoute }
        return code
    }
}
