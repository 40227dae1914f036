import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// 月締め: the months of a fiscal year, and each on its way to being closed.
struct MonthPages: Sendable {
    let pages: Pages

    static let title = "月締め"
    static let address = "/months"

    static func address(_ month: CivilMonth) -> String { "\(address)/\(month)" }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning, list)
        board.get("\(Self.address)/:month", Role.planning) { try await page($0) }
        board.post("\(Self.address)/:month/close", Role.planning, close)
        let reports = ReportPages(pages: pages)
        reports.mountFiles("\(Self.address)/:month", Role.planning, on: board) { visitor in
            CorrectionsDocument.of(
                try await visitor.desk.ask(ShowMonth(month: try visitor.month())),
                venues: try await visitor.desk.ask(Venues()),
                choices: try await visitor.desk.ask(RecordChoices(all: true)))
        }
        reports.mount("\(Self.address)/:month/review", Role.planning, on: board) { visitor in
            let month = try visitor.month()
            let review = try await visitor.desk.ask(ReviewMonth(month: month))
            return .init(
                document: ReviewDocument.of(review), address: "\(Self.address(month))/review",
                periods: [
                    .init(
                        label: "\(month.japanese)の月締めに戻る", address: Self.address(month), isHere: false)
                ])
        }
    }

    private struct List: Sendable {
        let year: String
        let years: [Frame.Link]
        let months: [Line]
    }

    /// A month in the list.
    private struct Line: Sendable {
        let label: String
        let address: String
        let state: String
        /// Whether somebody has something to do.
        let isDue: Bool
    }

    @Sendable
    private func list(_ visitor: Visitor) async throws -> Response {
        let year = try visitor.yearAsked()
        var lines: [Line] = []
        for month in year.months where month.first <= visitor.today {
            guard let state = try await visitor.known(ShowMonth(month: month, brief: true)) else { continue }
            lines.append(
                Line(
                    label: month.japanese, address: Self.address(month),
                    state: state.words,
                    isDue: state.closing == nil && state.isOver))
        }
        return try pages.templates.page(
            "months", pages.frame(Self.title, visitor),
            List(
                year: year.words, years: year.beside(address: Self.address), months: lines))
    }

    @Sendable
    private func close(_ visitor: Visitor, _ form: Form) async throws -> Response {
        let month = try visitor.month()
        do {
            _ = try await visitor.desk.tell(
                CloseMonth(month: month, excuses: MonthContent.excuses(form)), id: try form.request())
            return .redirect(to: "\(Self.address(month))?done=closed#notice")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, form, refusal: refusal)
        }
    }

    /// The page, with what was typed where it could not be taken.
    private func page(
        _ visitor: Visitor, _ form: Form? = nil, refusal: Refusal? = nil
    ) async throws -> Response {
        let month = try visitor.month()
        let state = try await visitor.desk.ask(ShowMonth(month: month))
        let venues = try await visitor.desk.ask(Venues())
        let document = CorrectionsDocument.of(
            state, venues: venues, choices: try await visitor.desk.ask(RecordChoices(all: true)))
        var frame = pages.frame("\(month.japanese) \(Self.title)", visitor)
        if state.closing != nil { frame.paper = pages.paper(document) }
        frame.notice =
            refusal.map { .init($0) }
            ?? (visitor.query("done") == "closed" && state.closing != nil
                ? .init(isError: false, text: "\(month.japanese)を締めました。") : nil)
        return try pages.templates.page(
            "month", frame,
            try MonthContent(
                state, document, venues: venues, today: visitor.today, form: form, refusal: refusal,
                request: pages.freshID()))
    }
}

extension MonthState {
    /// 「締めました(令和8年5月1日)。訂正3件」「整理の済んでいない日 2日」
    fileprivate var words: String {
        if let closing {
            let changed = corrections.isEmpty ? "" : "。その後の訂正\(corrections.count)件"
            return "\(closing.closedAt.date.wareki)に締めました\(changed)"
        }
        let days = Set(unsettled.map { "\($0.venue) \($0.date)" }).count
        guard isOver else { return "まだ終わっていません" + (days == 0 ? "" : "。整理の済んでいない日が\(days)日あります") }
        return days == 0 ? "締められます" : "整理の済んでいない日が\(days)日あります"
    }
}

extension Visitor {
    /// The month that the address names.
    fileprivate func month() throws -> CivilMonth {
        guard let month = CivilMonth(try parameter("month")) else { throw Fault.noSuchRoute }
        return month
    }
}
