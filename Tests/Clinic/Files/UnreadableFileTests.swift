import Clinic
import Testing

@Suite("Files that are no YAML, or no mapping")
struct UnreadableFileTests {
    @Test(
        arguments: [
            .whole("empty", "", line: 1, "", "空のファイル", allowed: "キーと値"),
            .whole("comment only", "# nothing\n", line: 1, "", "空のファイル", allowed: "キーと値"),
            .whole("a list", "- id: a", line: 1, "", "一覧", allowed: "キーと値の組"),
            .whole("a word", "\n\nshimura", line: 3, "", "shimura", allowed: "キーと値の組"),
            .whole(
                "an open bracket", "id: a\nrooms: [{id: main}\nname: b", line: 3, "", "name: b",
                allowed: "正しいYAML"),
            .whole("an open quote", "id: \"a\nname: b\n", line: 3, "", "ここまで", allowed: "正しいYAML"),
            .whole("a tab", "id: a\n\tname: b", line: 2, "", " name: b", allowed: "正しいYAML"),
            .whole("a stray colon", "id: a\nname: b: c", line: 2, "", "name: b: c", allowed: "正しいYAML"),
            .whole("two documents", "id: a\n---\nid: b", line: 2, "", "---", allowed: "正しいYAML"),
            .whole("an unknown alias", "id: a\nname: *b", line: 2, "", "name: *b", allowed: "正しいYAML"),
            .whole("an alias", "id: &a b\nname: *a", line: 2, "", "*a", allowed: "別名(*)を使わない"),
            .whole("a control character", "id: a\nname: \u{7}", line: 1, "", "このファイル", allowed: "制御文字のない"),
            .whole("a number", "12", line: 1, "", "12", allowed: "キーと値の組"),
        ] as [BadFile])
    func areRefused(bad: BadFile) {
        bad.check()
    }

    @Test func aMessageRepeatsOnlyTheStartOfALongLine() {
        let long = String(repeating: "仲", count: 5000)
        let bad = BadFile.venue(
            "a long id", "id", "id: \(long)", line: 1, "id", String(repeating: "仲", count: 40) + "…",
            allowed: "英小文字")
        bad.check()
    }

    @Test func aMessageIsOneLineWhateverTheFileHolds() {
        let bad = BadFile.venue(
            "an escape", "id", "id: \"a\\e[31m\\nb\"", line: 1, "id", "a [31m b", allowed: "英小文字")
        bad.check()
    }

    @Test func anAsteriskAndAnAmpersandMayStandInAName() throws {
        let texts = WardTexts().replacing(\.nakacho, "name", with: "name: 仲町 & R&D *仮")
        #expect(try texts.read().plan.venues[0].venue.name == "仲町 & R&D *仮")
    }
}
