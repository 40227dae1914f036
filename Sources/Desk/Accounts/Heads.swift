import Clinic
import Ledger

/// 館長: the head of a venue does for its staff and tablets what the administrator does for all, for on
/// Saturdays nobody else is there.
extension Account {
    /// Whether they decide for every venue.
    var isPlanner: Bool { !roles.isDisjoint(with: Role.planning) }

    /// Whether the other works at one of their venues, there or elsewhere too: enough to let them in again.
    func heads(_ other: AccountPlace) -> Bool {
        guard isHead, let venues else { return false }
        return !venues.isDisjoint(with: other.venues)
    }

    /// Whether they look after staff and tablets: of the venues whose head they are, or of all.
    package var looksAfterStaff: Bool { isPlanner || (isHead && venues != nil) }

    /// Whether the other works nowhere but at their venues.
    func isHead(of other: AccountPlace) -> Bool {
        guard isHead, let venues, !other.venues.isEmpty else { return false }
        return venues.isSuperset(of: other.venues)
    }

    /// Whether the tablets of a venue are theirs to enrol and retire.
    func keepsTablets(of venue: VenueID) -> Bool { covers(venue) && looksAfterStaff }
}
