import Clinic
import Ledger

/// A draw that is made again from its published file, with no database.
package enum PublishedDraw {
    /// The file's hash, and what the draw gives everybody, in its order.
    ///
    /// - Parameters:
    ///   - text: the published file, to the byte.
    ///   - value: the number that was announced beforehand, as anybody may write it.
    /// - Throws: `Refusal` for anything that is not exactly such a file, and for a value that is none.
    package static func outcomes(
        of text: String, value: String
    ) throws(Refusal) -> (hash: String, outcomes: [DrawList.Outcome]) {
        // Texts that look alike may differ in bytes, and the hash is one of bytes.
        guard let list = DrawList(text), list.text.utf8.elementsEqual(text.utf8) else {
            throw Refusal(
                .badFile, "公開された抽選名簿ではありません。書き換えたり、保存し直したりしていないものを使ってください。",
                fields: ["file": "公開された抽選名簿ではありません。"])
        }
        let said = try Refusal.field("value") { () throws(Invalid) in try DrawList.value(value) }
        return (
            Digest.sha256(text.utf8), list.outcomes(of: list.order(said) { Digest.sha256($0.utf8) })
        )
    }
}
