import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 取込み: a look first, then all or nothing, and back again.
@Suite("Bringing in", .timeLimit(.minutes(10)))
struct ImportPageTests {
    private static let rows = """
        会場,日,時刻,かな,電話,年齢,初回
        仲町,4/7,10:00,タナカ ハナ,090-1000-2001,78,×
        仲町,4/9,10:00,ヤマダ トメ,090-1000-2002,80,×

        """

    /// The form that the page of a look shows, with the button that brings in.
    private static func form(_ page: String, _ text: String) throws -> [(String, String)] {
        func value(_ name: String) throws -> String {
            String(
                try #require(
                    page.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\""))?[1].substring))
        }
        return [
            ("kind", "bookings"), ("text", text), ("request", try value("request")),
            ("seen", try value("seen")),
            ("enter", "1"),
        ]
    }

    @Test func aFileIsLookedAtAndThenBroughtInOnce() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            #expect(try await browser.get("/imports").text.contains("まだ何も取り込んでいません。"))
            // Given a file, with a BOM and the line ends of Windows
            let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.rows.replacing("\n", with: "\r\n").utf8)
            let look = try await browser.upload("/imports", [("kind", "bookings")], file: ("a.csv", bytes))
            #expect(look.status == .ok && look.text.contains("2行に誤りはありません。"))
            #expect(look.text.contains("仲町,4/9,10:00,ヤマダ トメ,090-1000-2002,80"))
            // What is carried on is in sight.
            #expect(look.text.contains("<details class=\"fold\" open><summary>表を貼る・直す"))
            #expect(try await ward.ask(Imports()) == [])
            // When it is brought in, and the same button sends it once more
            let form = try Self.form(look.text, Self.rows)
            for _ in 1...2 {
                let done = try await browser.upload("/imports", form)
                #expect(done.status == .seeOther && done.headers[.location] == "/imports?done=1#notice")
            }
            // Then
            #expect(try await ward.ask(Imports()).map(\.rows) == [2])
            let page = try await browser.get("/imports?done=1").text
            #expect(page.contains("予約を2行取り込みました(取込み 1)。") && page.contains("取込み 1　予約　2行"))
            // And the same rows in another form are known
            let again = try await browser.upload("/imports", [("kind", "bookings"), ("text", Self.rows)])
            #expect(again.text.contains("同じ内容は取込み 1 で取り込んであります。") && !again.text.contains("name=\"enter\""))
        }
    }

    /// What was looked at is what comes in.
    @Test func aTextThatWasChangedAfterTheLookIsLookedAtAgain() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let look = try await browser.upload("/imports", [("kind", "bookings"), ("text", Self.rows)])
            let other = Self.rows.replacing("4/9,10:00", with: "4/9,10:30")
            let again = try await browser.upload("/imports", try Self.form(look.text, other))
            #expect(again.status == .ok && again.text.contains("2行に誤りはありません。"))
            #expect(try await ward.ask(Imports()) == [])
            // So is one of which there is something new to say: somebody of that name was entered meanwhile.
            let seen = try Self.form(again.text, other)
            try await ward.tell(AddPerson(resident: TestWard.resident("タナカ ハナ", 7)))
            let told = try await browser.upload("/imports", seen).text
            #expect(told.contains("確かめていただくところが1件あります。") && told.contains("同じ方かもしれません"))
            #expect(told.contains("利用者 1 タナカ ハナ 75歳 090-1000-1007"))
            _ = try await browser.upload("/imports", try Self.form(told, other))
            #expect(try await ward.ask(Imports()).count == 1)
        }
    }

    @Test func everyFaultIsToldByRowAndColumnAndNothingComesIn() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let rows = "会場\t日\t時刻\tかな\t電話\n池袋\t4/7\t12:00\tタナカ\t3958-0163\n仲町\t4/7\t10:00\t<b>\t090\n"
            let look = try await browser.upload("/imports", [("kind", "bookings"), ("text", rows)]).text
            for part in ["誤りが", "<td>会場</td><td>池袋</td>", "<td>かな</td><td>&lt;b&gt;</td>", "<td>電話</td>"] {
                #expect(look.contains(part), "\(part)")
            }
            #expect(!look.contains("name=\"enter\""))
            #expect(try await ward.ask(Imports()) == [])
        }
    }

    static let refused: [([(String, String)], [UInt8]?, String)] = [
        ([], nil, "＊取り込むものを選んでください。"),
        ([("kind", "people"), ("text", " \n ")], nil, "＊ファイルを選ぶか、表を貼ってください。"),
        ([("kind", "people")], [0xFF, 0xFE, 0x41, 0x00], "＊a.csv は表の文字として読めません。"),
        ([("kind", "people"), ("text", "\"かな")], nil, "閉じていません。"),
        ([("kind", "people")], Array(repeating: 0x41, count: 1_000_001), "＊大きすぎます。"),
        ([("kind", "people")], Array(String(repeating: "x\n", count: 6_002).utf8), "6000行までです。"),
    ]

    @Test(arguments: refused)
    func whatIsNoTableIsToldAtItsField(fields: [(String, String)], file: [UInt8]?, words: String) async throws
    {
        try await TestWard.planned().browsing(as: [.office]) { browser in
            let page = try await browser.upload("/imports", fields, file: file.map { ("a.csv", $0) })
            #expect(
                page.status == .unprocessableContent && page.text.contains(words), "\(page.text.suffix(9000))"
            )
        }
    }

    /// A year of people.
    @Test func sixThousandRowsComeIn() async throws {
        let ward = try await TestWard.planned()
        let kana = Array("アイウエオカキクケコ")
        let rows = (0..<6_000).map { number in
            let digits = String(10_000 + number)
            let name = String(digits.dropFirst().map { kana[$0.wholeNumberValue ?? 0] })
            return "ヤマ\(name),090-2\(digits.dropFirst().prefix(1))00-\(digits.suffix(4)),髙橋 花,○"
        }
        let text = "かな,電話,氏名,初回\r\n" + rows.joined(separator: "\r\n")
        try await ward.browsing(as: [.office]) { browser in
            let look = try await browser.upload(
                "/imports", [("kind", "people")], file: ("a.csv", Array(text.utf8)))
            #expect(look.status == .ok && look.text.contains("6000行に誤りはありません。"), "\(look.status)")
        }
    }

    @Test func anImportIsTakenBackAndWhatStaysIsTold() async throws {
        let ward = try await TestWard.planned()
        try await ward.browsing(as: [.office]) { browser in
            let look = try await browser.upload("/imports", [("kind", "bookings"), ("text", Self.rows)])
            _ = try await browser.upload("/imports", try Self.form(look.text, Self.rows))
            try await ward.tell(Cancel(booking: BookingID(2), cause: .unwell))
            let page = try await browser.get("/imports").text
            let request = try #require(page.firstMatch(of: /name="request" value="([^"]+)"/)?.1)
            for _ in 1...2 {
                let undone = try await browser.post("/imports/1/undo", ["request": String(request)]).text
                #expect(undone.contains("取込み 1 を取り消しました(予約 1件、利用者 1人)。"))
                #expect(undone.contains("あとから触ったので残した予約: 2") && undone.contains("href=\"/booking/2\""))
                #expect(undone.contains("に取り消し") && !undone.contains("/imports/1/undo"))
            }
            let other = try await browser.post("/imports/1/undo", ["request": UUID().uuidString.lowercased()])
            #expect(other.status == .notFound)
        }
    }

    @Test(arguments: [("bookings", "会場,日,時刻"), ("people", "かな,氏名"), ("counts", "月,事業,会場")])
    func aTemplateIsTheHeaderOfAFile(kind: String, begin: String) async throws {
        try await TestWard.planned().browsing(as: [.office]) { browser in
            let file = try await browser.get("/imports/template/\(kind)")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"import-\(kind).csv\"")
            #expect(file.text.hasPrefix("\u{FEFF}" + begin) && file.text.hasSuffix("\r\n"))
            // And it is read as it stands, but for having no rows.
            let look = try await browser.upload(
                "/imports", [("kind", kind)], file: ("a.csv", Array(file.text.utf8)))
            #expect(look.text.contains("取り込む行がありません。") && look.text.contains("誤りが1件あります。"))
            #expect(try await browser.get("/imports/template/x").status == .notFound)
        }
    }
}
