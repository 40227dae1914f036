import Almanac
import Clinic
import Desk
import Hummingbird
import HummingbirdCore

/// Somebody signed in who looks at a page or sends a form.
struct Visitor: Sendable {
    let who: Doorkeeper.SignedIn
    /// What they hold.
    let key: SecretKey
    /// Looks their rights up anew whatever they ask.
    let desk: any Desk
    let now: Instant
    /// How far the ledger had come when they came.
    let version: Int64
    let request: Request
    let visit: Visit

    var account: Account { who.account }
    var today: CivilDate { now.date }

    /// A part of the address that the route names.
    func parameter(_ name: String) throws -> String {
        guard let value = visit.parameters.get(name) else { throw Fault.noSuchRoute }
        return value
    }

    /// The venue that the address names.
    func venue() async throws -> Venue {
        let id = try parameter("venue")
        guard let venue = try await desk.ask(Venues()).first(where: { $0.id.text == id }) else {
            throw Fault.noSuchRoute
        }
        return venue
    }

    /// The date that the address names; today where it names none.
    func date() throws -> CivilDate {
        guard let text = visit.parameters.get("date") else { return today }
        guard let date = CivilDate(text) else { throw Fault.noSuchRoute }
        return date
    }

    /// What stands after the question mark of the address: ids and codes only, never what a person typed.
    func query(_ name: String) -> String? {
        request.uri.queryParameters[Substring(name)].map(String.init)
    }

    /// Whether they have any of these roles.
    func may(_ roles: Set<Role>) -> Bool { !account.roles.isDisjoint(with: roles) }
}
