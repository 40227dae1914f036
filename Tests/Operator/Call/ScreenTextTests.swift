import Reports
import Testing

@testable import Operator

/// Lines that fit a screen of 80 columns.
@Suite struct ScreenTextTests {
    @Test func whatIsSpokenIsBrokenWhereASpeakerPauses() {
        #expect(
            ScreenText.wrapped(
                "高島平ふれあい館で／明日、11月24日（にじゅうよっか）、火曜日／午後1時（いちじ）から／ヤマモト ハナ様のご予約をお取りいたしました。"
            ) == [
                "高島平ふれあい館で／明日、11月24日（にじゅうよっか）、火曜日／",
                "午後1時（いちじ）から／ヤマモト ハナ様のご予約をお取りいたしました。",
            ])
    }

    @Test(
        arguments: [
            "", " ", "短い行", String(repeating: "あ", count: 300), String(repeating: "a", count: 300),
            "  " + String(repeating: "ab cd ", count: 60), String(repeating: "／", count: 100),
            "  " + String(repeating: "名前　", count: 50), String(repeating: " ", count: 200),
            String(repeating: "あ、", count: 70), "x" + String(repeating: "髙", count: 40) + " 続き",
        ])
    func everyRowFitsAndNothingIsLost(_ line: String) {
        let rows = ScreenText.wrapped(line)
        #expect(rows.allSatisfy { TextWidth.of($0) <= 80 })
        #expect(rows.joined().filter { $0 != " " } == line.filter { $0 != " " })
        #expect(rows.count <= TextWidth.of(line) / 40 + 1)
    }

    @Test(arguments: 0..<8)
    func noRowBeginsWithWhatCloses(_ shift: Int) {
        let start = String(repeating: "x", count: shift)
        for line in ["「" + String(repeating: "あ", count: 37) + "。」", String(repeating: "(あい。)」", count: 20)] {
            let rows = ScreenText.wrapped(start + line)
            #expect(rows.joined() == start + line)
            #expect(rows.allSatisfy { TextWidth.of($0) <= 80 })
            #expect(rows.allSatisfy { row in !"、。」)".contains(row.prefix(1)) || row.isEmpty }, "\(rows)")
        }
    }

    @Test func everyHelpFitsTheScreen() {
        for verb in Verb.allCases {
            let wide = verb.details.filter { TextWidth.of($0) > 80 }
            #expect(wide == [])
        }
    }

    @Test func theHelpIsHalfAPage() {
        #expect(Verb.halfPage.allSatisfy { TextWidth.of($0) <= 80 })
        #expect(Verb.halfPage.count <= 20)
        for verb in Verb.allCases where verb != .help {
            #expect(Verb.halfPage.contains { $0.hasPrefix(verb.rawValue) }, "\(verb)")
        }
    }
}
