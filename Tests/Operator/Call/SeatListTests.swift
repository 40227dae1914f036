import Almanac
import Clinic
import Reports
import Testing

@testable import Operator

/// Free seats as numbered lines, and what a number names.
@Suite struct SeatListTests {
    private static let venues = [("nakacho", "仲町ふれあい館"), ("takashimadaira", "高島平ふれあい館")].compactMap {
        id, name in
        VenueID(id).flatMap { id in
            (try? PhoneNumber("3958-0163")).map {
                Venue(id: id, name: name, kana: "カナ", phone: $0, order: 1, rooms: [])
            }
        }
    }

    /// The seats of some days from 2 February 2027, a Tuesday, at a venue; hours from 10 to 12 and 13 to 15.
    private static func openings(
        days: Int, slot: Int, at place: Int = 0, hours: [Int] = [10, 11, 13, 14], desks: Int = 1
    ) -> [Opening] {
        (0..<days).flatMap { day in
            hours.flatMap { hour in
                stride(from: 0, to: 60, by: slot).flatMap { minute in
                    (1...desks).compactMap { desk in
                        guard let date = CivilDate("2027-02-02")?.adding(days: day),
                            let start = CivilTime(hour: hour, minute: minute)
                        else { return nil }
                        return Opening(
                            seat: SeatID(Int64(day * 10_000 + hour * 100 + minute + desk)),
                            venue: venues[place].id, date: date, start: start, end: start, desk: desk)
                    }
                }
            }
        }
    }

    private static func allPages(_ list: SeatList) -> [[String]] {
        var list = list
        var pages: [[String]] = []
        while true {
            let page = list.nextPage(venues)
            guard !page.isEmpty else { return pages }
            pages.append(page)
        }
    }

    private static func page(_ openings: [Opening]) -> [String] {
        var list = SeatList(openings)
        return list.nextPage(venues)
    }

    @Test func fewSeatsAreALineEach() {
        #expect(
            Self.page(Self.openings(days: 1, slot: 60)) == [
                "1 2/2(火) 仲町 10:00", "2 2/2(火) 仲町 11:00", "3 2/2(火) 仲町 13:00", "4 2/2(火) 仲町 14:00",
            ])
        #expect(Self.page(Self.openings(days: 3, slot: 60)).count == 12)
    }

    @Test func manySeatsAreALineADayWithNoonMarked() {
        #expect(
            Self.page(Self.openings(days: 2, slot: 30)) == [
                "1 2/2(火) 仲町 a10:00 b10:30 c11:00 d11:30 | e13:00 f13:30 g14:00 h14:30",
                "2 2/3(水) 仲町 a10:00 b10:30 c11:00 d11:30 | e13:00 f13:30 g14:00 h14:30",
            ])
    }

    @Test(
        arguments: [
            ("only the morning", [10, 11], "1 2/2(火) 仲町 a10:00 b10:30 c11:00 d11:30"),
            ("only the afternoon", [12, 13], "1 2/2(火) 仲町 a12:00 b12:30 c13:00 d13:30"),
        ])
    func noonIsMarkedBetweenTwoHalvesOnly(_ name: String, _ hours: [Int], _ line: String) {
        #expect(Self.page(Self.openings(days: 4, slot: 30, hours: hours)).first == line)
    }

    @Test func oneSeatOfADayAmongManyHasNoLetter() throws {
        let list = SeatList(
            Self.openings(days: 2, slot: 30) + Self.openings(days: 3, slot: 60, hours: [10]).suffix(1))
        #expect(Self.allPages(list).last?.last == "3 2/4(木) 仲町 10:00")
        #expect(try list.choice("3").start == CivilTime(hour: 10, minute: 0))
    }

    @Test func desksOfOneTimeAreOneSeat() {
        #expect(
            Self.page(Self.openings(days: 1, slot: 60, desks: 4))
                == Self.page(Self.openings(days: 1, slot: 60)))
    }

    @Test func columnsStandBelowEachOther() {
        let lines = Self.page(Self.openings(days: 10, slot: 30) + Self.openings(days: 2, slot: 30, at: 1))
        #expect(lines[0] == " 1 2/2(火)  仲町   a10:00 b10:30 c11:00 d11:30 | e13:00 f13:30 g14:00 h14:30")
        #expect(lines[9] == "10 2/11(木) 仲町   a10:00 b10:30 c11:00 d11:30 | e13:00 f13:30 g14:00 h14:30")
        #expect(lines[11] == "12 2/3(水)  高島平 a10:00 b10:30 c11:00 d11:30 | e13:00 f13:30 g14:00 h14:30")
    }

    @Test func aFullDayOfShortSlotsGoesOnInTheNextRow() {
        let list = Self.openings(days: 3, slot: 20, at: 1)
        #expect(
            Self.page(list).prefix(2) == [
                "1 2/2(火) 高島平 a10:00 b10:20 c10:40 d11:00 e11:20 f11:40 | g13:00 h13:20",
                "    i13:40 j14:00 k14:20 l14:40",
            ])
    }

    @Test(arguments: [5, 10, 20, 30, 60], [[10, 11, 13, 14], Array(9...17)])
    func nothingIsWiderThanTheScreenAndNoPageLonger(_ slot: Int, _ hours: [Int]) throws {
        let openings = Self.openings(days: 40, slot: slot, at: 1, hours: hours)
        let list = SeatList(openings)
        let pages = Self.allPages(list)
        #expect(pages.joined().allSatisfy { TextWidth.of($0) <= 80 })
        #expect(pages.allSatisfy { $0.count <= 19 })
        #expect(pages.dropLast().allSatisfy { $0.last?.hasSuffix("+ で続き)") == true })
        #expect(pages.last?.last?.hasSuffix("+ で続き)") == false)
        // Each seat stands there once, and can be named.
        let named = list.lines.enumerated().flatMap { number, line in
            zip("abcdefghijklmnopqrstuvwxyz", line.starts).map { letter, _ in "\(number + 1)\(letter)" }
        }
        #expect(Set(try named.map { try list.choice($0) }.map(\.key)).count == openings.count)
        #expect(pages.joined().joined().ranges(of: ":").count == openings.count)
    }

    @Test(arguments: ["3e", "3E", "3 e", "3　ｅ", "３ｅ"])
    func aNumberAndALetterNameASeat(_ typed: String) throws {
        let choice = try SeatList(Self.openings(days: 3, slot: 30)).choice(PlainText.compatible(typed))
        #expect(choice.date == CivilDate("2027-02-04") && choice.start == CivilTime(hour: 13, minute: 0))
    }

    @Test(
        arguments: [
            ("3", "何時ですか。3a から 3h までのどれかを入れてください。"), ("4a", "「4a」は一覧にありません。1から3までの番号を入れてください。"),
            ("0", "「0」は一覧にありません。1から3までの番号を入れてください。"), ("3i", "「3i」は一覧にありません。"),
            ("3ab", "「3ab」は一覧にありません。"), ("e", "「e」は一覧にありません。1から3までの番号を入れてください。"),
            ("99999999999999999999", "「99999999999999999999」は一覧にありません。1から3までの番号を入れてください。"),
        ])
    func whatNamesNoSeatIsAsked(_ typed: String, _ answer: String) {
        let list = SeatList(Self.openings(days: 3, slot: 30))
        let refusal = #expect(throws: Refusal.self) { try list.choice(typed) }
        #expect(refusal?.message == answer)
    }

    @Test func withoutAListItSaysHowToGetOne() {
        let refusal = #expect(throws: Refusal.self) { try SeatList([]).choice("1") }
        #expect(refusal?.message == "「1」は一覧にありません。先に a で空きを出してください。")
    }
}

extension SeatList.Choice {
    /// What tells one seat from another.
    fileprivate var key: String { "\(venue) \(date) \(start)" }
}
