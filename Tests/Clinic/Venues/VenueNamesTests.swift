import Clinic
import Testing

@Suite("Venues as people name them")
struct VenueNamesTests {
    private let venues: [Venue]

    init() throws {
        venues = try Repository.ward().plan.venues.map(\.venue)
    }

    @Test(arguments: [
        // id, name, short name.
        ("shimura", "shimura"), ("志村ふれあい館", "shimura"), ("志村", "shimura"), ("高島平", "takashimadaira"),
        // A start of the id, in either case.
        ("s", "shimura"), ("shi", "shimura"), ("SHI", "shimura"), ("NAKACH", "nakacho"),
        ("Nakacho", "nakacho"),
        ("nakac", "nakacho"),
        ("to", "tokumaru"), ("ta", "takashimadaira"),
        // A start of the name.
        ("志", "shimura"), ("中", "nakadai"), ("仲", "nakacho"), ("志村ふれあい", "shimura"),
        // Kana of any kind, and romaji in another spelling than the id.
        ("シムラ", "shimura"), ("しむら", "shimura"), ("ｼﾑﾗ", "shimura"), ("ナカチョウ", "nakacho"), ("なかちょ", "nakacho"),
        ("ナカダイ", "nakadai"), ("simura", "shimura"), ("ｔｏｋｕ", "tokumaru"), ("takasima", "takashimadaira"),
        // White space around it.
        (" 志村 ", "shimura"), ("　徳丸\n", "tokumaru"),
    ])
    func areFound(text: String, venue: String) throws {
        #expect(try venues.venue(called: text).id.text == venue)
    }

    @Test(arguments: [
        ("nak", ["仲町(nakacho)", "中台(nakadai)"]), ("ナカ", ["仲町(nakacho)", "中台(nakadai)"]),
        ("なか", ["仲町(nakacho)", "中台(nakadai)"]), ("t", ["徳丸(tokumaru)", "高島平(takashimadaira)"]),
    ])
    func areAskedForWhereSeveralFit(text: String, fitting: [String]) {
        #expect(reason(text) == "会場「\(text)」だけでは決まりません。\(fitting.joined(separator: "、")) のどれですか。")
    }

    @Test(arguments: ["板橋", "shimurako", "x", "シムラシ", "ふれあい館", "😀", "123", "村", "志村 仲町"])
    func areListedWhereNoneFits(text: String) {
        #expect(
            reason(text)
                == "会場「\(text)」はありません。会場は 仲町(nakacho)、中台(nakadai)、徳丸(tokumaru)、志村(shimura)、"
                + "高島平(takashimadaira) です。")
    }

    @Test(arguments: [
        ("", "会場の名前を入れてください。"), (" 　\n", "会場の名前を入れてください。"),
        (String(repeating: "志", count: 41), "会場の名前は40文字までです。"),
        (String(repeating: "a", count: 100_000), "会場の名前は40文字までです。"),
        ("\u{1B}[31m志村", "会場の名前に使えない文字があります(U+001B)。"), ("志\u{0}村", "会場の名前に使えない文字があります(U+0000)。"),
        ("志\n村", "会場の名前に使えない文字があります(U+000A)。"), ("志\u{202E}村", "会場の名前に使えない文字があります(U+202E)。"),
    ])
    func areAskedForWhereTheTextIsNoName(text: String, words: String) {
        #expect(reason(text) == words)
    }

    @Test func anExactNameBeatsALongerOne() throws {
        let venues = ["nakacho", "naka", "nak"].map(MadeUpWard.plain)
        #expect(try venues.venue(called: "naka").id.text == "naka")
        #expect(try venues.venue(called: "nakaふれあい館").id.text == "naka")
    }

    @Test(arguments: [("仲町ふれあい館", "仲町"), ("区民ひろば", "区民ひろば"), ("ふれあい館", "ふれあい館")])
    func areShortWhereALineIsShort(name: String, short: String) {
        let plain = MadeUpWard.plain("a")
        let venue = Venue(
            id: plain.id, name: name, kana: plain.kana, phone: plain.phone, order: 1, rooms: plain.rooms)
        #expect(venue.shortName == short)
    }

    private func reason(_ text: String) -> String? {
        do throws(Invalid) {
            _ = try venues.venue(called: text)
            return nil
        } catch {
            return error.reason
        }
    }
}
