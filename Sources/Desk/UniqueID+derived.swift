import Clinic
import Ledger

extension UniqueID {
    /// The id that belongs to a text: the same text has the same id, another one another.
    static func derived(from text: String) -> UniqueID {
        let digits = Array(Digest.sha256(text.utf8).utf8.prefix(32))
        return UniqueID(
            random: stride(from: 0, to: 32, by: 2).map { at in
                UInt8(String(decoding: digits[at...(at + 1)], as: UTF8.self), radix: 16) ?? 0
            })
    }
}
