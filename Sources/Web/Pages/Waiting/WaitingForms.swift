import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// Waiting, leaving, coming back; and the note that somebody went without.
struct WaitingForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/waiting/:venue/join", Role.front, join)
        board.post("/waiting/:venue/leave", Role.front) { visitor, form in
            try await act(visitor, "left") { desk in
                try await desk.tell(LeaveWaiting(waiting: try form.waiting()), id: try form.request())
                    .waiting.number
            }
        }
        board.post("/waiting/:venue/rejoin", Role.front) { visitor, form in
            try await act(visitor, "back") { desk in
                try await desk.tell(RejoinWaiting(waiting: try form.waiting()), id: try form.request())
                    .waiting.number
            }
        }
        board.post("/waiting/:venue/turn-away", Role.front) { visitor, form in
            let venue = try await visitor.ownVenue()
            return try await act(visitor, "turned") { desk in
                try await desk.tell(
                    TurnAway(
                        venue: venue.id, part: form["part"].flatMap(DayPart.init(rawValue:)),
                        people: try CallerForm(form).people()),
                    id: try form.value("turn", Clinic.RequestID.init(_:))
                ).turnedAway.number
            }
        }
        board.post("/waiting/:venue/undo-turn-away", Role.front) { visitor, form in
            try await act(visitor, "unturned") { desk in
                let note = TurnedAwayID(try form.value("note") { Int64($0) })
                return try await desk.tell(UndoTurnAway(turnedAway: note), id: try form.request())
                    .turnedAway.number
            }
        }
    }

    /// From the booking page, with everything that was typed there; a refusal goes back to it.
    private func join(_ visitor: Visitor, _ form: Form) async throws -> Response {
        let venue = try await visitor.ownVenue()
        let typed = CallerForm(form)
        do {
            let waiting = try await visitor.desk.tell(
                JoinWaiting(
                    venue: venue.id, weekdays: Set(form.all("weekday").compactMap(Weekday.init(english:))),
                    part: form["part"].flatMap(DayPart.init(rawValue:)),
                    until: form["until"].flatMap(CivilDate.init(_:)), resident: try typed.resident(),
                    person: typed.person, newPerson: typed.isAnother, party: try typed.people(),
                    caller: typed.caller, callBack: try typed.callBack()),
                id: try form.value("join", Clinic.RequestID.init(_:)))
            return .redirect(
                to: "/waiting/\(venue.id)?joined=\(waiting.waiting)\(waiting.candidates.query)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await BookPages(pages: pages).page(
                visitor, at: venue, typed, .init(refusal: refusal))
        }
    }

    private func act(
        _ visitor: Visitor, _ did: String, _ change: (any Desk) async throws -> Int64
    ) async throws -> Response {
        let venue = try await visitor.ownVenue()
        do {
            let number = try await change(visitor.desk)
            return .redirect(to: "/waiting/\(venue.id)?\(did)=\(number)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await WaitingPages(pages: pages).page(visitor, refusal)
        }
    }
}

extension Form {
    fileprivate func waiting() throws(Refusal) -> WaitingID { WaitingID(try value("waiting") { Int64($0) }) }
}
