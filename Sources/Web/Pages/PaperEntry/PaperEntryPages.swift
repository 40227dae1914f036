import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// 紙の記録の入力: a paper day typed in fast, a line a person, by the venue or by the office for it. First it shows
/// how it is understood; what cannot be placed is kept and listed, never dropped.
struct PaperEntryPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let date: String
        let address: String
        let day: String
        let text: String
        let writtenBy: String
        /// How it is understood; empty before anything was typed.
        let lines: [Line]
        let request: String
    }

    private struct Line: Sendable {
        let text: String
        let isUnreadable: Bool
    }

    private struct Outcome: Sendable {
        let date: String
        let day: String
        let lines: [Line]
        /// Where those are that have no place yet; nil where all have.
        let unplaced: String?
    }

    /// Where the page of a day is.
    static func address(_ venue: VenueID, _ date: CivilDate) -> String { "/enter/\(venue)/\(date)" }

    func mount(on board: PageBoard) {
        board.get("/enter/:venue/:date", Role.front) { try await page($0, Form("")) }
        board.post("/enter/:venue/:date", Role.front) { visitor, form in
            form.has("write") ? try await write(visitor, form) : try await page(visitor, form)
        }
    }

    private func page(_ visitor: Visitor, _ form: Form, refusal: Refusal? = nil) async throws -> Response {
        let (venue, date) = (try await visitor.venue(), try visitor.date())
        var frame = pages.frame("\(venue.shortName) 紙の記録の入力", visitor, at: venue.id)
        frame.notice = refusal.map { .init($0) }
        let text = form["text"] ?? ""
        return try pages.templates.page(
            "paper-entry", frame,
            Content(
                date: date.japanese, address: Self.address(venue.id, date), day: "/day/\(venue.id)/\(date)",
                text: text, writtenBy: form["writtenBy"] ?? "",
                lines: PaperText.lines(text).map {
                    Line(text: PaperLineText.understood($0), isUnreadable: $0.kind == .unreadable)
                }, request: pages.freshID()))
    }

    private func write(_ visitor: Visitor, _ form: Form) async throws -> Response {
        let (venue, date) = (try await visitor.venue(), try visitor.date())
        do {
            let outcomes = try await visitor.desk.tell(
                DayEnter(
                    venue: venue.id, date: date, writtenBy: form["writtenBy"],
                    lines: PaperText.lines(form["text"] ?? "")), id: form.request())
            let hasOpen = outcomes.contains { $0.fault != nil }
            var frame = pages.frame("\(venue.shortName) 紙の記録を入力しました", visitor, at: venue.id)
            frame.notice = .init(isError: false, text: "\(outcomes.count)行を入力しました。")
            return try pages.templates.page(
                "paper-done", frame,
                Outcome(
                    date: date.japanese, day: "/day/\(venue.id)/\(date)",
                    lines: outcomes.map {
                        Line(text: PaperLineText.outcome($0), isUnreadable: $0.fault != nil)
                    }, unplaced: hasOpen ? "/unplaced/\(venue.id)" : nil))
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, form, refusal: refusal)
        }
    }
}
