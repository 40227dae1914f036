import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 予約: who is on the telephone, and the free seats beside them; a tap on a time books.
struct BookPages: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.get("/book/:venue/at/:date/:start", Role.front) { visitor in
            let venue = try await visitor.ownVenue()
            guard let seat = SeatPoint(date: visitor.part("date"), start: visitor.part("start")) else {
                throw Fault.noSuchRoute
            }
            return try asking(visitor, venue, seat)
        }
        board.get("/book/:venue/person/:person", Role.front) { visitor in
            var typed = CallerForm()
            typed.person = try visitor.personInAddress()
            typed.chosen = SeatPoint(date: visitor.query("date"), start: visitor.query("start"))
            return try await page(visitor, at: try await visitor.ownVenue(), typed, isFresh: true)
        }
        // Whoever is under 秘匿 has said a name now; or somebody goes to another venue with what was typed.
        board.post("/book/:venue/person/:person", Role.front) { visitor, form in
            var typed = CallerForm(form)
            typed.person = try visitor.personInAddress()
            return try await page(visitor, at: try await visitor.ownVenue(), typed)
        }
        board.post("/book/:venue/new", Role.front) { visitor, form in
            try await page(visitor, at: try await visitor.ownVenue(), CallerForm(form))
        }
    }

    /// The address of somebody we know, with a seat chosen before where there is one.
    static func address(_ person: PersonID, at venue: VenueID, _ chosen: SeatPoint? = nil) -> String {
        "/book/\(venue)/person/\(person)" + (chosen?.query ?? "")
    }

    /// What is wrong, and what it was about.
    struct Trouble: Sendable {
        let refusal: Refusal
        var take: Take?
    }

    /// The page.
    ///
    /// - Parameter isFresh: whether its address alone makes it, so that it can fetch itself anew.
    func page(
        _ visitor: Visitor, at venue: Venue, _ typed: CallerForm, _ trouble: Trouble? = nil,
        isFresh: Bool = false
    ) async throws -> Response {
        let desk = visitor.desk
        let venues = try await desk.ask(Venues())
        var frame = pages.frame("\(venue.shortName)の予約", visitor, at: venue.id)
        frame.notice = trouble.map { .init($0.refusal) }
        var content = BookContent(
            place: venue.id.text, placeName: venue.name, details: details(typed, trouble?.refusal))
        if let person = typed.person {
            let card = try await desk.ask(ShowPerson(person: person, said: typed.said))
            guard !card.hidden else {
                content.hidden = .init(person: person.description, kana: card.person.kana)
                if typed.said != nil, frame.notice == nil {
                    frame.notice = .init(isError: true, text: "お名前が合いません。何も伝えないでください。")
                }
                (content.chosenDate, content.chosenStart) = Self.texts(typed.chosen)
                return try pages.templates.page("book", frame, content)
            }
            content.card = CallerCard(card, venues, now: visitor.now, id: pages.freshID)
            content.ageEntry = ageEntry(typed, trouble?.refusal, known: card.person)
        } else {
            let fields = trouble?.refusal.fields ?? [:]
            content.newcomer = .init(
                kana: .init(typed.kana, fields["kana"]), phone: .init(typed.phone, fields["phone"]),
                isAnother: typed.isAnother)
            content.ageEntry = ageEntry(typed, trouble?.refusal, known: nil)
        }
        content.saidName = typed.said
        let free = try await FreeSeats(
            desk, at: venue.id, today: visitor.today, verb: "を予約", pages.freshRequest)
        content.free = free
        content.others = others(visitor, venues, venue, typed)
        content.wishing = wishing(visitor, isUnfolded: !free.isAny)
        (content.chosenDate, content.chosenStart) = Self.texts(typed.chosen)
        content.chosenSeat = typed.chosen.map { seat in
            FreeSeats.Button(
                "\(seat.japanese) を予約する", "\(seat.japanese)を予約する",
                Take(venue: venue.id, date: seat.date, start: seat.start, request: pages.freshRequest()))
        }
        if let trouble {
            try await explain(trouble, typed, visitor, venues, &content)
        }
        if isFresh { frame.live = "/live" }
        return try pages.templates.page("book", frame, content)
    }

    /// A seat was chosen first: who wants it?
    private func asking(_ visitor: Visitor, _ venue: Venue, _ seat: SeatPoint) throws -> Response {
        struct Content: Sendable {
            let place: String
            let placeName: String
            let seat: String
            let date: String
            let start: String
        }
        return try pages.templates.page(
            "book-seat", pages.frame("\(venue.shortName)の予約", visitor, at: venue.id),
            Content(
                place: venue.id.text, placeName: venue.name, seat: seat.japanese,
                date: seat.date.description, start: seat.start.description))
    }

    private static func texts(_ seat: SeatPoint?) -> (String?, String?) {
        (seat?.date.description, seat?.start.description)
    }
}

extension Visitor {
    /// The venue that the address names, where they may book.
    func ownVenue() async throws -> Venue {
        let venue = try await venue()
        guard works(at: venue.id) else {
            throw Refusal(.forbidden, "ほかの会場のことはできません。", fields: ["venue": venue.id.text])
        }
        return venue
    }

    /// Whether a venue is theirs.
    func works(at venue: VenueID) -> Bool { account.venues?.contains(venue) ?? true }

    /// A part of the address; nil where the route has none of that name.
    func part(_ name: String) -> String? { visit.parameters.get(name) }

    func personInAddress() throws -> PersonID { PersonID(try number("person")) }

    /// A number that the address names.
    func number(_ name: String) throws -> Int64 {
        guard let number = Int64(try parameter(name)) else { throw Fault.noSuchRoute }
        return number
    }
}
