extension Double {
    /// Rounded to three decimals, as shares are given in JSON.
    package var thousandths: Double { (self * 1000).rounded() / 1000 }
}
