import Foundation
import Testing

/// `sumaho import …`: a look first, then all or nothing, and back again.
@Suite struct ImportCommandTests {
    private static let today = ["--today", "2026-04-01 09:00"]

    private func file(_ scratch: Scratch, _ text: String, _ encoding: String.Encoding = .utf8) throws
        -> String
    {
        let path = scratch.folder + "/file.csv"
        try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func earlierMonthsComeInAndAreReported() throws {
        let scratch = try Scratch.planned()
        let rows = "月,事業,会場,参加人数(延べ),年代 70～74歳\r\n令和7年4月,個別相談会,仲町,\"1,092\",\r\n"
        // Given a file of an office program, the look writes nothing
        let path = try file(scratch, rows, .shiftJIS)
        let look = try scratch.sumaho(["import", "counts", path] + Self.today)
        #expect(look.exitCode == 0, "\(look.errors)")
        #expect(look.output == "令和7年度 個別相談会 1行 参加人数(延べ) 1,092人\n", "\(look.output)")
        #expect(look.errors.contains("--apply を付けると取り込みます。"))
        #expect(try scratch.sumaho(["import", "list"] + Self.today).errors.contains("まだ何も取り込んでいません。"))
        // When
        let id = ["--id", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"]
        let apply = ["import", "counts", path, "--apply", "--json"] + id + Self.today
        let applied = try scratch.sumaho(apply)
        let body = try #require(try json(applied.output) as? [String: Any])
        #expect(applied.exitCode == 0 && (body["imported"] as? [String: Any])?["batch"] as? Int == 1)
        // Then
        let year = try scratch.sumaho(["report", "year", "R7", "--json"] + Self.today)
        #expect(year.output.contains("\"visits\":1092"), "\(year.output)\(year.errors)")
        let again = try scratch.sumaho(["import", "counts", path, "--apply"] + Self.today)
        #expect(again.exitCode == 1 && again.errors.contains("同じ内容は取込み 1 で取り込んであります。"))
        // The same command again, its answer having been lost, is answered alike
        let repeated = try scratch.sumaho(apply)
        #expect(repeated.exitCode == 0 && repeated.output == applied.output, "\(repeated.output)")
        let undone = try scratch.sumaho(["import", "undo", "1"] + Self.today)
        #expect(undone.exitCode == 0 && undone.output.hasPrefix("取込み 1 を取り消しました"))
        #expect(try scratch.sumaho(["report", "year", "R7"] + Self.today).exitCode == 1)
    }

    /// The same command again is answered alike, whatever there was to remark; a file in which something
    /// stands besides that cannot be read is another one.
    @Test func aRepeatIsAnsweredAlikeAndHidesNothing() throws {
        let scratch = try Scratch.planned()
        let rows = "会場,日,時刻,かな,電話\n仲町,4/2,10:00,タナカ,3958-0163\n"
        func apply(_ text: String) throws -> Binary.Result {
            try scratch.sumaho(
                ["import", "bookings", try file(scratch, text), "--apply", "--json"]
                    + ["--id", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"] + Self.today)
        }
        let first = try apply(rows)
        #expect(first.exitCode == 0 && first.errors.contains("年齢が分かりません。"), "\(first.errors)")
        let again = try apply(rows)
        #expect(again.exitCode == 0 && again.output == first.output, "\(again.output)")
        let other = try apply(rows + "仲町,4/31,10:30,ヤマダ,3958-0164\n")
        #expect(other.exitCode == 1 && other.output.contains("4/31"), "\(other.output)\(other.errors)")
    }

    /// Without a database, or with one, in which the office's own choices stand.
    @Test func aTemplateNeedsNoDatabase() throws {
        let scratch = try Scratch()
        let bare = try scratch.sumaho(["import", "counts", "--template"] + Self.today)
        #expect(bare.exitCode == 0 && bare.output.hasPrefix("月,事業,会場,"), "\(bare.errors)")
        #expect(!bare.output.contains("相談内容 LINE"))
        let full = try Scratch.planned().sumaho(["import", "counts", "--template"] + Self.today)
        #expect(full.output.contains("相談内容 LINE"))
    }

    @Test func aBadFileIsToldByRowAndColumn() throws {
        let scratch = try Scratch.planned()
        let path = try file(scratch, "会場,日,時刻,かな,TEL\n池袋,4/2,10:00,タナカ,3958-0163\n")
        let told = try scratch.sumaho(["import", "bookings", path, "--apply"] + Self.today)
        #expect(told.exitCode == 1)
        #expect(told.output.contains("1行 TEL「TEL」 誤り: この見出しの列は取り込めません。"), "\(told.output)")
        #expect(told.output.contains("2行 会場「池袋」 誤り:") && told.errors.contains("何も取り込みません。"))
        for words in [["import", "people", "/dev/null"], ["import", "people"]] {
            #expect(try scratch.sumaho(words + Self.today).exitCode == 2)
        }
        #expect(
            try scratch.sumaho(["import", "people", "--template"] + Self.today).output.hasPrefix("かな,氏名,電話"))
    }

    @Test func theNotebookIsBroughtInAndCompared() throws {
        let scratch = try Scratch.planned()
        let path = try file(
            scratch, "会場\t日\t時刻\tかな\t電話\t年齢\n仲町\t4/2\t10:00\tたなか はな\t3958-0163\t78歳\n")
        let applied = try scratch.sumaho(["import", "bookings", path, "--apply"] + Self.today)
        #expect(applied.exitCode == 0, "\(applied.output)\(applied.errors)")
        // A report like any other: numbers of bookings are no counts.
        let sheet = ["import", "check", "仲町", "--date", "4/2"]
        let csv = try scratch.sumaho(sheet + ["--format", "csv"] + Self.today).output
        #expect(csv.contains("仲町ふれあい館,2026-04-02,10:00,1,1,予約,タナカ ハナ,03-3958-0163\r\n"), "\(csv)")
        let page = try scratch.sumaho(sheet + ["--format", "html"] + Self.today).output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("タナカ ハナ"))
        let notebook = try file(scratch, "10:00 たなか はな\n10:30 さとう きよ 3958-0199\n")
        let check = try scratch.sumaho(
            ["import", "check", "仲町", "--date", "4/2", "--notebook", notebook] + Self.today)
        #expect(check.exitCode == 0 && check.errors.contains("台帳と違うところが1件あります。"), "\(check.errors)")
        for words in ["□", "タナカ ハナ", "台帳だけにあります", "さとう きよ"] {
            #expect(check.output.contains(words), "\(words) in \(check.output)")
        }
    }
}
