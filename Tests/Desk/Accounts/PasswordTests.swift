import Clinic
import Desk
import TestSupport
import Testing

/// Passwords as they are kept. Argon2 is slow on purpose: few hashes.
@Suite("Passwords")
struct PasswordTests {
    @Test
    func aHashSaysWhatItCost() throws {
        let (first, second) = (try Password.hash(TestWard.password), try Password.hash(TestWard.password))
        // Argon2id, 19 MiB, two passes, and a salt of its own.
        for hash in [first, second] { #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"), "\(hash)") }
        #expect(first != second)
        #expect(Password.isHash(first) && !first.contains(TestWard.password))
        #expect(Password.matches(TestWard.password, first) && !Password.matches("ひらけごま ひらけごま", first))
        // Whoever has no password has none that could be guessed.
        #expect(!Password.matches(TestWard.password, nil) && !Password.matches("", nil))
    }

    @Test(arguments: ["123456789\u{0}ab", "pass\u{0}word longer", "🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑", "ひらけごまひらけごま"])
    func anyCharacterCounts(password: String) throws {
        let hash = try Password.hash(password)
        #expect(Password.matches(password, hash))
        // Not only up to the first NUL, and not only the first bytes.
        let beginning = String(password.prefix { $0 != "\u{0}" })
        for other in [beginning + (beginning == password ? "x" : ""), String(password.dropLast())] {
            #expect(!Password.matches(other, hash), "\(other.debugDescription)")
        }
    }

    @Test(arguments: [
        "", "123456789", "ひらけごまひらけご", String(repeating: "a", count: 201),
        String(repeating: "あ", count: 67),
    ])
    func tooShortAndTooLongAreRefused(password: String) {
        let refusal = #expect(throws: Refusal.self) { try Password.hash(password) }
        #expect(refusal?.code == .badInput && refusal?.fields["password"] != nil)
        #expect(password.isEmpty || refusal?.message.contains(password) == false)
    }

    @Test(arguments: [String(repeating: "a", count: 200), "あいうえおかきくけこ"])
    func theLimitsThemselvesAreTaken(password: String) throws {
        #expect(Password.matches(password, try Password.hash(password)))
    }

    /// What is given as a hash is not believed: one of another cost would take all the memory there is.
    @Test
    func onlyHashesOfThisCostAreHashes() {
        let good = TestWard.passwordHash
        #expect(Password.isHash(good))
        for bad in [
            "", "$argon2id$", good.replacing("m=19456", with: "m=4194304"),
            good.replacing("t=2", with: "t=90"),
            good.replacing("argon2id", with: "argon2i"), good + "\u{0}", String(good.dropFirst()),
            good + good,
            TestWard.password,
        ] {
            #expect(!Password.isHash(bad), "\(bad.debugDescription)")
        }
    }

    /// Nobody tells by the clock whether an account is there: Argon2 runs either way.
    @Test
    func aStrangerTakesAsLong() {
        func shortest(_ hash: String?) -> Duration {
            (0..<3).map { _ in ContinuousClock().measure { _ = Password.matches("違うあいことばです", hash) } }.min()
                ?? .zero
        }
        let (known, stranger) = (shortest(TestWard.passwordHash), shortest(nil))
        #expect(stranger > known / 2 && known > .milliseconds(2), "\(stranger) against \(known)")
    }
}
