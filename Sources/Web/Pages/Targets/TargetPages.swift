import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// 目標・取組: what a fiscal year demands and where it stands; the office sets, reports and decides here.
struct TargetPages: Sendable {
    let pages: Pages

    static let title = "目標・取組"
    static let address = "/targets"

    /// The page of a fiscal year.
    static func address(_ year: FiscalYear) -> String { "\(address)/\(year)" }

    /// What has just been done.
    enum Deed: String {
        case set, added, dropped, reported, takenBack = "taken-back", decided, undecided
    }

    /// A form that was not taken: where it was sent, and as it was typed.
    struct Typed: Sendable {
        let action: String
        let form: Form
        let refusal: Refusal
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in
            try await page(FiscalYear(containing: visitor.today), visitor)
        }
        board.get("\(Self.address)/:year", Role.planning) { visitor in
            try await page(try visitor.fiscalYear(), visitor)
        }
    }

    /// The page, with the form that was not taken as it was typed.
    func page(_ year: FiscalYear, _ visitor: Visitor, typed: Typed? = nil) async throws -> Response {
        let book = try await visitor.desk.ask(Targets(fiscalYear: year))
        // Of a year that nothing is planned for and nothing demanded of there is no progress.
        let progress =
            book.isEmpty ? nil : try await visitor.desk.ask(ReportProgress(fiscalYear: year))
        var frame = pages.frame(Self.title, visitor)
        frame.notice = typed.map { .init($0.refusal) } ?? notice(book, visitor)
        return try pages.templates.page(
            "targets", frame,
            TargetContent(book, progress, today: visitor.today, typed: typed, id: pages.freshID))
    }

    /// What was done before, with the way back. The address holds codes and numbers only.
    private func notice(_ book: TargetBook, _ visitor: Visitor) -> Frame.Notice? {
        guard let deed = visitor.query("did").flatMap(Deed.init(rawValue:)) else { return nil }
        let what = visitor.query("what") ?? ""
        func undo(_ path: String, _ fields: [(String, String)] = []) -> Frame.Undo {
            .init(
                address: Self.address(book.fiscalYear) + path,
                fields: (fields + [("request", pages.freshID())]).map { .init(name: $0.0, value: $0.1) },
                token: visitor.key.formToken)
        }
        let milestone = book.milestones.first { $0.id.text == what }
        switch deed {
        case .set:
            guard let programme = Programme(rawValue: what) else { return nil }
            let now = book.targets.first { $0.programme == programme }.map { "\($0.volume.grouped)人" } ?? "なし"
            let was = visitor.query("was").flatMap { Int($0) }
            return .init(
                isError: false, text: "\(programme.label)の目標は\(now)になりました。",
                undo: undo(
                    "/programme/\(programme.rawValue)",
                    [was.map { ("volume", String($0)) } ?? ("asPlanned", "1")]))
        case .added:
            return milestone.map {
                .init(isError: false, text: "取組「\($0.name)」を足しました。", undo: undo("/milestone/\(what)/drop"))
            }
        case .reported:
            return milestone.map {
                .init(
                    isError: false, text: "「\($0.name)」の報告を入れました。", undo: undo("/milestone/\(what)/take-back")
                )
            }
        case .takenBack:
            return milestone.map { .init(isError: false, text: "「\($0.name)」の報告を取り消しました。") }
        case .dropped: return .init(isError: false, text: "取組をやめました。")
        case .decided:
            return book.decision.map {
                .init(
                    isError: false, text: "評語を「\($0.grade.rawValue)」に決めました。案もそのまま残ります。",
                    undo: undo("/grade/take-back"))
            }
        case .undecided: return .init(isError: false, text: "評語を案に戻しました。")
        }
    }
}

extension Visitor {
    /// The fiscal year that the address names.
    func fiscalYear() throws -> FiscalYear {
        guard let year = Int(try parameter("year")).flatMap(FiscalYear.init) else { throw Fault.noSuchRoute }
        return year
    }
}
