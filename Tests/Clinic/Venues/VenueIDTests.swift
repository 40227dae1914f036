import Clinic
import Testing

@Suite("Venue ids")
struct VenueIDTests {
    @Test(arguments: ["a", "nakacho", "hall-2", "a-", "a0", String(repeating: "z", count: 30)])
    func areLettersDigitsAndHyphens(text: String) throws {
        let id = try #require(VenueID(text))
        #expect(id.text == text)
        #expect(id.description == text)
        #expect(try coded(id).json == "\"\(text)\"")
        #expect(try coded(id).back == id)
    }

    @Test(arguments: [
        "", "A", "2nd", "-a", "a b", "a_b", "a.b", "仲町", "ａ", "a/b", "../a", "a\u{301}",
        String(repeating: "z", count: 31),
    ])
    func areNothingElse(text: String) {
        #expect(VenueID(text) == nil)
        #expect(isRefused("\"\(text)\"", as: VenueID.self))
    }

    @Test func standInOrderOfTheirText() {
        #expect(["b", "a-1", "a", "ab"].map(id).sorted().map(\.text) == ["a", "a-1", "ab", "b"])
    }
}
