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
        /// Whose name we know; nil where it is to be asked for.
        let who: String?
        /// What is still to be asked for, as it was typed.
        let fields: [Field]
        let weeks: [FreeSeats.Week]
        let isAny: Bool
    }

    /// One field; its name is its id.
    struct Field: Sendable {
        let name: String
        let label: String
        let value: String
        let mode: String
        let fault: String?
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
                        resident: try form.resident(), ageWaiver: form["ageWaiver"],
                        limitWaiver: form["limitWaiver"]),
                    id: take.request)
                return .redirect(
                    to: "/booking/\(booking.booking)?did=booked\(booking.candidates.query)#notice")
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
                who: entry.kana, fields: try await fields(entry, form, refusal, visitor),
                weeks: free.weeks, isAny: free.isAny))
    }

    /// What is not known of them yet, and the reasons that a rule has asked for.
    private func fields(
        _ entry: Queued, _ form: Form, _ refusal: Refusal?, _ visitor: Visitor
    ) async throws -> [Field] {
        let person = try await entry.person.asyncMap {
            try await visitor.desk.ask(ShowPerson(person: $0, said: entry.kana)).person
        }
        let isUncertain = refusal?.code == .ageUncertain || refusal?.fields["age"] != nil
        let all: [(name: String, label: String, mode: String, isAsked: Bool)] = [
            ("kana", "かな ※必須", "text", person == nil),
            ("phone", "電話番号 ※必須", "tel", person?.phones.isEmpty ?? true),
            ("age", "年齢 ※必須", "numeric", person?.age == nil || isUncertain),
            ("ageWaiver", "生年月日が分からないまま予約する理由", "text", refusal?.code == .ageUncertain),
            ("limitWaiver", "回数の上限を超えて予約する理由", "text", refusal?.code == .limitReached),
        ]
        return all.filter { $0.isAsked || form[$0.name] != nil }.map {
            Field(
                name: $0.name, label: $0.label, value: form[$0.name] ?? "", mode: $0.mode,
                fault: refusal?.fields[$0.name])
        }
    }
}
