/// A phrase as the scanner wants it: full-width forms become ASCII, every dash becomes "-", letters
/// become upper case. Written by hand, because NFKC would need Foundation.
func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        folded.append(narrowed(scalar))
    }
    return String(folded).uppercased()
}

private func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}":
        // The full-width forms stand in ASCII order.
        Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{3000}", "\t", "\u{A0}":
        " "
    // Hyphens, dashes, the minus sign, and the long-vowel marks that kana keyboards give in their place.
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{30FC}", "\u{FF70}":
        "-"
    default:
        scalar
    }
}
