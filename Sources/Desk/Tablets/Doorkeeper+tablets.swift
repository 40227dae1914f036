import Almanac
import Clinic
import Ledger

/// The shared tablet of a venue: whoever works there taps their name and types their PIN.
extension Doorkeeper {
    /// Somebody who may sign in at a tablet.
    package struct Staff: Hashable, Sendable {
        package let account: Slug
        /// Their name.
        package let name: String
    }

    /// The tablet of a key; nil where it is nobody's, or retired.
    package func tablet(_ key: SecretKey) async throws -> Tablets.Entry? {
        try await Refusal.catchingFailure {
            try await ledger.read { try Self.place(of: key, $0) }.map(Tablets.Entry.init)
        }
    }

    /// The most names of one tablet.
    private static let mostStaff = 100

    /// Those who may sign in at a tablet, by name: all that its key alone is good for.
    ///
    /// - Throws: `signInNeeded` where it is no tablet, or retired.
    package func staff(ofTablet key: SecretKey) async throws -> [Staff] {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            try await ledger.read { reading in
                guard let tablet = try Self.place(of: key, reading) else { throw Self.noTablet }
                return try reading.accountsWithPIN(at: tablet.venue, limit: Self.mostStaff)
                    .filter { $0.worksAtVenue && $0.isGood(on: now.date) }
                    .map { Staff(account: $0.id, name: $0.name) }
            }
        }
    }

    /// Signs somebody in at a tablet, for its venue and as venue staff or adviser only, until it closes;
    /// whoever was signed in there no longer is.
    ///
    /// - Throws: `signInNeeded` where it is no tablet, and for every other no alike; `tooManyTries`.
    package func signIn(
        tablet: SecretKey, _ account: Slug, pin: String, from address: String
    ) async throws -> SecretKey {
        guard try await self.tablet(tablet) != nil else { throw Self.noTablet }
        let key = SecretKey(randomness)
        // What is no PIN is proven like one that is wrong, so that it takes as long and counts as much.
        let digits = PIN.digits(of: pin) ?? ""
        let isIn = try await prove(digits, of: account.text, from: address, by: Self.pin, forgives: false) {
            writing, who, now in
            guard let place = try Self.place(of: tablet, writing.reading), who.worksAtVenue,
                who.venues.contains(place.venue)
            else { return nil as Bool? }
            try writing.addSignIn(
                of: who.id, hash: key.hash, at: now, until: try Self.closing(of: place, writing.reading, now),
                tablet: place.id)
            return true
        }
        guard isIn != nil else {
            throw Refusal(.signInNeeded, "PINが違うか、今は使えないIDです。館長か管理の方に確かめてください。")
        }
        return key
    }

    private static let noTablet = Refusal(
        .signInNeeded, "このタブレットは登録されていません。館長に登録してもらうか、職員IDとパスワードで入ってください。")

    private static func place(of key: SecretKey, _ reading: Reading) throws -> TabletPlace? {
        guard let place = try reading.tablet(hash: key.hash), place.retiredAt == nil else { return nil }
        return place
    }

    /// How long after the last seat there is still something to do: the day is closed and reported. [assumed]
    private static let minutesAfterSession = 60
    /// When a venue closes on a day without a session. [assumed]
    private static let usualClosing = CivilTime(hour: 20, minute: 0) ?? .noon

    /// When the sign-in ends: with the opening hours; whoever comes after them has an hour.
    private static func closing(
        of tablet: TabletPlace, _ reading: Reading, _ now: Instant
    ) throws -> Instant {
        let lastSeat = try reading.closingTime(of: tablet.venue, on: now.date)
        let closings = [
            lastSeat.map { Instant(now.date, $0).adding(minutes: minutesAfterSession) },
            Instant(now.date, usualClosing),
        ]
        // One that is nearly over would only throw out whoever has just come in.
        let soon = now.adding(minutes: SignInPlace.idleMinutesAtTablet)
        return closings.compactMap(\.self).first { $0 >= soon } ?? now.adding(minutes: minutesAfterSession)
    }
}
