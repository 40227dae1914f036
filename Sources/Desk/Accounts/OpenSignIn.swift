import Almanac
import Clinic
import Ledger

/// A sign-in that has not ended, whose it is, and the tablet if it was made at one.
struct OpenSignIn: Sendable {
    let place: SignInPlace
    let account: AccountPlace
    let tablet: TabletPlace?

    /// Who asks by it. At a tablet others look on, so that whatever somebody may do elsewhere, there they are
    /// venue staff or an adviser, at its venue and no other.
    var asker: Account {
        guard let tablet else { return account.asker() }
        return account.asker(only: Role.local, at: tablet.venue)
    }
}

extension Reading {
    /// The sign-in whose key has this hash, if it still holds; its account may be good no longer.
    func openSignIn(hash: String, at now: Instant) throws -> OpenSignIn? {
        guard let place = try signIn(hash: hash), place.isGood(at: now),
            let account = try self.account(place.account)
        else { return nil }
        let tablet = try place.tablet.flatMap { try self.tablet($0) }
        return tablet?.retiredAt == nil ? OpenSignIn(place: place, account: account, tablet: tablet) : nil
    }
}

extension AccountPlace {
    /// Who they are to the desk, or less than that.
    ///
    /// - Parameters:
    ///   - only: the roles that count; nil for all.
    ///   - venue: the one venue that counts; nil for all of theirs.
    func asker(only: Set<Role>? = nil, at venue: VenueID? = nil) -> Account {
        let roles = Set(self.roles.compactMap(Role.init(rawValue:)))
        let venues = Set(self.venues)
        return Account(
            id: id.text, roles: only.map(roles.intersection) ?? roles,
            venues: venue.map { venues.intersection([$0]) } ?? (mayBeEverywhere ? nil : venues),
            isHead: isHead)
    }

    /// Whether it is for every venue. Whoever works at some, and has lost them, is at none.
    private var mayBeEverywhere: Bool { venues.isEmpty && !worksAtVenue }
}

extension SignInPlace {
    /// How long somebody stays signed in without doing anything, in minutes. [assumed]
    private static let idleMinutes = 60
    /// The same at a tablet, where the next hands may be another's. [assumed]
    static let idleMinutesAtTablet = 20

    /// Whether it still holds.
    func isGood(at now: Instant) -> Bool {
        let idle = tablet == nil ? Self.idleMinutes : Self.idleMinutesAtTablet
        return !hasEnded && now < endsAt && now < seenAt.adding(minutes: idle)
    }
}
