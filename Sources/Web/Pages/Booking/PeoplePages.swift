import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 電話番号・かな: who is on the telephone. What was typed goes by POST and is answered at once; whoever is known
/// has an address with a number only.
struct PeoplePages: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/people", Role.front) { visitor, form in
            let venues = try await visitor.desk.ask(Venues())
            let venue = venues.first { $0.id.text == form["venue"] && visitor.works(at: $0.id) }
            return try await find(form["query"] ?? "", visitor, form, venue, venues)
        }
    }

    private struct Content: Sendable {
        let place: String
        let lines: [Line]
        let isCutOff: Bool
        let phone: String?
        let chosenDate: String?
        let chosenStart: String?
    }

    /// Somebody it might be.
    private struct Line: Sendable {
        let address: String
        let isSecret: Bool
        let kana: String
        /// 「78歳 090-1234-5678 次回11月24日(火)」
        let about: String?
    }

    private func find(
        _ query: String, _ visitor: Visitor, _ form: Form, _ venue: Venue?, _ venues: [Venue]
    ) async throws -> Response {
        guard let here = venue ?? venues.first(where: { visitor.works(at: $0.id) }) else {
            throw Fault.noSuchRoute
        }
        var typed = CallerForm()
        typed.chosen = SeatPoint(date: form["date"], start: form["start"])
        let book = BookPages(pages: pages)
        let found: [FoundPerson]
        do {
            found = try await visitor.desk.ask(Find(query: query))
        } catch let refusal as Refusal where refusal.code == .badInput {
            return try await book.page(visitor, at: here, typed, .init(refusal: refusal))
        }
        if (try? PhoneNumber(query)) != nil {
            typed.phone = query
        } else if (try? Kana(query)) != nil {
            typed.kana = query
        }
        guard !found.isEmpty else { return try await book.page(visitor, at: here, typed) }
        if found.count == 1 {
            let place = venue ?? Self.usual(found[0], visitor, venues) ?? here
            return .redirect(to: BookPages.address(found[0].person, at: place.id, typed.chosen))
        }
        return try choice(found, typed, visitor, here)
    }

    /// Where somebody was last, where the page does not say which venue it is about.
    private static func usual(_ person: FoundPerson, _ visitor: Visitor, _ venues: [Venue]) -> Venue? {
        let last = person.bookings.first { visitor.works(at: $0.venue) }
        return venues.first { $0.id == last?.venue }
    }

    private func choice(
        _ found: [FoundPerson], _ typed: CallerForm, _ visitor: Visitor, _ venue: Venue
    ) throws -> Response {
        let lines = found.map { person in
            let next = person.ahead(of: visitor.now).first.map { "次回\($0.date.japanese)" }
            let about = [person.age.map { "\($0)歳" }, person.phones.first, next].compactMap(\.self)
            return Line(
                address: BookPages.address(person.person, at: venue.id, typed.chosen),
                isSecret: person.secret, kana: person.kana,
                about: person.secret || about.isEmpty ? nil : about.joined(separator: " "))
        }
        return try pages.templates.page(
            "people", pages.frame("どなたですか", visitor, at: venue.id),
            Content(
                place: venue.id.text, lines: lines, isCutOff: found.count == Find.mostPeople,
                phone: typed.phone, chosenDate: typed.chosen?.date.description,
                chosenStart: typed.chosen?.start.description))
    }
}
