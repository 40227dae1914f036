import Foundation
import Testing

/// The administrator's commands on the real binary: accounts, passwords, programs' keys.
@Suite struct AccountTests {
    private static let today = ["--today", "2026-04-07 09:00"]

    @Test func anAccountFromItsFirstDayToItsLast() throws {
        let scratch = try Scratch.planned()
        // given: somebody of two venues, their head
        let new = [
            "account", "new", "sato", "--name", "佐藤 花子", "--role", "venue", "--role", "電話窓口", "--venue", "仲町",
            "--venue", "shimura", "--venue", "nakacho", "--head",
        ]
        let made = try object(scratch.sumaho(new + ["--json"] + Self.today))
        #expect(made["account"] as? String == "sato" && made["expiresOn"] as? String == "2027-03-31")
        #expect(Set(made.keys) == ["account", "expiresOn"])
        let again = try scratch.sumaho(new + ["--json"] + Self.today)
        #expect(again.exitCode == 1 && again.output.contains(#""code":"already-there""#))
        // when: renewed
        let renewed = try object(
            scratch.sumaho(["account", "renew", "sato", "--until", "R10.3.31", "--json"] + Self.today))
        #expect(renewed["expiresOn"] as? String == "2028-03-31")
        // then: the list says so, with the same keys each time
        let entry = try #require(try list(scratch).first)
        #expect(
            Set(entry.keys) == [
                "account", "name", "isHead", "may", "venues", "expiresOn", "good", "locked", "hasPIN",
                "tokens",
            ])
        #expect(entry["name"] as? String == "佐藤 花子" && entry["isHead"] as? Bool == true)
        #expect(Set(entry["may"] as? [String] ?? []) == ["venue", "operator"])
        #expect(entry["venues"] as? [String] == ["nakacho", "shimura"])
        #expect(entry["good"] as? Bool == true && entry["locked"] as? Bool == false)
        // and: locked it is shown as locked, and unlocked once
        try scratch.execute("UPDATE account SET lockedAt = 5")
        let text = try scratch.sumaho(["account", "list"] + Self.today).output
        let line = "sato  佐藤 花子  電話窓口・会場・館長  仲町・志村  令和10年3月31日まで  PINなし  ロック中\n"
        #expect(text == line, "\(text)")
        let unlock = ["account", "unlock", "sato"] + Self.today
        #expect(try scratch.sumaho(unlock).exitCode == 0)
        let second = try scratch.sumaho(unlock)
        #expect(second.exitCode == 1 && second.complaint.count == 1)
        // and: ended it stays in the list, and can be used no more
        #expect(
            try object(scratch.sumaho(["account", "end", "sato", "--json"] + Self.today)).keys.sorted() == [
                "account"
            ])
        #expect(try list(scratch).first?["good"] as? Bool == false)
        let late = try scratch.sumaho(["account", "renew", "sato", "--until", "2028-03-31"] + Self.today)
        #expect(late.exitCode == 1 && late.complaint.count == 1)
        #expect(try scratch.sumaho(["account", "end", "nobody"] + Self.today).exitCode == 1)
        #expect(try scratch.sumaho(["doctor"]).exitCode == 0)
    }

    /// The key is shown once: neither the file nor any list has it afterwards.
    @Test func aKeyIsShownOnce() throws {
        let scratch = try Scratch.planned()
        let new = ["account", "new", "mori", "--name", "森", "--role", "office", "--role", "viewer"]
        #expect(try scratch.sumaho(new + Self.today).exitCode == 0)
        // when: one in text, which a script can take as it is, and one in JSON
        let token = ["account", "token", "mori", "--purpose", "公開ページ", "--role", "viewer"]
        let text = try scratch.sumaho(token + Self.today)
        #expect(text.exitCode == 0 && text.output.wholeMatch(of: /sumaho-[0-9a-f]{64}\n/) != nil)
        #expect(text.complaint.count == 1 && !text.errors.contains("sumaho-"))
        let issued = try object(scratch.sumaho(token + ["--until", "4/30", "--json"] + Self.today))
        #expect(Set(issued.keys) == ["token", "key", "expiresOn"] && issued["token"] as? Int == 2)
        #expect(issued["expiresOn"] as? String == "2026-04-30")
        let keys = [text.output.trimmingCharacters(in: .newlines), try #require(issued["key"] as? String)]
        #expect(Set(keys).count == 2)
        // then: the list knows them by number
        let tokens = try #require(try list(scratch).first?["tokens"] as? [[String: Any]])
        #expect(
            tokens.map { $0["token"] as? Int } == [1, 2] && tokens.allSatisfy { $0["good"] as? Bool == true })
        #expect(
            tokens.allSatisfy {
                Set($0.keys).isSubset(of: ["token", "purpose", "role", "expiresOn", "good"])
            })
        #expect(try scratch.sumaho(["account", "revoke", "1"] + Self.today).exitCode == 0)
        #expect(try scratch.sumaho(["account", "revoke", "1"] + Self.today).exitCode == 1)
        #expect(try scratch.sumaho(["account", "revoke", "9"] + Self.today).exitCode == 1)
        let after = try scratch.sumaho(["account", "list"] + Self.today).output
        #expect(after.contains("鍵 1  公開ページ  閲覧  使えません") && after.contains("鍵 2  公開ページ  閲覧  令和8年4月30日"))
        // and: nothing that is left holds either key
        let bytes = try everything(in: scratch)
        for key in keys {
            for part in [key, String(key.dropFirst(7))] {
                #expect(!after.contains(part) && bytes.range(of: Data(part.utf8)) == nil)
            }
        }
        // The control: a purpose, which is kept, is found the same way.
        #expect(bytes.range(of: Data("公開ページ".utf8)) != nil)
    }

    @Test func aPasswordComesFromAPipe() throws {
        let scratch = try Scratch.planned()
        let new = ["account", "new", "sato", "--name", "佐藤", "--role", "venue", "--venue", "nakacho"]
        #expect(try scratch.sumaho(new + Self.today).exitCode == 0)
        let set = ["account", "password", "sato"] + Self.today
        func type(_ line: String, _ words: [String]) throws -> Binary.Result {
            try scratch.sumaho(words, under: ["/bin/sh", "-c", "printf '\(line)' | \"$0\" \"$@\""])
        }
        // when
        let done = try type("ひらけごま ひらけごま\\n", set + ["--json"])
        // then
        #expect(try object(done)["account"] as? String == "sato")
        #expect(
            try scratch.count(
                "SELECT count(*) FROM account WHERE passwordHash LIKE '$argon2id$%m=19456,t=2%'") == 1)
        #expect(try everything(in: scratch).range(of: Data("ひらけごま".utf8)) == nil)
        // and: what is none is refused and not repeated
        for line in ["", "みじかい\\n", "\\n", String(repeating: "a", count: 201) + "\\n"] {
            let refused = try type(line, set)
            #expect(refused.exitCode == 2 && refused.complaint.count == 1, "\(refused.errors)")
            #expect(!refused.errors.contains("みじかい"))
        }
        let nobody = try type("ひらけごま ひらけごま\\n", ["account", "password", "nobody"] + Self.today)
        #expect(nobody.exitCode == 1 && nobody.complaint.count == 1)
    }

    /// A PIN is set like a password, and tablets are listed and retired; enrolling one needs its browser.
    @Test func aPINIsTakenFromAPipeAndATabletIsRetired() throws {
        let scratch = try Scratch.planned()
        let new = ["account", "new", "sato", "--name", "佐藤", "--role", "venue", "--venue", "nakacho"]
        #expect(try scratch.sumaho(new + Self.today).exitCode == 0)
        let set = ["account", "pin", "sato"] + Self.today
        func type(_ line: String, _ words: [String]) throws -> Binary.Result {
            try scratch.sumaho(words, under: ["/bin/sh", "-c", "printf '\(line)' | \"$0\" \"$@\""])
        }
        let done = try type("70428169\\n", set)
        #expect(done.exitCode == 0 && done.output == "職員ID sato のPINを決めました。\n", "\(done.errors)")
        #expect(
            try scratch.count("SELECT count(*) FROM account WHERE pinHash LIKE '$argon2id$%m=19456,t=2%'")
                == 1)
        #expect(try everything(in: scratch).range(of: Data("70428169".utf8)) == nil)
        #expect(try list(scratch).first?["hasPIN"] as? Bool == true)
        #expect(
            try scratch.sumaho(["account", "list"] + Self.today).output
                == "sato  佐藤  会場  仲町  令和9年3月31日まで  PINあり\n")
        for line in ["", "12ab34\\n", "4321\\n", "704281690\\n"] {
            let refused = try type(line, set)
            #expect(refused.exitCode == 2 && refused.complaint.count == 1, "\(refused.errors)")
            #expect(!refused.errors.contains("12ab34") && !refused.errors.contains("704281690"))
        }
        // and: a tablet
        let list = ["tablet", "list"] + Self.today
        #expect(try scratch.sumaho(list).output.isEmpty)
        try scratch.execute(
            """
            INSERT INTO tablet (venue, label, keyHash, enrolledAt)
            VALUES ('nakacho', '受付の1台目', '\(String(repeating: "0a", count: 32))', 1775000000000)
            """)
        #expect(try scratch.sumaho(list).output == "1  仲町  受付の1台目  令和8年4月1日登録\n")
        let retire = ["tablet", "retire", "1"] + Self.today
        #expect(try scratch.sumaho(retire).output == "タブレット 1 の登録を外しました。\n")
        #expect(try scratch.sumaho(retire).exitCode == 1)
        #expect(try scratch.sumaho(list).output == "1  仲町  受付の1台目  令和8年4月1日登録  使えません\n")
    }

    private func list(_ scratch: Scratch) throws -> [[String: Any]] {
        let result = try scratch.sumaho(["account", "list", "--json"] + Self.today)
        #expect(result.exitCode == 0, "\(result.errors)")
        return try #require(try json(result.output) as? [[String: Any]])
    }

    private func object(_ result: Binary.Result) throws -> [String: Any] {
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        return try #require(try json(result.output) as? [String: Any])
    }

    /// The bytes of all files beside the database.
    private func everything(in scratch: Scratch) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder).reduce(into: Data()) {
            all, name in
            all += FileManager.default.contents(atPath: scratch.folder + "/" + name) ?? Data()
        }
    }
}
