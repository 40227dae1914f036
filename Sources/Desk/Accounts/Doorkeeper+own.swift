import Almanac
import Clinic
import Ledger

/// Changing one's own password and PIN, which takes the password: whoever finds a screen unattended must not
/// be able to come back as its owner.
extension Doorkeeper {
    /// Changes the password of whoever is signed in; their other sign-ins end.
    ///
    /// - Throws: `signInNeeded` where nobody is signed in with the key, `badInput` for `old` where it is
    ///   wrong and for `new` where it cannot be taken, `tooManyTries`.
    package func changePassword(
        _ key: SecretKey, old: String, new: String, from address: String
    ) async throws {
        let account = try await signedIn(key)
        guard old != new else { throw Refusal.badInput("new", "今と違うパスワードにしてください。") }
        let hash = try await naming("new") { try await Self.proof.hash { try Password.hash(new) } }
        try await change(account, proving: old, field: "old", from: address) { writing, place, now in
            try writing.setPassword(of: place.id, hash: hash, keeping: key.hash, at: now)
            try journal(writing, by: place.id.text, "change-password", now)
        }
    }

    /// Changes the PIN of whoever is signed in, or sets the first; they are signed out of every tablet.
    ///
    /// - Throws: as above, for `password` and `pin`; `badInput` for `account` for whoever no tablet takes.
    package func changePIN(
        _ key: SecretKey, password: String, pin: String, from address: String
    ) async throws {
        let account = try await signedIn(key)
        try account.requireWorkAtVenue()
        let hash = try await Self.proof.hash { try PIN.hash(pin) }
        try await change(account, proving: password, field: "password", from: address) {
            writing, place, now in
            try writing.setPIN(of: place.id, hash: hash, at: now)
            try journal(writing, by: place.id.text, "change-pin", now)
        }
    }

    /// The hash of a PIN that is set for somebody (`SetPIN`), taking its turn like every other.
    ///
    /// - Throws: `badInput` for `pin` where it is none.
    package func hash(ofPIN pin: String) async throws -> String {
        try await Self.proof.hash { try PIN.hash(pin) }
    }

    private func signedIn(_ key: SecretKey) async throws -> AccountPlace {
        let now = clock.now()
        let open = try await Refusal.catchingFailure {
            try await ledger.read { try Self.open(key, $0, now) }
        }
        guard let open else { throw Refusal(.signInNeeded, "サインインしてください。") }
        return open.account
    }

    private func change(
        _ account: AccountPlace, proving password: String, field: String, from address: String,
        _ body: @escaping @Sendable (Writing, AccountPlace, Instant) throws -> Void
    ) async throws {
        let done = try await prove(password, of: account.id.text, from: address, by: Self.password) {
            try body($0, $1, $2)
            return true
        }
        guard done != nil else { throw Refusal.badInput(field, "今のパスワードが違います。") }
    }

    /// Runs a body; what it says of the password is said of the field it was typed into.
    private func naming<Value>(_ field: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let refusal as Refusal where refusal.code == .badInput {
            throw Refusal.badInput(field, refusal.message)
        }
    }
}
