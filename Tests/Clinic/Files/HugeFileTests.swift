import Clinic
import Testing

/// Files of up to 64 KB that are made to hurt: each is refused at once.
@Suite("Files made to hurt", .timeLimit(.minutes(10)))
struct HugeFileTests {
    @Test(arguments: ["rooms: *last", "? *last\n: 1", "[*last]: 1", "name: b\n*last : 1\n*last : 2"])
    func aliasesThatMultiply(use: String) {
        // given lists of lists, each of nine of the one before: nine to the thirtieth in all
        var text = "id: a\nextra:\n  - &n0 [a]\n"
        for level in 1...30 {
            let before = Array(repeating: "*n\(level - 1)", count: 9).joined(separator: ", ")
            text += "  - &\(level == 30 ? "last" : "n\(level)") [\(before)]\n"
        }
        expectRefusedAtOnce(text + use)
    }

    @Test(arguments: [
        String(repeating: "[", count: 60_000), String(repeating: "{a: ", count: 15_000),
        String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
        "id: " + String(repeating: "[", count: 990) + String(repeating: "]", count: 990),
        "id: " + String(repeating: "[", count: 30_000) + String(repeating: "]", count: 30_000),
    ])
    func deepNesting(text: String) {
        expectRefusedAtOnce(text)
    }

    @Test func manyKeys() {
        expectRefusedAtOnce((0..<5_000).map { "key\($0): 1" }.joined(separator: "\n"))
    }

    @Test func manyItems() {
        expectRefusedAtOnce(
            WardTexts().shimura + "\nextra: [" + String(repeating: "2026-02-29,", count: 5_000) + "]")
    }

    private func expectRefusedAtOnce(_ text: String) {
        var texts = WardTexts()
        texts.shimura = text
        let elapsed = ContinuousClock().measure {
            #expect(throws: Refusal.self) { try texts.read() }
        }
        #expect(elapsed < .seconds(30))
    }
}
