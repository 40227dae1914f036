import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// A tap on a time: booked at once, or why not, with everything typed still there.
struct BookForms: Sendable {
    let pages: Pages

    private var shown: BookPages { BookPages(pages: pages) }

    func mount(on board: PageBoard) {
        board.post("/book/:venue/take", Role.front) { visitor, form in
            let venue = try await visitor.ownVenue()
            let typed = CallerForm(form)
            // Enter in a field is no tap on a time: it only looks over what was typed.
            guard let take = form["take"].flatMap(Take.init(_:)) else {
                return try await look(visitor, venue, typed)
            }
            do {
                let booking = try await book(take, typed, visitor)
                return .redirect(
                    to: "/booking/\(booking.booking)?did=booked\(booking.candidates.query)#notice")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await shown.page(visitor, at: venue, typed, .init(refusal: refusal, take: take))
            }
        }
    }

    private func book(_ take: Take, _ typed: CallerForm, _ visitor: Visitor) async throws -> Booking {
        var person = typed.person
        if case .person(let chosen) = take.who { person = chosen }
        return try await visitor.desk.tell(
            Book(
                wish: .time(venue: take.venue, date: take.date, start: take.start),
                resident: try typed.resident(), person: person,
                newPerson: typed.isAnother || take.who == .somebodyNew, ageWaiver: typed.ageWaiver,
                limitWaiver: typed.limitWaiver, caller: typed.caller, callBack: try typed.callBack(),
                party: try typed.people(), source: typed.isAtCounter ? .venue : .phone),
            id: take.request)
    }

    private func look(_ visitor: Visitor, _ venue: Venue, _ typed: CallerForm) async throws -> Response {
        do throws(Refusal) {
            _ = try typed.resident()
            _ = try typed.people()
            _ = try typed.callBack()
        } catch {
            return try await shown.page(visitor, at: venue, typed, .init(refusal: error))
        }
        return try await shown.page(visitor, at: venue, typed)
    }
}
