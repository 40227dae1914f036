import Almanac
import Clinic
import Reports
import Testing

@testable import Operator

/// The words that follow a verb, one by one.
@Suite struct TypedWordsTests {
    private static let today = CivilDate("2026-11-17") ?? .earliest
    private static let venues = ["志村", "中台"].enumerated().compactMap { index, name -> Venue? in
        guard let phone = try? PhoneNumber("3958-016\(index)"), let id = Slug("v\(index)") else {
            return nil
        }
        return Venue(
            id: id, name: name + "ふれあい館", kana: ["シムラ", "ナカダイ"][index], phone: phone, order: index + 1,
            rooms: [])
    }

    struct Seat: Sendable {
        let words: String
        let numbers: [String]
        var reason: String?
        var people: Int?
    }

    @Test(arguments: [
        Seat(words: "3", numbers: ["3"]), Seat(words: "3e", numbers: ["3e"]),
        Seat(words: "3 e", numbers: ["3e"]),
        Seat(words: "3 2", numbers: ["3", "2"]), Seat(words: "3 e 2", numbers: ["3e", "2"]),
        Seat(words: "3 2 !代理で", numbers: ["3", "2"], reason: "代理で"),
        Seat(words: "3 2人", numbers: ["3"], people: 2), Seat(words: "2名 3", numbers: ["3"], people: 2),
        Seat(words: "3 !付き添い 2人", numbers: ["3"], reason: "付き添い", people: 2),
        Seat(words: "3 ! 2人 付き添い で", numbers: ["3"], reason: "付き添い で", people: 2),
        Seat(words: "3!a!b", numbers: ["3"], reason: "a!b"), Seat(words: "3 !", numbers: ["3"]),
        Seat(words: "", numbers: []), Seat(words: "!理由", numbers: [], reason: "理由"),
    ])
    func aSeatIsRead(_ seat: Seat) {
        let entry = SeatEntry(seat.words)
        #expect(entry.numbers == seat.numbers)
        #expect(entry.reason == seat.reason)
        #expect(entry.people == seat.people)
    }

    struct New: Sendable {
        let words: String
        var kana: [String] = []
        var name: [String] = []
        var age: Int?
        var isAnother = false
        var outside = false
    }

    @Test(arguments: [
        New(words: "たなか はな 78", kana: ["たなか", "はな"], age: 78),
        New(words: "田中花子 たなか よね 78", kana: ["たなか", "よね"], name: ["田中花子"], age: 78),
        New(words: "佐々木 花 ささき はな78歳", kana: ["ささき", "はな"], name: ["佐々木", "花"], age: 78),
        New(words: "はた 70 別人", kana: ["はた"], age: 70, isAnother: true),
        New(words: "! はた 70 区外", kana: ["はた"], age: 70, isAnother: true, outside: true),
        New(words: "!はた 0", kana: ["はた"], age: 0, isAnother: true),
        New(words: "はた 120", kana: ["はた"], age: 120),
    ])
    func somebodyNewIsRead(_ new: New) throws {
        let said = try Newcomer(new.words)
        #expect(said.kana == new.kana)
        #expect(said.name == new.name)
        #expect(said.age == new.age)
        #expect(said.isAnother == new.isAnother)
        #expect(said.outside == new.outside)
    }

    @Test(arguments: ["はた 121", "はた200", "はた 999歳"])
    func nobodyIsThatOld(_ words: String) {
        let refusal = #expect(throws: Refusal.self) { try Newcomer(words) }
        #expect(refusal?.message == "年齢は0から120までの数で入れてください。")
    }

    @Test(arguments: [
        ("志村 来週", "志村 11月23日(月)から11月29日(日)まで"), ("志村 12/5", "志村 12月5日(土)だけ"),
        ("12/5 午前", "どの会場でも 午前 12月5日(土)だけ"), ("志村 火木 12/25まで", "志村 火・木 12月25日(金)まで"),
        ("12/5 10時", "どの会場でも 午前 12月5日(土)だけ"),
    ])
    func aWishHasAFirstDay(_ words: String, _ line: String) throws {
        let said = try WhereAndWhen(words, venues: Self.venues, today: Self.today)
        let wanted = said.waitingWish
        let wish = Waiting.Wish(
            venue: said.venue?.id, weekdays: wanted.weekdays, part: wanted.part, since: wanted.since,
            until: try #require(wanted.until))
        #expect(WishWords.line(wish, Self.venues) == line)
    }

    /// Today is a Tuesday. A day of the week is every one of them, and the next one only where that is said.
    @Test(arguments: [
        ("志村 月 午前", "志村 月 午前"), ("月曜 午前", "どの会場でも 月 午前"), ("月曜日", "どの会場でも 月"),
        ("火曜", "どの会場でも 火"), ("日", "どの会場でも 日"), ("毎週火曜", "どの会場でも 火"),
        ("月曜 12/25まで", "どの会場でも 月 12月25日(金)まで"), ("来週 月", "どの会場でも 11月23日(月)だけ"),
        ("次の月曜", "どの会場でも 11月23日(月)だけ"), ("志村 火木", "志村 火・木"),
    ])
    func aWishIsForEveryWeek(_ words: String, _ line: String) throws {
        let said = try WhereAndWhen(words, venues: Self.venues, today: Self.today, weekly: true)
        let wanted = said.waitingWish
        let wish = Waiting.Wish(
            venue: said.venue?.id, weekdays: wanted.weekdays, part: wanted.part, since: wanted.since,
            until: wanted.until ?? .latest)
        let end = wanted.until == nil ? " \(CivilDate.latest.japanese)まで" : ""
        #expect(WishWords.line(wish, Self.venues) == line + end)
    }

    @Test func oneVenueAtATime() throws {
        let refusal = #expect(throws: Refusal.self) {
            try WhereAndWhen("志村 中台", venues: Self.venues, today: Self.today)
        }
        #expect(refusal?.message == "会場は一度に一つです(省くと、どの会場でも)。")
        let same = try WhereAndWhen("志村 しむら 2名", venues: Self.venues, today: Self.today)
        #expect(same.venue?.shortName == "志村")
        #expect(same.people == 2)
    }
}
