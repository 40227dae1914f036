import Foundation
import Testing

/// `sumaho publish …`: what anybody may read.
@Suite struct PublishCommandTests {
    private static let today = ["--today", "2026-04-07 11:20"]

    @Test func aSubmittedMonthWarnsWhereverItIsChanged() throws {
        let scratch = try Scratch.planned()
        let koho = ["publish", "koho", "--month", "2026-05"]
        func run(_ words: [String]) throws -> Binary.Result { try scratch.sumaho(words + Self.today) }
        // Given nothing submitted, nothing is said
        #expect(try !run(["close", "仲町", "5/7"]).errors.contains("広報"))
        #expect(try run(koho + ["--changes"]).exitCode == 1)
        // When the month is submitted and another day closed
        #expect(try run(koho + ["--submit", "--deadline", "4/10"]).output.contains("提出 1 として残しました。"))
        let closed = try run(["close", "仲町", "5/9"])
        #expect(closed.errors.contains("注意: 5月分は広報に提出済みで、広報と違うところが1件あります。"))
        // Then the correction is there to be pasted
        let changes = try run(koho + ["--changes"]).output
        for words in ["広報と違うところ 1件", "【ホームページの訂正文】", "【館内掲示】", "仲町ふれあい館 5月9日(土曜日) 中止します"] {
            #expect(changes.contains(words), "\(words) in \(changes)")
        }
        // And a re-plan says so as well, until the day is opened again
        let plan = try scratch.sumaho(["plan", "2026", "--apply"] + Self.today)
        #expect(plan.errors.contains("5月分は広報に提出済み"), "\(plan.errors)")
        #expect(try !run(["open", "仲町", "5/9"]).errors.contains("広報"))
        // A late one needs the editors' word.
        let late =
            koho + ["--style", "紙面", "--submit", "--deadline", "4/10", "--today", "2026-04-11 09:00"]
        #expect(try scratch.sumaho(late).exitCode == 1)
        #expect(try scratch.sumaho(late + ["--late"]).exitCode == 0)
    }

    /// What courses and corners have come to is told as well; the same manuscript is kept once.
    @Test func coursesAndCornersAreComparedToo() throws {
        let scratch = try Scratch.planned()
        let koho = ["publish", "koho", "--month", "2026-05"]
        func run(_ words: [String]) throws -> Binary.Result { try scratch.sumaho(words + Self.today) }
        let course = ["course", "new", "はじめてのスマホ", "--venue", "志村", "--capacity", "5", "--apply"]
        let opened = try run(
            course + [
                "--date", "6/14 10:00-12:00", "--selection", "抽選", "--opens", "5/1", "--closes", "5/20",
            ])
        #expect(opened.exitCode == 0, "\(opened.errors)")
        // Given a manuscript, which has to be told where postcards go
        let paper = try run(koho + ["--style", "紙面"])
        #expect(paper.output.contains("6月14日㈰") && paper.errors.contains("注意: 「はじめてのスマホ」は往復はがき"))
        let submit = koho + ["--submit", "--deadline", "4/10"]
        #expect(try run(submit).output.contains("提出 1 として残しました。"))
        #expect(try run(submit).output == "提出 1 と同じ内容です。新しい提出は残していません。\n")
        // When the course is off, and a corner is added
        #expect(try run(["course", "cancel", "1", "--reason", "講師の都合"]).errors.contains("違うところが1件あります。"))
        let corner = [
            "corner", "new", "区民まつり", "--place", "広場", "--date", "5/17", "--hours", "10:00-16:00", "--apply",
        ]
        #expect(try run(corner).errors.contains("違うところが2件あります。"))
        // Then both are told with the words that put it right
        let changes = try run(koho + ["--changes"]).output
        for words in ["広報と違うところ 2件", "はじめてのスマホ 中止します", "区民まつり スマホ相談コーナー 開催します(5月17日"] {
            #expect(changes.contains(words), "\(words) in \(changes)")
        }
        #expect(try run(koho + ["--changes", "--json"]).output.contains("\"kind\":\"dropped\""))
    }

    /// A file for programs ends its lines as its format demands, on standard output too.
    @Test func calendarsKeepTheirLineEnds() throws {
        let scratch = try Scratch.planned()
        let text = try scratch.sumaho(["publish", "ics", "志村"] + Self.today).output
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count > 150)
        let styles = try scratch.sumaho(["publish", "koho", "--styles"]).output
        #expect(styles.hasPrefix("koho-web-2025-01  ") && styles.contains("koho-paper-2025  "))
    }
}
