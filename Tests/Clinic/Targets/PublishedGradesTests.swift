import Clinic
import Foundation
import Testing

/// The plan's own twelve published results (Data/plan-grades.csv): one measure and fiscal year, one grade.
@Suite("The grades the plan published")
struct PublishedGradesTests {
    struct Row: Sendable {
        let measure: String
        let year: String
        let indicator: String
        let planned: Double
        let actual: Double
        let grade: String
    }

    @Test func areReproducedByTheRule() throws {
        // given the published results, by measure and year
        let measures = Dictionary(grouping: try Self.rows()) { "\($0.measure) \($0.year)" }
        #expect(measures.count == 8)
        for (measure, rows) in measures {
            // when the rule judges the same indicators
            let proposal = Grade.propose(
                rows.map { .volume(name: $0.indicator, planned: $0.planned, actual: $0.actual) })
            // then it says what the plan said
            let published = try #require(Grade(rawValue: rows[0].grade))
            #expect(proposal?.grade == published, "\(measure)")
            #expect(proposal?.reasons.count == rows.count + 1)
        }
    }

    @Test func allThreeGradesOccur() throws {
        #expect(Set(try Self.rows().map(\.grade)) == Set(Grade.allCases.map(\.rawValue)))
    }

    private static func rows() throws -> [Row] {
        let file = try #require(Bundle.module.url(forResource: "Data/plan-grades", withExtension: "csv"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return try lines.map { line in
            let cells = line.split(separator: ",").map(String.init)
            try #require(cells.count == 7)
            return Row(
                measure: cells[0], year: cells[1], indicator: cells[2],
                planned: try #require(Double(cells[3])),
                actual: try #require(Double(cells[4])), grade: cells[6])
        }
    }
}
