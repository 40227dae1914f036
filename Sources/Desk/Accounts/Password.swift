import CSodium
import Clinic

/// A password as it is kept: Argon2id (RFC 9106) with 19 MiB and two passes, by libsodium.
///
/// Slow on purpose: never inside a transaction, and not many at a time.
package enum Password {
    /// The fewest characters of one.
    package static let shortest = 10
    /// The most bytes of one.
    package static let longest = 200

    private static let passes: UInt64 = 2
    private static let memory = 19 * 1024 * 1024

    /// The hash to keep, with its own salt. Refuses what is too short or too long.
    package static func hash(_ password: String) throws(Refusal) -> String {
        guard password.count >= shortest, password.utf8.count <= longest else {
            throw .badInput("password", "パスワードは\(shortest)文字以上\(longest)バイト以内にしてください。")
        }
        return try argon2(password)
    }

    /// The hash of anything that is typed to prove who somebody is, whatever its length.
    static func argon2(_ secret: String) throws(Refusal) -> String {
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let done = crypto_pwhash_str(&output, secret, UInt64(secret.utf8.count), passes, memory)
        guard done == 0 else { throw Refusal(.systemFailed, "パスワードを処理する記憶域が足りません。") }
        return String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether a password is the one of a hash. It takes as long for somebody who has none.
    package static func matches(_ password: String, _ hash: String?) -> Bool {
        // Drawn at once, so that the first stranger does not wait for it.
        let nobody = nobody
        let known = hash ?? nobody
        let same = crypto_pwhash_str_verify(known, password, UInt64(password.utf8.count)) == 0
        return same && hash != nil
    }

    /// Whether a text is a hash as `hash` makes it: of another cost it could take all memory there is.
    package static func isHash(_ text: String) -> Bool {
        text.utf8.count < crypto_pwhash_strbytes() && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            && text.hasPrefix("$argon2id$")
            && crypto_pwhash_str_needs_rehash(text, passes, memory) == 0
    }

    /// A hash of what nobody knows, so that an account that is not there answers no faster.
    private static let nobody = (try? hash((Randomness.system.freshID() as UniqueID<Password>).text)) ?? ""
}
