import Clinic
import Ledger

/// A key that a program asks with: shown once, kept as its hash.
///
/// It is drawn where it will be used, so that nobody else ever sees it: only the hash goes to the desk.
package struct SecretKey: Sendable {
    /// What the program sends: 「sumaho-」 and 64 hexadecimal digits.
    package let text: String

    /// A new one.
    package init(_ randomness: Randomness) {
        let draw: () -> String = { (randomness.freshID() as UniqueID<SecretKey>).text.filter { $0 != "-" } }
        text = Self.mark + draw() + draw()
    }

    /// What somebody sent; nil for what no key looks like.
    package init?(_ text: String) {
        guard text.hasPrefix(Self.mark), text.utf8.count == Self.mark.utf8.count + 64 else { return nil }
        self.text = text
    }

    /// Under which calls are taken up by whoever holds the key, in however many windows.
    package var claim: ClaimID {
        ClaimID(random: Array(Digest.sha256(("claim " + text).utf8).utf8.prefix(16)))
    }

    /// The key of the tablet that a form of whoever holds this one enrols. It follows from both, so that the
    /// form sent twice enrols one tablet and leaves its key there.
    package func tablet(_ form: RequestID) -> SecretKey {
        SecretKey(digits: Digest.sha256("tablet \(form.text) \(text)".utf8))
    }

    private init(digits: String) { text = Self.mark + digits }

    /// As it is kept and compared.
    package var hash: String { Digest.sha256(text.utf8) }

    /// What forms carry to show that they come from a page of whoever holds the key.
    package var formToken: String { Digest.sha256(("form " + text).utf8) }

    private static let mark = "sumaho-"

    /// Whether a text is a hash as `hash` makes it: 64 hexadecimal digits in lower case.
    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
