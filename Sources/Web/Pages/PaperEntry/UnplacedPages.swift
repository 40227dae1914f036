import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 紙の未決: lines of paper that have no place yet, for a person to settle.
struct UnplacedPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let lines: [Line]
    }

    private struct Line: Sendable {
        let number: String
        let day: String
        let date: String
        let said: String
        let fault: String
        let writer: String?
        let address: String
        let request: String
    }

    func mount(on board: PageBoard) {
        board.get("/unplaced/:venue", Role.front) { try await page($0) }
        board.post("/unplaced/:venue", Role.front) { visitor, form in
            do {
                let line = PaperLineID(try form.value("line") { Int64($0) })
                let booking = try form.number("booking", "予約の番号").map { BookingID(Int64($0)) }
                _ = try await visitor.desk.tell(
                    SettleUnplaced(line: line, booking: booking, note: form["note"]), id: form.request())
                return .redirect(to: "/unplaced/\(try await visitor.venue().id)")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await page(visitor, refusal: refusal)
            }
        }
    }

    private func page(_ visitor: Visitor, refusal: Refusal? = nil) async throws -> Response {
        let venue = try await visitor.venue()
        let lines = try await visitor.desk.ask(UnplacedLines(venue: venue.id))
        var frame = pages.frame("\(venue.shortName) 紙の未決", visitor, at: venue.id)
        frame.notice = refusal.map { .init($0) }
        return try pages.templates.page(
            "unplaced", frame,
            Content(
                lines: lines.map {
                    Line(
                        number: $0.line.description, day: "/day/\($0.venue)/\($0.date)",
                        date: $0.date.japanese, said: $0.said ?? "消去済み", fault: $0.fault.label,
                        writer: $0.writtenBy, address: "/unplaced/\(venue.id)", request: pages.freshID())
                }))
    }
}
