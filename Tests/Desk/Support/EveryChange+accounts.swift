import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of the administrator: accounts and programs' keys.
extension EveryChange {
    /// `sato` works at 仲町 and has a key (1); `suzuki`, of the same venue, is locked. A tablet (1) is there.
    static func prepareAccounts(_ ward: TestWard) async throws {
        try await ward.account("sato")
        try await ward.account("suzuki")
        _ = try await ward.key(of: "sato")
        try await ward.lock("suzuki")
        try await ward.enrol()
    }

    static let accounts = [
        EveryChange(
            change: NewAccount(
                account: TestWard.id("mori"), name: "森 一郎", may: [.viewer, .venue, .operator, .adviser],
                venues: [TestWard.shimura, TestWard.nakacho, TestWard.shimura], isHead: true),
            other: NewAccount(account: TestWard.id("mori"), name: "森 一郎", may: [.viewer]),
            refused: NewAccount(account: TestWard.id("sato"), name: "佐藤", may: [.viewer])),
        EveryChange(
            change: RenewAccount(account: sato, until: day("2028-03-31")),
            other: RenewAccount(account: sato, until: day("2027-03-31")),
            refused: RenewAccount(account: sato, until: day("2026-04-06"))),
        EveryChange(
            change: EndAccount(account: sato), other: EndAccount(account: suzuki),
            refused: EndAccount(account: TestWard.id("nobody"))),
        EveryChange(
            change: SetPassword(account: sato, hash: TestWard.passwordHash),
            other: SetPassword(account: suzuki, hash: TestWard.passwordHash),
            refused: SetPassword(account: sato, hash: TestWard.password)),
        EveryChange(
            change: UnlockAccount(account: suzuki), other: UnlockAccount(account: sato),
            refused: UnlockAccount(account: sato)),
        EveryChange(
            change: IssueToken(account: sato, purpose: "予約の控え", hash: hash, role: .venue),
            other: IssueToken(account: sato, purpose: "予約の控え", hash: hash),
            refused: IssueToken(account: sato, purpose: "予約の控え", hash: hash, role: .admin)),
        EveryChange(
            change: RevokeToken(token: TokenID(1)), other: RevokeToken(token: TokenID(2)),
            refused: RevokeToken(token: TokenID(9))),
        EveryChange(
            change: SetPIN(account: sato, hash: TestWard.pinHash),
            other: SetPIN(account: suzuki, hash: TestWard.pinHash),
            refused: SetPIN(account: sato, hash: TestWard.pin)),
        EveryChange(
            change: EnrolTablet(venue: TestWard.nakacho, label: "受付の2台目", hash: hash),
            other: EnrolTablet(venue: TestWard.shimura, label: "受付の2台目", hash: hash),
            refused: EnrolTablet(venue: TestWard.nakacho, label: "受付の2台目", hash: TestWard.pin)),
        EveryChange(
            change: RetireTablet(tablet: TabletID(1)), other: RetireTablet(tablet: TabletID(2)),
            refused: RetireTablet(tablet: TabletID(9))),
    ]

    private static let sato = TestWard.id("sato")
    private static let suzuki = TestWard.id("suzuki")
    private static let hash = SecretKey(.seeded(7)).hash
}
