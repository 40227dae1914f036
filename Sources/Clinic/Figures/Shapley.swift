/// The difference of two products split over their factors (Shapley 1953): the mean, over all orders in which
/// the factors could be exchanged, of what each exchange changes. No order is preferred, and it adds up.
enum Shapley {
    /// How much each factor makes of `product(own) - product(other)`.
    ///
    /// - Precondition: both have as many factors, few enough to try every set of them.
    static func shares(of own: [Double], against other: [Double]) -> [Double] {
        precondition(own.count == other.count && own.count <= 10)
        let count = own.count
        func product(_ exchanged: Int) -> Double {
            own.indices.reduce(1) { $0 * (exchanged & 1 << $1 != 0 ? own[$1] : other[$1]) }
        }
        return own.indices.map { factor in
            (0..<1 << count).filter { $0 & 1 << factor == 0 }.reduce(0) { sum, set in
                sum + weight(set.nonzeroBitCount, of: count)
                    * (product(set | 1 << factor) - product(set))
            }
        }
    }

    /// The share of all orders in which just so many factors were exchanged before.
    private static func weight(_ before: Int, of count: Int) -> Double {
        func factorial(_ number: Int) -> Double { (0..<number).reduce(1) { $0 * Double($1 + 1) } }
        return factorial(before) * factorial(count - before - 1) / factorial(count)
    }
}

extension [Double] {
    /// Each as tenths, rounded so that together they are exactly the sum: the largest remainders go up.
    func roundedToTenths(summing sum: Int) -> [Int] {
        var tenths = map { Int(($0 * 10).rounded(.down)) }
        let left = sum - tenths.reduce(0, +)
        let order = indices.sorted {
            let (a, b) = (self[$0] * 10 - Double(tenths[$0]), self[$1] * 10 - Double(tenths[$1]))
            return (b, $0) < (a, $1)
        }
        for step in 0..<Swift.max(0, left) { tenths[order[step % order.count]] += 1 }
        for step in 0..<Swift.max(0, -left) { tenths[order[order.count - 1 - step % order.count]] -= 1 }
        return tenths
    }
}
