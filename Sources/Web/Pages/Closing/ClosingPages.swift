import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 日締め: what is still open, the count, what was special; then the 日報, to read and to print.
struct ClosingPages: Sendable {
    let pages: Pages

    /// Who may look; whoever may close is the desk's business too.
    static let roles: Set<Role> = [.venue, .office, .admin]

    func mount(on board: PageBoard) {
        for path in ["/close/:venue", "/close/:venue/:date"] {
            board.get(path, Self.roles) { try await page($0, nil) }
        }
        board.post("/close/:venue/:date", Self.roles) { visitor, form in
            try await attempt(visitor, form, "closed") { venue, date in
                _ = try await visitor.desk.tell(
                    try Self.closing(form, venue.id, date), id: try form.request())
            }
        }
        board.post("/close/:venue/:date/reopen", Self.roles) { visitor, form in
            try await attempt(visitor, form, "reopened") { venue, date in
                _ = try await visitor.desk.tell(
                    ReopenDay(venue: venue.id, date: date, reason: form["reason"] ?? ""),
                    id: try form.request())
            }
        }
    }

    private func attempt(
        _ visitor: Visitor, _ form: Form, _ did: String,
        _ change: (Venue, CivilDate) async throws -> Void
    ) async throws -> Response {
        let (venue, date) = (try await visitor.venue(), try visitor.date())
        do {
            try await change(venue, date)
            return .redirect(to: "/close/\(venue.id)/\(date)?done=\(did)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, form, refusal: refusal)
        }
    }

    private static func done(_ visitor: Visitor) -> Frame.Notice? {
        let words = ["closed": "この日を締めました。", "reopened": "日締めを取り消しました。"]
        return visitor.query("done").flatMap { words[$0] }.map { .init(isError: false, text: $0) }
    }

    private static func closing(
        _ form: Form, _ venue: VenueID, _ date: CivilDate
    ) throws(Refusal) -> CloseDay {
        let people = (form["onDuty"] ?? "").split(whereSeparator: { "、,\n".contains($0) })
            .map { $0.drop { $0.isWhitespace } }.filter { !$0.isEmpty }.map(String.init)
        return CloseDay(
            venue: venue, date: date, onDuty: people, opened: try form.time("opened", "開けた時刻"),
            closed: try form.time("closed", "閉めた時刻"), remarks: form["remarks"],
            headCount: try form.number("headCount", "数えた人数"),
            unknown: form.all("unknown").compactMap { Int64($0) }.map { BookingID($0) })
    }

    /// The page, with what was typed where it could not be taken.
    private func page(
        _ visitor: Visitor, _ form: Form?, refusal: Refusal? = nil
    ) async throws -> Response {
        let (venue, date) = (try await visitor.venue(), try visitor.date())
        let next = try await visitor.desk.ask(NextDay(from: date.adding(days: 1), venue: venue.id)).first
        let entries = try await visitor.desk.ask(Day(venue: venue.id, date: date))
        let facts = ClosingContent.Facts(
            venue: venue.id, date: date,
            report: entries.isEmpty
                ? nil : try await visitor.desk.ask(ReportDay(venue: venue.id, date: date)),
            entries: entries,
            others: try await visitor.desk.ask(OpenDays(venue: venue.id)).filter { $0.date != date },
            next: next.map { DaySheetPages.address(venue.id, $0) }, hasCome: date <= visitor.today,
            mayReopen: visitor.account.isHead || visitor.may(Role.planning))
        var frame = pages.sheet("\(venue.shortName) 日締め", visitor, at: venue.id)
        frame.notice = refusal.map { .init($0) } ?? Self.done(visitor)
        return try pages.templates.page(
            "closing", frame,
            ClosingContent(facts, form: form, asker: visitor.who.name, request: pages.freshID()))
    }
}

extension Form {
    /// A time of day as people write it; nil where nothing stands.
    func time(_ name: String, _ words: String) throws(Refusal) -> CivilTime? {
        guard let text = self[name] else { return nil }
        do throws(PhraseError) {
            return try TimePhrase.parse(text)
        } catch {
            throw .badInput(name, "\(words)「\(text.prefix(12))」を読めません。10:00 のように入れてください。")
        }
    }

    /// A whole number; nil where nothing stands.
    func number(_ name: String, _ words: String) throws(Refusal) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(PlainText.compatible(text)) else {
            throw .badInput(name, "\(words)は数字で入れてください。")
        }
        return number
    }
}
