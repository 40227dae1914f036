import Almanac
import Clinic
import Desk
import Hummingbird

/// 当日待ちの方の後日予約: whoever waits at the door books a seat for later, and waits no more.
struct QueueBookPages: Sendable {
    let pages: Pages

    struct Content: Sendable {
        let address: String
        let back: String
        let ticket: Int
        /// Whether we know who it is.
        let isKnown: Bool
        let who: String
        let kana: String
        let phone: String
        let age: String
        let weeks: [FreeSeats.Week]
        let isAny: Bool
    }

    func mount(on board: PageBoard) {
        board.get("/queue/:venue/:queued/book", Role.front) { try await page($0, Form("")) }
        board.post("/queue/:venue/:queued/book", Role.front) { visitor, form in
            do {
                let take = try form.value("take") { Take($0) }
                let booking = try await visitor.desk.tell(
                    BookQueued(
                        queued: visitor.queued(),
                        wish: .time(venue: take.venue, date: take.date, start: take.start),
                        resident: try form.resident()),
                    id: take.request)
                return .redirect(to: "/booking/\(booking.booking)")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await page(visitor, form, refusal: refusal)
            }
        }
    }

    private func page(_ visitor: Visitor, _ form: Form, refusal: Refusal? = nil) async throws -> Response {
        let (venue, id) = (try await visitor.venue(), try visitor.queued())
        let queue = try await visitor.desk.ask(DoorQueue(venue: venue.id))
        guard let entry = queue.first(where: { $0.queued == id }) else { throw Fault.noSuchRoute }
        var frame = pages.frame("\(venue.shortName) 整理番号\(entry.ticket)番の後日予約", visitor, at: venue.id)
        frame.notice = refusal.map { .init($0) }
        let free = try await FreeSeats(
            visitor.desk, at: venue.id, today: visitor.today, verb: "を予約", pages.freshRequest)
        return try pages.templates.page(
            "queue-book", frame,
            Content(
                address: "/queue/\(venue.id)/\(id)/book", back: "/day/\(venue.id)", ticket: entry.ticket,
                isKnown: entry.person != nil, who: entry.kana ?? "(氏名なし)", kana: form["kana"] ?? "",
                phone: form["phone"] ?? "", age: form["age"] ?? "", weeks: free.weeks, isAny: free.isAny))
    }
}
