// NFKC is in Foundation, not in FoundationEssentials. No other file of Clinic imports it.
import Foundation

extension PlainText {
    /// The text in NFKC: full-width digits and letters become ASCII, half-width kana full, every wide space
    /// an ordinary one. Up to eighteen times as long as what was typed: check the length before.
    package static func compatible(_ text: String) -> String {
        // Alone among the voicing marks, these two would become a space and a mark: 「か゛」 must be 「が」.
        let joined = text.unicodeScalars.map { mark -> Unicode.Scalar in
            switch mark {
            case "\u{309B}": "\u{3099}"
            case "\u{309C}": "\u{309A}"
            default: mark
            }
        }
        // Foundation on Linux leaves the half-width voicing mark beside its kana (ｶﾞ: カ, U+3099), which is
        // not NFKC yet: only the second mapping joins them. (Seen with Swift 6.3.1.)
        return String(String.UnicodeScalarView(joined)).precomposedStringWithCompatibilityMapping
            .precomposedStringWithCanonicalMapping
    }

    /// Whether people type it where they mean a dash; ー and 〜 lie beside it on the keyboard.
    package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2500}", "ー", "〜", "~": true
        default: false
        }
    }
}
