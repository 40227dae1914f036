extension Double {
    /// Rounded to three decimals, for a share that must be reached.
    package var thousandths: Double { (self * 1000).rounded() / 1000 }
}

/// A part of a whole in thousandths, rounded down, so that 5,599 of 5,600 never reads as all of them.
package func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part * 1000 / whole) / 1000 : 0
}
