import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 職員
@Suite("The staff as a page", .timeLimit(.minutes(10)))
struct StaffPageTests {
    @Test func theHeadSeesTheirStaffAndLetsThemInAgain() async throws {
        let desk = try await TabletDesk()
        try await desk.lock("hayashi")
        try await desk.routes { client in
            let head = Browser(client, key: desk.head)
            #expect(try await head.get("/day/nakacho").text.contains(#"<a href="/staff">職員</a>"#))
            let page = try await head.get("/staff")
            for part in [
                "林 &lt;b&gt;&amp;花", "相田", "ロック中", "PINあり", "PINなし", "令和9年3月31日まで", "館長・会場 仲町",
                #"href="/staff/hayashi/pin""#, #"href="/account">自分の設定"#,
            ] { #expect(page.text.contains(part), "\(part)") }
            #expect(!page.text.contains("神谷") && !page.text.contains("kamiya"))
            #expect(!page.text.contains(#"href="/staff/sato/pin""#))
            // When
            let request = try page.value(of: "request")
            for _ in 1...2 {
                let done = try await head.follow("/staff/hayashi/unlock", ["request": request])
                // Then
                #expect(done.text.contains("林 &lt;b&gt;&amp;花さんのロックを解除しました。"))
                #expect(!done.text.contains("ロック中"))
            }
            let again = try await head.post("/staff/hayashi/unlock", ["request": requestID(7).text])
            #expect(again.status == .conflict && again.text.contains("ロックされていません"))
        }
    }

    @Test func aPINIsSetByTheirOwnHandsAndNeverShown() async throws {
        let desk = try await TabletDesk()
        try await desk.routes { client in
            let head = Browser(client, key: desk.head)
            for (pin, again, fault) in [
                ("7391", "7392", "pin-again"), ("1234", "1234", "pin"), ("", "7391", "pin"),
            ] {
                let refused = try await head.post("/staff/aida/pin", ["pin": pin, "pin-again": again])
                #expect(refused.text.contains(#"id="\#(fault)-fault">＊"#), "\(pin)")
                #expect(!refused.text.contains("739") && refused.text.contains("相田さんのPIN"))
            }
            let tablet = try await desk.tablet(client)
            #expect(!(try await tablet.get("/sign-in").text.contains("相田")))
            // Sent twice, it is set.
            for _ in 1...2 {
                let done = try await head.follow(
                    "/staff/aida/pin", ["pin": "7391", "pin-again": "7391"])
                #expect(done.text.contains("相田さんのPINを決めました。") && !done.text.contains("7391"))
            }
            #expect(TabletDesk.worth(try await tablet.tap("aida", "7391")) == "/")
        }
    }

    /// Who, of whom, and whether they see the page for a PIN, unlock, and set a PIN.
    static let reach: [(Set<Role>, isHead: Bool, whom: String, sets: Bool, unlocks: Bool)] = [
        ([.venue], true, "hayashi", true, true), ([.venue], true, "kamiya", false, false),
        ([.venue], true, "ueda", false, false), ([.venue], false, "hayashi", false, false),
        ([.office], false, "kamiya", true, false), ([.office], false, "hayashi", true, false),
        ([.admin], false, "kamiya", true, true), ([.admin], false, "ueda", false, true),
        ([.venue], true, "nobody", false, false), ([.admin], false, "nobody", false, false),
    ]

    @Test(arguments: reach)
    func nobodyReachesFartherThanTheirOwn(
        roles: Set<Role>, isHead: Bool, whom: String, sets: Bool, unlocks: Bool
    ) async throws {
        let desk = try await TabletDesk()
        try await desk.ward.tell(NewAccount(account: TabletDesk.id("ueda"), name: "上田", may: [.office]))
        for id in ["hayashi", "kamiya", "ueda"] { try await desk.lock(id) }
        let key = try await desk.ward.signedIn("kim", roles, isHead: isHead)
        try await desk.routes { client in
            let browser = Browser(client, key: key)
            #expect((try await browser.get("/staff/\(whom)/pin").status == .ok) == sets)
            let set = try await browser.post("/staff/\(whom)/pin", ["pin": "7391", "pin-again": "7391"])
            #expect((set.status == .seeOther) == sets, "\(set.status)")
            #expect(set.status.code < 500)
            let unlock = try await browser.post("/staff/\(whom)/unlock", ["request": requestID(6).text])
            #expect((unlock.status == .seeOther) == unlocks, "\(unlock.status)")
            #expect(unlock.status.code < 500)
            let locked = try await desk.ward.ask(Accounts()).filter { !$0.locked }.map(\.account.text)
            #expect(locked.contains(whom) == unlocks)
        }
    }

    @Test func whoIsNoHeadSeesNobody() async throws {
        let desk = try await TabletDesk()
        let key = try await desk.ward.signedIn("ono", [.venue])
        try await desk.routes { client in
            let browser = Browser(client, key: key)
            let page = try await browser.get("/staff").text
            #expect(page.contains("自分の設定") && !page.contains("相田") && !page.contains("hayashi"))
            #expect(!(try await browser.get("/day/nakacho").text.contains(#"href="/staff""#)))
        }
    }

    @Test func theOfficeSeesEverybody() async throws {
        let desk = try await TabletDesk()
        let key = try await desk.ward.signedIn("ueda", [.office])
        try await desk.lock("kamiya")
        try await desk.routes { client in
            let page = try await Browser(client, key: key).get("/staff").text
            for part in ["神谷", "相田", "全会場", "ロック中"] { #expect(page.contains(part), "\(part)") }
            #expect(!page.contains("/unlock"))
        }
    }
}
