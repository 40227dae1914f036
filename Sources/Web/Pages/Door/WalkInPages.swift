import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// ＋当日受付: somebody just comes. Served at once, or into the queue at the door; a name is welcome, not needed.
struct WalkInPages: Sendable {
    let pages: Pages

    struct Content: Sendable {
        let address: String
        let back: String
        /// One id for each button.
        let serveRequest: String
        let queueRequest: String
        let parties: [Party]
        let kana: String
        let phone: String
        let age: String
    }

    struct Party: Sendable {
        let number: Int
        let isChosen: Bool
    }

    func mount(on board: PageBoard) {
        board.get("/walk-in/:venue", Role.front) { try await page($0, Form("")) }
        board.post("/walk-in/:venue", Role.front) { visitor, form in
            try await take(visitor, form, form.has("queue"))
        }
    }

    private func page(
        _ visitor: Visitor, _ form: Form, refusal: Refusal? = nil
    ) async throws -> Response {
        let venue = try await visitor.venue()
        var frame = pages.frame("\(venue.shortName) 当日受付", visitor, at: venue.id)
        frame.notice = refusal.map { .init($0) }
        let party = form["party"].flatMap { Int($0) } ?? 1
        let content = Content(
            address: "/walk-in/\(venue.id)", back: "/day/\(venue.id)",
            serveRequest: pages.freshID(), queueRequest: pages.freshID(),
            parties: (1...9).map { Party(number: $0, isChosen: $0 == party) }, kana: form["kana"] ?? "",
            phone: form["phone"] ?? "", age: form["age"] ?? "")
        return try pages.templates.page(
            "walk-in", frame, content)
    }

    private func take(_ visitor: Visitor, _ form: Form, _ waits: Bool) async throws -> Response {
        let venue = try await visitor.venue()
        do {
            let resident = try form.resident()
            let party = form["party"].flatMap { Int($0) } ?? 1
            if waits {
                let entry = try await visitor.desk.tell(
                    JoinQueue(venue: venue.id, resident: resident, party: party),
                    id: try form.request("request-queue"))
                return .redirect(
                    to: "/day/\(venue.id)?ticket=\(entry.queued)\(entry.candidates.query)#notice")
            }
            let booking = try await visitor.desk.tell(
                WalkIn(venue: venue.id, resident: resident, party: party),
                id: try form.request("request-serve"))
            return .redirect(to: "/day/\(venue.id)?came=\(booking.booking)\(booking.candidates.query)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, form, refusal: refusal)
        }
    }
}

extension Form {
    /// Who somebody is, as far as they said.
    func resident() throws(Refusal) -> Resident {
        var age: Int?
        if let text = self["age"] {
            let bare = text.hasSuffix("歳") ? String(text.dropLast()) : text
            guard let number = Int(PlainText.compatible(bare)) else {
                throw .badInput("age", "年齢は数字で入れてください。")
            }
            age = number
        }
        return Resident(kana: self["kana"], phone: self["phone"], age: age)
    }

    /// The id of one of several buttons of a form.
    func request(_ name: String) throws(Refusal) -> Clinic.RequestID {
        try value(name, Clinic.RequestID.init(_:))
    }
}
