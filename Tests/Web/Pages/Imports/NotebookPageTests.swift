import Clinic
import Desk
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 照合表: a day beside the notebook, on paper or typed.
@Suite("The sheet beside the notebook", .timeLimit(.minutes(10)))
struct NotebookPageTests {
    private static let address = "/notebook/2026-04-07/nakacho"

    @Test func theDaysListIsPrintedAndATypedNotebookIsCompared() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        try await ward.booked("2026-04-07 10:00")
        try await ward.browsing { browser in
            let page = try await browser.get(Self.address).text
            #expect(page.contains("<h1>台帳との照合表</h1>") && page.contains("タナカ ハナ"))
            #expect(page.contains("href=\"/notebook/2026-04-08/nakacho\"") && page.contains("□"))
            // When the notebook says the same, then something else, then something that cannot be read
            let same = try await browser.post(Self.address, ["lines": "10:00 たなか はな"])
            #expect(same.status == .ok && same.text.contains("台帳とすべて合っています。"))
            let other = try await browser.post(Self.address, ["lines": "10:00 たなか はな\n11:00 さとう"]).text
            #expect(other.contains("台帳と違うところが1件あります。") && other.contains("台帳だけにあります"))
            #expect(other.contains("11:00 さとう</textarea>"))
            for (lines, words) in [("", "＊台帳を1行に1件で入れてください。"), ("あさ", "＊1行: 時刻、かな、電話の順")] {
                let refused = try await browser.post(Self.address, ["lines": lines])
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(lines)")
            }
        }
    }

    @Test func allVenuesStandOnOneSheetEachWithItsFiles() async throws {
        let ward = try await PageWard.make()
        try await ward.browsing(as: [.office]) { browser in
            let page = try await browser.get("/notebook/2026-04-07/all").text
            #expect(page.contains("仲町ふれあい館 予約") && page.contains("志村ふれあい館 予約"))
            // A notebook is of one venue.
            #expect(!page.contains("<textarea"))
            let csv = try await browser.get("/notebook/2026-04-07/all/csv")
            #expect(csv.text.contains("志村ふれあい館,2026-04-07,10:00,1,4,"), "\(csv.text)")
            for wrong in ["/notebook/x/all", "/notebook/2026-04-07/nowhere"] {
                #expect(try await browser.get(wrong).status == .notFound)
            }
        }
    }
}
