import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of the administrator: a handful of accounts, and their keys.
extension Walk {
    /// The first two are there from the start.
    static let accounts = ["sato", "suzuki", "takahashi", "tanaka"]

    /// A few changes at once: they touch nothing else.
    mutating func keepAccounts() async throws -> String {
        for _ in 0..<3 { try await keepAccount(TestWard.id(pick(Self.accounts))) }
        return "accounts"
    }

    private mutating func keepAccount(_ account: Slug) async throws {
        switch Int.random(in: 0..<15, using: &random) {
        case 0..<2:
            _ = try await tell(
                NewAccount(
                    account: account, name: "職員", may: pick([[.venue], [.office, .viewer], [.adviser]]),
                    venues: pick([[], [TestWard.nakacho, TestWard.nakacho]]),
                    isHead: Bool.random(using: &random)))
        case 2: _ = try await tell(RenewAccount(account: account, until: soon()))
        case 3: _ = try await tell(EndAccount(account: account))
        case 4:
            let hash = pick([TestWard.passwordHash, TestWard.passwordHash, TestWard.password])
            _ = try await tell(SetPassword(account: account, hash: hash))
        case 5..<7:
            if Bool.random(using: &random) { try await ward.lock(account.text) }
            _ = try await tell(UnlockAccount(account: account))
        case 7..<9: try await issue(account)
        case 9..<11:
            let hash = pick([TestWard.pinHash, TestWard.pinHash, TestWard.pin])
            _ = try await tell(SetPIN(account: account, hash: hash))
        case 11..<13: try await enrol()
        case 13:
            // One that is there, as often as not.
            if Bool.random(using: &random) { try await enrol() }
            _ = try await tell(RetireTablet(tablet: tablets.last ?? TabletID(1)))
        default:
            // A key that is there, as a rule.
            for _ in 0...1 { try await issue(account) }
            _ = try await tell(RevokeToken(token: tokens.last ?? TokenID(1)))
        }
    }

    private mutating func issue(_ account: Slug) async throws {
        let token = IssueToken(
            account: account, purpose: "試験", hash: SecretKey(ward.randomness).hash,
            role: pick([nil, .venue, .admin]))
        if let issued = try await tell(token) { tokens.append(issued.token) }
    }

    private mutating func enrol() async throws {
        let tablet = EnrolTablet(
            venue: pick([TestWard.nakacho, TestWard.shimura]), label: pick(["受付の1台目", "受付の2台目", " "]),
            hash: SecretKey(ward.randomness).hash)
        if let enrolled = try await tell(tablet) { tablets.append(enrolled.tablet) }
    }
}
