import Testing

@testable import Reports

@Suite("Axes of charts")
struct ChartScaleTests {
    @Test(arguments: [
        ([], [0, 1]), ([0], [0, 1]), ([1], [0, 1]), ([7], [0, 2, 4, 6, 8]), ([6], [0, 1, 2, 3, 4, 5, 6]),
        ([128, 97, 134], [0, 50, 100, 150]), ([5600], [0, 1000, 2000, 3000, 4000, 5000, 6000]),
        ([60], [0, 10, 20, 30, 40, 50, 60]), ([61], [0, 20, 40, 60, 80]),
        ([-30, 20], [-30, -20, -10, 0, 10, 20]),
        ([-5], [-5, -4, -3, -2, -1, 0]),
    ])
    func ticksAreRound(values: [Int], ticks: [Int]) {
        #expect(ChartScale(values).ticks == ticks)
    }

    @Test func everyValueLiesBetweenTheEnds() {
        var random = SystemRandomNumberGenerator()
        for most in [1, 9, 100, 4321, 1_000_000_000] {
            for _ in 0..<200 {
                // given some values
                let values = (0..<5).map { _ in Int.random(in: -most...most, using: &random) }
                // then the axis has room for each, 0 is one of its numbers, and they are few and apart alike
                let scale = ChartScale(values)
                #expect(values.allSatisfy { (0...1).contains(scale.fraction($0)) }, "\(values)")
                #expect(scale.ticks.contains(0), "\(values)")
                #expect((2...8).contains(scale.ticks.count), "\(values) \(scale.ticks)")
                let steps = Set(zip(scale.ticks, scale.ticks.dropFirst()).map { $1 - $0 })
                #expect(steps.count == 1, "\(values) \(scale.ticks)")
            }
        }
    }

    @Test func placesLieOnTheAxisInProportion() {
        // given an axis that goes up the picture
        let axis = ChartAxis(scale: ChartScale([100]), start: 260, end: 20)
        #expect(axis.place(of: 0) == 260)
        #expect(axis.place(of: 100) == 20)
        #expect(axis.place(of: 25) == 200)
    }

    @Test func barsOfABandStandSideBySideWithinIt() {
        let bands = ChartBands(start: 50, end: 650, count: 5)
        #expect(bands.middle(of: 0) == 110)
        #expect(bands.middle(of: 4) == 590)
        let bars = (0..<3).map { bands.bar($0, of: 3, in: 1) }
        #expect(bars[0].start >= 170 && bars[2].start + bars[2].thickness <= 290)
        for (bar, next) in zip(bars, bars.dropFirst()) {
            #expect(abs(bar.start + bar.thickness - next.start) < 1e-9)
        }
    }

    @Test(arguments: [
        (0.0, "0"), (12, "12"), (12.5, "12.5"), (12.04, "12"), (-0.5, "-0.5"), (-0.04, "0"), (0.06, "0.1"),
        (1234.96, "1235"),
    ])
    func placesAreWrittenToATenth(place: Double, text: String) {
        #expect(place.attribute == text)
    }
}
