import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 会場の比較: why a venue has more or fewer visits than another.
struct ComparePages: Sendable {
    let pages: Pages

    static let title = "会場の比較"
    static let address = "\(ReportListPages.address)/compare"

    private struct Content: Sendable {
        let selects: [CourseSelect]
        let fields: [CourseField]
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.all) { try await page($0, nil) }
        board.post(Self.address, Role.all, choose)
        ReportPages(pages: pages).mount(
            "\(Self.address)/:venue/:other/:from/:through", Role.all, on: board, compare)
    }

    /// What was chosen leads to the report.
    @Sendable
    private func choose(_ visitor: Visitor, _ form: Form) async throws -> Response {
        do {
            let question = CompareVenues(
                venue: try form.value("venue") { VenueID($0) },
                other: try form.value("other") { VenueID($0) },
                from: try form.day("from", today: visitor.today),
                through: try form.day("through", today: visitor.today))
            _ = try await visitor.desk.ask(question)
            return .redirect(
                to: "\(Self.address)/\(question.venue)/\(question.other)/\(question.from)"
                    + "/\(question.through)")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, form, refusal: refusal)
        }
    }

    private func page(
        _ visitor: Visitor, _ form: Form?, refusal: Refusal? = nil
    ) async throws -> Response {
        let venues = try await visitor.desk.ask(Venues())
        let faults = refusal?.fields ?? [:]
        func select(_ id: String, _ label: String, _ first: VenueID?) -> CourseSelect {
            let chosen = form.map { $0[id] } ?? first?.text
            return CourseSelect(
                id, label, venues.map { ($0.id.text, $0.name) }, chosen: chosen, fault: faults[id])
        }
        func field(_ id: String, _ label: String, _ preset: CivilDate) -> CourseField {
            CourseField(
                id, label, help: "4/1、令和8年4月1日 のように", form, faults, preset: preset.description,
                isShort: true)
        }
        var frame = pages.frame(Self.title, visitor)
        frame.notice = refusal.map { .init($0) }
        return try pages.templates.page(
            "compare", frame,
            Content(
                selects: [
                    select("venue", "会場", venues.last?.id), select("other", "比べる会場", venues.first?.id),
                ],
                fields: [
                    field("from", "最初の日", FiscalYear(containing: visitor.today).first),
                    field("through", "最後の日", visitor.today),
                ]))
    }

    @Sendable
    private func compare(_ visitor: Visitor) async throws -> ReportPages.Shown {
        func date(_ name: String) throws -> CivilDate {
            guard let date = CivilDate(try visitor.parameter(name)) else { throw Fault.noSuchRoute }
            return date
        }
        let venue = try await visitor.venue()
        let other = try visitor.parameter("other")
        let venues = try await visitor.desk.ask(Venues())
        guard let other = venues.first(where: { $0.id.text == other }) else { throw Fault.noSuchRoute }
        let (from, through) = (try date("from"), try date("through"))
        let report = try await visitor.desk.ask(
            CompareVenues(venue: venue.id, other: other.id, from: from, through: through))
        func address(_ venue: Venue, _ other: Venue) -> String {
            "\(Self.address)/\(venue.id)/\(other.id)/\(from)/\(through)"
        }
        return .init(
            document: ComparisonDocument.of(report), address: address(venue, other),
            periods: [
                .init(
                    label: "\(other.shortName)から見る", address: address(other, venue), isHere: false),
                .init(label: "ほかの会場や期間で比べる", address: Self.address, isHere: false),
            ])
    }
}
