import Reports
import Testing

@Suite("Charts as pictures")
struct ChartPictureTests {
    static let charts = [MadeUpDocuments.climb, MadeUpDocuments.venueChart, MadeUpDocuments.topicChart]

    private static func chart(
        _ form: Chart.Form, _ categories: [String], _ values: [[Int?]], planned: Set<Int> = []
    ) -> Chart {
        Chart(
            title: "図", description: "ようす", form: form, categories: categories,
            series: values.enumerated().map {
                .init(name: "系列\($0.offset)", values: $0.element, isPlanned: planned.contains($0.offset))
            }, unit: "人")
    }

    private func picture(_ chart: Chart) throws -> Read {
        try Read(ChartPicture.svg(chart, id: "c").html)
    }

    @Test(arguments: charts)
    func aPictureHasANameAndSaysWhatItShows(chart: Chart) throws {
        let picture = try Read(ChartPicture.svg(chart, id: "s1-c1").html)
        // then it is one picture, named by its title and described by its sentence
        #expect(picture.attributes["role"] == "img")
        let named = try #require(picture.attributes["aria-labelledby"])
        let ids = picture.elements.compactMap { $0.attributes["id"] }
        #expect(named == "s1-c1-title s1-c1-desc")
        #expect(Set(named.split(separator: " ").map(String.init)).isSubset(of: ids))
        #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("s1-c1-") })
        #expect(picture.text.hasPrefix(chart.title + chart.description))
    }

    @Test(arguments: charts)
    func everyWordAndKnownValueIsWritten(chart: Chart) throws {
        let text = try picture(chart).text
        for category in chart.categories { #expect(text.contains(category), "\(category)") }
        for series in chart.series where !series.isPlanned {
            for value in series.values.compactMap(\.self) {
                #expect(text.contains(value.grouped), "\(value)")
            }
        }
        #expect(text.contains("(\(chart.unit))"))
    }

    /// Nothing to draw, less than nothing, and more than there is room for.
    static let hard = [
        chart(.columns, ["a"], [[nil]]), chart(.lines, [], [[]]), chart(.bars, [], []),
        chart(.columns, ["a", "b"], [[-5, 3], [0, nil]]), chart(.bars, ["a", "b"], [[-5, 3], [0, nil]]),
        chart(.lines, (1...40).map(String.init), [(1...40).map { $0 * 1000 }]),
        chart(.columns, (1...40).map(String.init), Array(repeating: (1...40).map { $0 * 1000 }, count: 4)),
    ]

    @Test(arguments: charts + hard)
    func nothingIsDrawnOutsideThePicture(chart: Chart) throws {
        let picture = try picture(chart)
        let size = try #require(picture.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
        let (width, height) = (size[2], size[3])
        for (name, attributes) in picture.elements where attributes["id"] == nil {
            func numbers(_ keys: String...) -> [Double] {
                keys.compactMap { attributes[$0].flatMap(Double.init) }
            }
            guard name != "path", name != "circle" || attributes["class"] != nil else { continue }
            let across = numbers("x", "x1", "x2", "cx") + zip(numbers("x"), numbers("width")).map(+)
            let down = numbers("y", "y1", "y2", "cy") + zip(numbers("y"), numbers("height")).map(+)
            #expect(across.allSatisfy { (0...width).contains($0) }, "\(name) \(attributes)")
            #expect(down.allSatisfy { (0...height).contains($0) }, "\(name) \(attributes)")
        }
    }

    /// 70.8 % is not 70 %, and the longest value has its room to the right of the longest bar.
    @Test(arguments: [Chart.Form.bars, .columns, .lines])
    func tenthsAreWrittenWithTheirDecimal(form: Chart.Form) throws {
        let chart = Chart(
            title: "図", description: "ようす", form: form, categories: ["仲町", "志村"],
            series: [.init(name: "枠の利用率", values: [708, 1000])], unit: "%", isTenths: true)
        let picture = try picture(chart)
        #expect(
            picture.text.contains("70.8") && picture.text.contains("100.0") && !picture.text.contains("708"))
        let size = try #require(picture.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
        for (name, attributes) in picture.elements where name == "text" {
            guard attributes["text-anchor"] == "start", let x = attributes["x"].flatMap(Double.init) else {
                continue
            }
            // Five bold characters of 13 units, a little over half as wide as high, and their white edge.
            #expect(x + 5 * 8 + 3 <= size[2])
        }
    }

    @Test func aLineIsBrokenOffWhereNothingIsKnown() throws {
        let picture = try picture(Self.chart(.lines, ["4月", "5月", "6月", "7月", "8月"], [[1, 2, nil, 4, nil]]))
        // then it is begun twice, and each known point has its mark
        let line = try #require(picture.elements.first { $0.name == "path" }?.attributes["d"])
        #expect(line.count { $0 == "M" } == 2)
        #expect(line.count { $0 == "L" } == 1)
        #expect(picture.elements.count { $0.name == "circle" } == 3)
    }

    @Test func whatIsUnknownIsNotNothing() throws {
        // given a category without a value, and one with none
        for form in [Chart.Form.columns, .bars] {
            let picture = try picture(Self.chart(form, ["a", "b"], [[nil, 0]]))
            // then the first has a dash and no bar, the second a 0 and a bar without height
            #expect(picture.text.contains("―"))
            #expect(picture.elements.count { $0.name == "rect" } == 1)
        }
    }

    @Test func seriesDifferWithoutColour() throws {
        // given four counted series and a planned one
        let values: [[Int?]] = Array(repeating: [3, 4], count: 5)
        let lines = try picture(Self.chart(.lines, ["a", "b"], values, planned: [4]))
        let bars = try picture(Self.chart(.columns, ["a", "b"], values, planned: [4]))
        // then no two lines are broken alike, and no two bars filled alike
        let long = lines.elements.filter { $0.name == "path" && $0.attributes["fill"] == "none" }
        let dashes = Set(
            long.filter { $0.attributes["d"]?.contains("L") == true && $0.attributes["stroke-width"] != "1" }
                .map { $0.attributes["stroke-dasharray"] ?? "" })
        #expect(dashes.count == 5, "\(dashes)")
        #expect(Set(bars.elements.filter { $0.name == "rect" }.map { $0.attributes["fill"] }).count == 5)
        // and what is planned is broken
        let planned = bars.elements.filter { $0.name == "rect" && $0.attributes["class"] == "planned" }
        #expect(planned.count == 3 && planned.allSatisfy { $0.attributes["stroke-dasharray"] != nil })
    }

    @Test func patternsAreFoundInThePicture() throws {
        let picture = try picture(Self.chart(.bars, ["a"], [[1], [2], [3], [4]]))
        let used = picture.elements.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url(#") }
        let there = picture.elements.filter { $0.name == "pattern" }.compactMap { $0.attributes["id"] }
        #expect(Set(used) == Set(there.map { "url(#\($0))" }))
        #expect(there.count == 3)
    }

    @Test func columnsTooNarrowForTheirWordsCarryThemUpright() throws {
        let narrow = try picture(
            Self.chart(
                .columns, (1...12).map { "\($0)月" }, Array(repeating: (1...12).map { 1000 + $0 }, count: 2))
        )
        let upright = narrow.elements.filter { $0.attributes["transform"]?.hasPrefix("rotate(-90") == true }
        #expect(upright.count == 24)
    }

    @Test func onlyColoursOfTheReaderAndOfTheStyleAreUsed() throws {
        for chart in Self.charts {
            for (_, attributes) in try picture(chart).elements {
                for key in ["fill", "stroke"] {
                    guard let colour = attributes[key] else { continue }
                    #expect(["currentColor", "none"].contains(colour) || colour.hasPrefix("url(#c-"))
                }
                #expect(attributes["style"] == nil)
            }
        }
    }
}
