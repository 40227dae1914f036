import Clinic
import Desk
import Hummingbird

/// Making a browser a shared tablet, and taking that back.
struct TabletForms: Sendable {
    let pages: Pages

    static let enrolment = "/tablets/enrol"

    /// Where it is asked whether to retire a tablet.
    static func address(_ tablet: TabletID) -> String { "/tablets/\(tablet)/retire" }

    private struct Content: Sendable {
        let label: String
        let venue: String
        let address: String
        let request: String
        let back: String
    }

    func mount(on board: PageBoard) {
        board.post(Self.enrolment, Role.keeping, enrol)
        board.get("/tablets/:tablet/retire", Role.keeping) { visitor in try await confirm(visitor) }
        board.post("/tablets/:tablet/retire", Role.keeping) { visitor, form in
            let tablet = try visitor.tablet()
            do {
                _ = try await visitor.desk.tell(RetireTablet(tablet: tablet), id: try form.request())
                return .redirect(to: "\(TabletPages.address)?retired=\(tablet)#notice")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await TabletPages(pages: pages).page(visitor, refusal: refusal)
            }
        }
    }

    /// The key goes into this browser only; the desk gets its hash.
    private func enrol(_ visitor: Visitor, _ form: Form) async throws -> Response {
        do {
            let request = try form.request()
            let key = visitor.key.tablet(request)
            // One that is a tablet already would be two in the list. The same form once more is no other.
            if let here = try await pages.tablet(of: visitor.request), here.key.hash != key.hash {
                throw Refusal(.alreadyThere, "この端末は「\(here.entry.label)」として登録してあります。")
            }
            let answer = try await visitor.desk.tell(
                EnrolTablet(
                    venue: try form.value("venue", VenueID.init(_:)), label: form["label"] ?? "",
                    hash: key.hash),
                id: request)
            var response = Response.redirect(to: "\(TabletPages.address)?enrolled=\(answer.tablet)#notice")
            pages.leave(tablet: key, in: &response)
            return response
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await TabletPages(pages: pages).page(visitor, typed: form, refusal: refusal)
        }
    }

    private func confirm(_ visitor: Visitor) async throws -> Response {
        let id = try visitor.tablet()
        guard visitor.account.looksAfterStaff,
            let tablet = try await visitor.desk.ask(Tablets()).first(where: { $0.tablet == id }), tablet.good
        else { throw Fault.noSuchRoute }
        let venues = try await visitor.desk.ask(Venues())
        return try pages.templates.page(
            "tablet-retire", pages.frame("タブレットの登録を外す", visitor),
            Content(
                label: tablet.label, venue: TabletPages.name(of: tablet.venue, venues),
                address: Self.address(id), request: pages.freshID(), back: TabletPages.address))
    }
}

extension Visitor {
    /// The tablet that the address names.
    fileprivate func tablet() throws -> TabletID {
        guard let number = Int64(try parameter("tablet")) else { throw Fault.noSuchRoute }
        return TabletID(number)
    }
}
