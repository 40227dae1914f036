import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 相談内容・案内先: what can be chosen on the 相談票, edited by the office.
struct ChoicePages: Sendable {
    let pages: Pages

    static let title = "相談内容・案内先"
    static let address = "/choices"

    /// Where the forms of a kind, or of one choice, go.
    static func address(_ kind: RecordChoice.Kind, _ code: Slug?) -> String {
        "\(address)/\(kind.rawValue)" + (code.map { "/\($0)" } ?? "")
    }

    /// What has just been done.
    enum Deed: String {
        case added, edited, retired
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in try await page(visitor) }
    }

    /// The page, with the form that was not taken as it was typed.
    func page(_ visitor: Visitor, typed: ChoiceForm? = nil, refusal: Refusal? = nil) async throws -> Response
    {
        let choices = try await visitor.desk.ask(RecordChoices(all: true))
        var frame = pages.frame(Self.title, visitor)
        frame.notice = refusal.map { .init($0) } ?? notice(choices, visitor)
        return try pages.templates.page(
            "choices", frame,
            ChoiceContent(
                choices, today: visitor.today, typed: typed, faults: refusal?.fields ?? [:], id: pages.freshID
            ))
    }

    /// What was done before, with the way back from an ending. The address holds codes and a date only.
    private func notice(_ choices: [RecordChoice], _ visitor: Visitor) -> Frame.Notice? {
        guard let deed = visitor.query("did").flatMap(Deed.init(rawValue:)),
            let choice = choices.first(where: {
                $0.kind.rawValue == visitor.query("kind") && $0.code.text == visitor.query("code")
            })
        else { return nil }
        let name = "\(choice.kind.label)「\(choice.label)」"
        switch deed {
        case .added: return .init(isError: false, text: "\(name)を足しました。")
        case .edited: return .init(isError: false, text: "\(name)を直しました。")
        case .retired:
            guard let until = choice.until else { return nil }
            let values = [
                ("label", choice.label), ("sort", String(choice.sort)), ("since", choice.since.description),
                ("until", visitor.query("was").flatMap { CivilDate($0) }?.description ?? ""),
                ("request", pages.freshID()),
            ]
            return .init(
                isError: false, text: "\(name)は\(until.wareki)までになりました。",
                undo: .init(
                    address: Self.address(choice.kind, choice.code),
                    fields: values.map { .init(name: $0.0, value: $0.1) }, token: visitor.key.formToken))
        }
    }
}
