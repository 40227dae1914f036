// Calendar values have ends (1868 and 2199). Arithmetic on them stops there instead of trapping,
// because an amount may come from outside.

extension Comparable {
    /// The value itself, or the end of the range nearest to it.
    func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}

extension FixedWidthInteger {
    /// The sum, or the end of the type nearest to it.
    func saturatingAdd(_ other: Self) -> Self {
        let (sum, overflow) = addingReportingOverflow(other)
        guard overflow else { return sum }
        return other < 0 ? .min : .max
    }

    /// The quotient rounded down and the remainder, which is never negative, for a positive divisor.
    func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
