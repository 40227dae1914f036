import Almanac
import Clinic
import Reports
import Testing

/// What must hold of all that is said, whatever the day and the hour.
@Suite("Whatever is said on the telephone")
struct SpokenSafetyTests {
    /// What only somebody who cheats asks for.
    private static let asked = [
        "お金", "金額", "現金", "料金", "費用", "振込", "振り込", "還付", "払", "口座", "銀行", "ATM", "カード", "通帳", "印鑑",
        "暗証", "番号", "パスワード", "マイナンバー", "個人番号", "保険証", "ID", "生年月日", "教えて", "お聞かせ", "お伺いし",
    ]

    /// What nobody may learn from hearing us speak.
    private static let secret = ["秘匿", "保護", "支援措置", "DV", "避難"]

    private static let hours = (9...17).flatMap { hour in
        [0, 30].compactMap { CivilTime(hour: hour, minute: $0) }
    }

    private static func asksForSomething(_ sentences: [String]) -> [String] {
        sentences.filter { $0 != CallScript.assurance }.filter { sentence in
            asked.contains { sentence.contains($0) }
        }
    }

    @Test func aSentenceThatAsksIsFound() {
        for bad in ["暗証番号を教えてください。", "お金や暗証番号をお尋ねすることはありません。カードは。", "口座はどちらですか。"] {
            #expect(Self.asksForSomething([bad]) == [bad])
        }
        #expect(Self.asksForSomething([CallScript.assurance]) == [])
    }

    @Test func noCallAsksForMoneyOrNumbers() throws {
        for venue in try ward().plan.venues.map(\.venue) {
            for script in scripts(of: visit(venue), today: friday) {
                #expect(Self.asksForSomething(script.opening + script.body + script.messageLeft) == [])
                #expect(script.body.last == CallScript.assurance)
                #expect(script.messageLeft.isEmpty || script.messageLeft.last == CallScript.assurance)
            }
        }
    }

    @Test func everyCallNamesTheVenuesNumberAsTheNewsletterPrintsIt() throws {
        let printed = [
            "nakacho": "3958の0163", "nakadai": "3934の2940", "tokumaru": "3934の8627", "shimura": "3960の5885",
            "takashimadaira": "3935の1775",
        ]
        let venues = try ward().plan.venues.map(\.venue)
        #expect(Set(venues.map(\.id.text)) == Set(printed.keys))
        for venue in venues {
            let number = try #require(printed[venue.id.text])
            for script in scripts(of: visit(venue), today: friday) {
                #expect(script.body.count { $0.contains("\(venue.name)、電話\(number)まで") } == 1)
                #expect(script.messageLeft.isEmpty || script.messageLeft.count { $0.contains(number) } == 2)
            }
        }
    }

    /// No booking number, no telephone number of the person, no hour beyond twelve: no other digits at all.
    @Test func nothingIsNumberedButTheDayTheHourAndTheVenuesPhone() {
        for date in CivilDate.dates(from: day("2026-12-01"), through: day("2026-12-31")) {
            for start in Self.hours {
                let visit = visit(Venues.nakacho, date.description, start.description)
                var expected: Set = ["12", "\(date.day)"]
                if start != .noon { expected.insert("\(start.hour % 12)") }
                if start.minute > 0 { expected.insert("\(start.minute)") }
                for change in readBacks(of: visit) {
                    let said = change.sentences(today: friday).joined()
                    #expect(Set(numbers(said)) == expected, "\(said)")
                }
                for script in scripts(of: visit, today: friday) {
                    let said = (script.opening + script.body).joined()
                    #expect(Set(numbers(said)) == expected.union(["3958", "0163"]), "\(said)")
                    #expect(Set(numbers(script.messageLeft.joined())).isSubset(of: ["3958", "0163"]))
                }
            }
        }
    }

    @Test func noClockOfTwentyFourHoursIsRead() {
        let wrong = (13...24).flatMap { ["\($0)時", "\($0):"] } + ["午前12時", "午後12時", ":", "："]
        for start in Self.hours {
            for said in everything(of: visit(Venues.nakacho, "2026-11-24", start.description), today: friday)
            {
                #expect(!wrong.contains { said.contains($0) }, "\(said)")
            }
        }
    }

    @Test(arguments: [
        ("2026-11-04", "10:00", "4日（よっか）", "8日（ようか）"), ("2026-11-08", "10:00", "8日（ようか）", "4日（よっか）"),
        ("2026-11-25", "13:00", "1時（いちじ）", "7時（ななじ）"), ("2026-11-25", "19:00", "7時（ななじ）", "1時（いちじ）"),
        ("2026-01-25", "10:00", "1月（いちがつ）", "7月（なながつ）"), ("2026-07-25", "10:00", "7月（なながつ）", "1月（いちがつ）"),
        ("2026-04-25", "10:00", "4月（しがつ）", "7月（なながつ）"),
    ])
    func whatIsMisheardIsReadOut(date: String, start: String, reading: String, other: String) {
        let visit = visit(Venues.nakacho, date, start)
        for said in readBacks(of: visit).map({ $0.sentences(today: friday)[0] }) {
            #expect(said.contains(reading) && !said.contains(other), "\(said)")
        }
        for script in scripts(of: visit, today: friday) {
            let said = script.body.joined()
            #expect(said.contains(reading) && !said.contains(other), "\(said)")
        }
    }

    @Test func nobodyLearnsThatAPersonIsUnderProtection() {
        let wishes = [wish(nil, [], nil), wish(Venues.nakacho, [.tuesday], "午前")]
        let waiting = wishes.flatMap { [ReadBack.joinedWaiting($0), .leftWaiting($0)] }
        let all = everything(of: visit(), today: friday) + waiting.flatMap { $0.sentences(today: friday) }
        #expect(all.count > 80)
        #expect(all.filter { said in Self.secret.contains { said.contains($0) } } == [])
        // Before the person is on the line, neither who is asked for nor who rings.
        for script in scripts(of: visit(), today: friday) where script.messageLeft.isEmpty {
            #expect(!script.opening.joined().contains { "板橋区スマホタナカハナ仲町".contains($0) })
        }
    }

    @Test func everySentenceEndsAsOneAndPausesBetweenWords() {
        for said in everything(of: visit(party: 2), today: friday) {
            #expect(said.hasSuffix("。") && said.count { $0 == "。" } == 1, "\(said)")
            #expect(!said.contains("／／") && !said.hasPrefix("／") && !said.hasSuffix("／。"), "\(said)")
            #expect(!said.contains("、／") && !said.contains("／、"), "\(said)")
        }
    }
}
