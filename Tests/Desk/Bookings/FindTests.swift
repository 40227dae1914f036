import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// Finding people as callers name themselves.
@Suite("Finding people")
struct FindTests {
    /// タナカ ハナ with two phones, タナベ ジロウ on one of them, オオタ ヨウコ with a number of the 03 area.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        let residents = [
            Resident(kana: "タナカ ハナ", phone: "090-1000-0001", name: "田中 花", age: 75),
            Resident(kana: "タナベ ジロウ", phone: "090-1000-0001", age: 80),
            Resident(kana: "オオタ ヨウコ", phone: "3958-1234", born: day("1950-06-01")),
        ]
        for (resident, start) in zip(residents, ["10:00", "10:30", "11:00"]) {
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 \(start)")
            try await ward.tell(Book(wish: wish, resident: resident))
        }
        let second = Resident(kana: "タナカ ハナ", phone: "03-3960-5678", age: 75)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 10:00")
        try await ward.tell(Book(wish: wish, resident: second, person: PersonID(1)))
        return ward
    }

    @Test
    func theNumberThatIsRungBackLeadsToThePersonAsWell() async throws {
        let ward = try await ward()
        try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"),
                resident: TestWard.resident("ササキ フミ", 7), caller: .family,
                callBack: CallBack(phone: "090-1000-0777", who: "娘")))
        #expect(try await ward.ask(Find(query: "09010000777")).map(\.kana) == ["ササキ フミ"])
        // But whoever books from there is not taken for them
        let other = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:30"),
                resident: Resident(kana: "ササキ フミ", phone: "090-1000-0777", age: 50 + 20)))
        #expect(other.candidates.map(\.reasons) == [[.sameName]])
    }

    @Test(
        arguments: [
            // by phone, however it is written
            ("090-1000-0001", [1, 2]), ("０９０１００００００１", [1, 2]), ("+81 90 1000 0001", [1, 2]),
            ("03-3960-5678", [1]), ("39605678", [1]), ("3958-1234", [3]), ("090-1000-0002", []),
            // by the last four digits
            ("0001", [1, 2]), ("５６７８", [1]), ("1234", [3]), ("9999", []),
            // by the start of the name's reading, in any script
            ("タナ", [1, 2]), ("たなか", [1]), ("ﾀﾅﾍﾞ", [2]), ("tana", [1, 2]), ("tanaka hana", [1]), ("オータ", [3]),
            ("おおた　ようこ", [3]), ("ohta", [3]), ("タナカハナ", [1]), ("ハナ", []), ("ヤマダ", []),
        ] as [(String, [Int64])])
    func aQueryFinds(query: String, persons: [Int64]) async throws {
        let ward = try await ward()
        let found = try await ward.ask(Find(query: query))
        #expect(found.map(\.person.number).sorted() == persons)
    }

    @Test
    func whoIsFoundIsShownWhole() async throws {
        let ward = try await ward()
        let tanaka = try #require(try await ward.ask(Find(query: "タナカ")).first)
        #expect(tanaka.kana == "タナカ ハナ" && tanaka.name == "田中 花" && tanaka.age == 75)
        #expect(tanaka.phones == ["03-3960-5678", "090-1000-0001"], "newest first")
        #expect(tanaka.bookings.map(\.date) == [day("2026-04-09"), day("2026-04-07")], "newest first")
    }

    @Test(arguments: ["", " ", "123", "田中", "🙂", "タナカ\u{7}", "<b>", "%", String(repeating: "ア", count: 61)])
    func whatIsNothingToSearchByIsRefused(query: String) async throws {
        let ward = try await ward()
        let refusal = try await ward.refusal(asking: Find(query: query))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains("query"))
    }

    /// A list is bounded: the most people, and the most bookings of each.
    @Test
    func anAnswerIsBounded() async throws {
        let ward = try await TestWard.planned { $0.venues[0].consultation.desks = 3 }
        let starts = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
        // Namesakes whose phones end alike
        for number in 0..<21 {
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 \(starts[number / 3])")
            let resident = Resident(kana: "ササキ", phone: "090-10\(10 + number)-0001", age: 75)
            try await ward.tell(Book(wish: wish, resident: resident))
        }
        for start in starts {
            for date in ["2026-04-09", "2026-04-11"] {
                let wish = TestWard.wish(TestWard.nakacho, "\(date) \(start)")
                try await ward.tell(Book(wish: wish, person: PersonID(1)))
            }
        }
        let found = try await ward.ask(Find(query: "ササキ"))
        #expect(found.count == Find.mostPeople)
        #expect(try await ward.ask(Find(query: "0001")).count == Find.mostPeople)
        #expect(found.map(\.bookings.count).max() == 10)
    }
}
