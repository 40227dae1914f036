import Foundation
import Testing

/// `sumaho course verify`: anybody makes the draw again, from a file and a number, with no database.
@Suite struct VerifyTests {
    /// Twelve who applied for two groups, as they would be published.
    private static let list =
        """
        sumaho-draw 1
        course 7
        groups A:3 B:2
        reserves 2
        value 2026-12-03 ナンバーズ4 第6789回

        """
        + (1...12).map {
            "\($0) \($0.isMultiple(of: 3) ? "first" : "again") \($0.isMultiple(of: 2) ? "A B" : "B")\n"
        }
        .joined()

    private func file(_ text: String, in scratch: Scratch) throws -> String {
        let path = scratch.folder + "/list.txt"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test(arguments: ["1234", "３８，９１５.８７", "第 5678 番"])
    func itMakesTheSameDrawAsTheScript(value: String) throws {
        let scratch = try Scratch()
        let path = try file(Self.list, in: scratch)
        let result = try scratch.sumaho(["course", "verify", path, "--value", value, "--json"])
        #expect(result.exitCode == 0 && !FileManager.default.fileExists(atPath: scratch.database))
        let answer = try #require(try json(result.output) as? [String: Any])
        let lines = try #require(answer["outcomes"] as? [[String: Any]]).map { outcome in
            ["position", "number", "result", "group", "rank"].compactMap { outcome[$0].map { "\($0)" } }
                .joined(separator: " ")
        }
        // The script takes the value as everybody writes it.
        let plain = ["３８，９１５.８７": "3891587", "第 5678 番": "5678"][value] ?? value
        let script = Scratch.repository + "/Tests/Desk/Courses/redo_draw.py"
        let redone = try Binary(path: "/usr/bin/env").run(["python3", script, path, plain])
        #expect(redone.exitCode == 0, "\(redone.errors)")
        #expect(lines == redone.output.split(separator: "\n").map(String.init) && lines.count == 12)
    }

    /// The method that is published, done by hand with `sha256sum`, finds the first of the order.
    @Test func theMethodWorksWithOrdinaryTools() throws {
        let scratch = try Scratch()
        let path = try file(Self.list, in: scratch)
        let script = """
            hash=$(sha256sum < '\(path)' | cut -c1-64)
            tail -n +6 '\(path)' | while read number kind rest; do
              key=$(printf '%s' "$hash 1234 $number" | sha256sum | cut -c1-64)
              [ $kind = first ] && echo "0 $key $number" || echo "1 $key $number"
            done | LC_ALL=C sort | cut -d' ' -f3
            """
        let byHand = try Binary(path: "/bin/bash").run(["-c", script])
        let result = try scratch.sumaho(["course", "verify", path, "--value", "1234", "--json"])
        let answer = try #require(try json(result.output) as? [String: Any])
        let order = try #require(answer["outcomes"] as? [[String: Any]]).compactMap { $0["number"] as? Int }
        #expect(byHand.output.split(separator: "\n").compactMap { Int($0) } == order && order.count == 12)
    }

    @Test func aListThatSomebodyHasTouchedIsFound() throws {
        let scratch = try Scratch()
        let path = try file(Self.list, in: scratch)
        let sum = try Binary(path: "/usr/bin/env").run(["sha256sum", path]).output.prefix(64)
        let words = ["course", "verify", path, "--value", "1234", "--hash", sum.uppercased()]
        let same = try scratch.sumaho(words)
        #expect(same.exitCode == 0 && same.errors.contains("公表されたものと同じです。") && same.output.contains("当選 5人"))
        // One who came again now goes before the others
        let touched = Self.list.replacing("\n10 again", with: "\n10 first")
        #expect(touched != Self.list)
        _ = try file(touched, in: scratch)
        let other = try scratch.sumaho(words)
        #expect(other.exitCode == 1 && other.errors.contains("違います") && !other.output.contains("当選"))
        // What is no such list is no list at all, an added byte included
        for text in [Self.list + "\n", "\u{FEFF}" + Self.list, Self.list.replacing("\n", with: "\r\n"), ""] {
            _ = try file(text, in: scratch)
            #expect(try scratch.sumaho(words).exitCode == 2)
        }
    }

    @Test func aDrawThatSomebodyHasTouchedIsFound() throws {
        let scratch = try Scratch.planned()
        try scratch.expect(CourseCommandTests.new + ["--apply"])
        for number in 1...7 {
            try scratch.expect(
                [
                    "course", "apply", "1", "--kana",
                    "タナカ \(["ハナ", "イチ", "トメ", "キヨ", "ミツ", "ユキ", "チヨ"][number - 1])",
                ]
                    + ["--phone", "090-1000-000\(number)", "--age", "70"], at: "2026-04-10 10:00")
        }
        try scratch.expect(
            ["course", "freeze", "1", "--value-source", "数値", "--value-on", "4/24"], at: "2026-04-22 10:00")
        try scratch.expect(["course", "draw", "1", "--value", "1234"], at: "2026-04-24 19:00")
        // The published file is what everybody draws from, to the byte
        let published = try scratch.expect(["course", "published", "1"], at: "2026-04-24 19:00")
        #expect(
            published.output.hasPrefix(
                "sumaho-draw 1\ncourse 1\ngroups A:4\nreserves 2\nvalue 2026-04-24 数値\n"))
        #expect(published.errors.isEmpty && !published.output.contains("タナカ"))
        let path = try file(published.output, in: scratch)
        let check = try scratch.expect(["course", "check", "1", "--json"], at: "2026-04-24 19:00")
        let hash = try #require((try json(check.output) as? [String: Any])?["hash"] as? String)
        let verified = try scratch.sumaho(["course", "verify", path, "--value", "1234", "--hash", hash])
        let result = try scratch.expect(["course", "result", "1"], at: "2026-04-24 19:00").output
        let table = try #require(verified.output.components(separatedBy: "\n\n").last)
        #expect(verified.exitCode == 0 && result.hasSuffix(table) && table.contains("落選"))
        // The control: a result that was changed behind the program's back
        try scratch.execute(
            """
            DROP TRIGGER drawLine_isNeverChanged;
            UPDATE drawLine SET result = 'none', courseGroup = NULL, rank = NULL WHERE position = 2
            """)
        let changed = try scratch.on(["course", "check", "1"], at: "2026-04-24 19:00")
        #expect(changed.exitCode == 1 && changed.errors.contains("結果の違う受付番号が1件あります"), "\(changed.errors)")
    }
}
