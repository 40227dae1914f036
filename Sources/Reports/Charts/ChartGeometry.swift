/// The sizes of a chart, in units of its picture: about a pixel on a desk, two thirds of one on a telephone.
enum ChartSize {
    static let width = 560.0
    /// How high lines and columns are at the most.
    static let plot = 240.0
    static let textSize = 13.0
    static let lineHeight = 17.0
    /// From the edge of something to its words.
    static let gap = 6.0

    /// How much room a text takes, rather too much than too little.
    static func width(of text: String) -> Double { Double(TextWidth.of(text)) * 7.2 }

    /// How much room a value takes, which is set in bold with a white edge.
    static func width(ofValue text: String) -> Double { Double(TextWidth.of(text)) * 8.2 + 3 }

    /// How many columns of a terminal a text of such a width would take.
    static func columns(in width: Double) -> Int { max(2, Int(width / 7.2)) }
}

/// Where values lie: from the least tick's place to the most's; upwards, the second is the smaller number.
struct ChartAxis: Hashable, Sendable {
    let scale: ChartScale
    let start: Double
    let end: Double

    func place(of value: Int) -> Double { start + scale.fraction(value) * (end - start) }
}

/// The equal parts of an axis that has words instead of values.
struct ChartBands: Hashable, Sendable {
    let start: Double
    let end: Double
    let count: Int

    /// How wide each is.
    var width: Double { (end - start) / Double(max(1, count)) }

    func middle(of index: Int) -> Double { start + (Double(index) + 0.5) * width }

    /// What one of several bars takes of a band: where it begins, and how thick it is.
    func bar(_ bar: Int, of bars: Int, in index: Int) -> (start: Double, thickness: Double) {
        let thickness = width * 0.76 / Double(max(1, bars))
        return (start + Double(index) * width + width * 0.12 + Double(bar) * thickness, thickness)
    }
}
