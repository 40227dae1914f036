/// The axis along which a chart's values are measured: from one round number to another, always with 0.
struct ChartScale: Hashable, Sendable {
    /// Where it has a line and a number, the least first.
    let ticks: [Int]

    /// - Parameter steps: how many parts it has at most; 0 lies between two of them where there are values on
    ///   both its sides, which makes one more.
    init(_ values: some Sequence<Int>, steps: Int = 6) {
        let (least, most) = values.reduce((0, 0)) { (min($0.0, $1), max($0.1, $1)) }
        let step = Self.step(for: most - least, steps)
        // Towards nothing for what is above, away from it for what is below: both ends lie beyond the values.
        let low = least / step - (least % step < 0 ? 1 : 0)
        let high = most / step + (most % step > 0 ? 1 : 0)
        ticks = (low...max(high, low + 1)).map { $0 * step }
    }

    /// How far along the axis a value lies: 0 at the least tick, 1 at the most.
    func fraction(_ value: Int) -> Double {
        let (least, most) = (ticks[0], ticks[ticks.count - 1])
        return Double(value - least) / Double(most - least)
    }

    /// The smallest of 1, 2, 5, 10, 20, 50 … that divides a span into so many parts or fewer.
    private static func step(for span: Int, _ steps: Int) -> Int {
        var power = 1
        while true {
            for factor in [1, 2, 5] where power * factor * steps >= span { return power * factor }
            power *= 10
        }
    }
}
