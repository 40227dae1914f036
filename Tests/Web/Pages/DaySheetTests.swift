import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 受付簿: what staff need at the door when nothing else works, and no more than that.
@Suite("The day's sheet", .timeLimit(.minutes(10)))
struct DaySheetTests {
    private static let address = "/print/day/nakacho/2026-04-07"

    /// 仲町 on Tuesday 7 April: a couple, somebody who hears badly, somebody under 秘匿.
    private func ward(_ edit: (inout WardPlan) -> Void = { _ in }) async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00", edit)
        for (number, (time, kana)) in [
            ("10:00", "タナカ ハナ"), ("10:30", "スズキ イチロウ"), ("11:00", "ヤマダ トメ"),
        ].enumerated() {
            try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.nakacho, "2026-04-07 \(time)"),
                    resident: TestWard.resident(kana, number + 1), party: number == 0 ? 2 : 1))
        }
        try await ward.tell(CorrectPerson(person: PersonID(2), reach: "ファクス 3958-0199"))
        try await ward.tell(CorrectPerson(person: PersonID(3), secret: true))
        return ward
    }

    /// The line of a time, from its heading to the end of its row.
    private func line(_ time: String, in page: String) throws -> String {
        let rows = page.components(separatedBy: "<tr>")
        return try #require(rows.first { $0.contains(#"<th scope="row" class="time">\#(time)</th>"#) })
    }

    @Test func eachLineSaysWhoComesAndWhatToMindWithThem() async throws {
        let ward = try await ward()
        ward.at("2026-04-07 09:30")
        try await ward.browsing(as: [.adviser]) { browser in
            let page = try await browser.get(Self.address).text
            #expect(page.contains("仲町ふれあい館 受付簿") && page.contains("令和8年4月7日(火)"))
            let first = try line("10:00", in: page)
            #expect(first.contains("タナカ ハナ") && first.contains("予約1") && first.contains("初めて・2人"))
            #expect(try line("10:30", in: page).contains("聞こえにくい"))
            #expect(try line("11:00", in: page).contains("★秘匿") && page.contains("★秘匿の方のことは"))
            #expect(try line("11:30", in: page).contains("空き"))
        }
    }

    /// Paper lies about: nobody can be rung by what stands on it.
    @Test func noNumberStandsOnIt() async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.venue]) { browser in
            let page = try await browser.get(Self.address).text
            #expect(!page.contains("090-1000") && !page.contains("3958-0199"))
            // The control: the page that it is printed from has them.
            #expect(try await browser.get("/day/nakacho/2026-04-07").text.contains("090-1000"))
        }
    }

    static let marks: [(mark: MarkValue, place: Int)] = [
        (.attended, 0), (.absentWithNotice, 1), (.absent, 2),
    ]

    @Test(arguments: marks)
    func whatIsMarkedAlreadyIsTicked(mark: MarkValue, place: Int) async throws {
        let ward = try await ward()
        ward.at("2026-04-07 10:10")
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: mark))
        try await ward.browsing(as: [.venue]) { browser in
            let page = try await browser.get(Self.address).text
            let boxes = try line("10:00", in: page).components(separatedBy: #"class="box">"#).dropFirst()
            #expect(boxes.map { $0.hasPrefix("レ") } == (0..<3).map { $0 == place })
            #expect(page.components(separatedBy: ">レ<").count == 2)
        }
    }

    @Test func aSeatThatIsOffCannotBeTicked() async throws {
        let ward = try await ward()
        try await ward.tell(
            CloseSeats(
                venue: TestWard.nakacho, date: CivilDate("2026-04-07")!, span: TimeSpan("14:00-15:00")!))
        try await ward.browsing(as: [.venue]) { browser in
            let page = try await browser.get(Self.address).text
            let (off, on) = (try line("14:00", in: page), try line("13:30", in: page))
            #expect(off.contains("休止") && !off.contains("class=\"box\""))
            #expect(!on.contains("休止") && on.contains("class=\"box\""))
        }
    }

    @Test(arguments: [1, 2])
    func aDeskIsNamedWhereThereAreSeveral(desks: Int) async throws {
        let ward = try await ward { $0.venues[0].consultation.desks = desks }
        try await ward.browsing(as: [.venue]) { browser in
            let page = try await browser.get(Self.address).text
            #expect(page.contains(#"<th scope="col" class="desk">"#) == (desks > 1))
            #expect(page.components(separatedBy: #"<th scope="row" class="time">"#).count == desks * 8 + 1)
            let headings = page.components(separatedBy: "<thead>")[1].components(separatedBy: "</thead>")[0]
            let columns = headings.components(separatedBy: #"<th scope="col""#).count - 1
            #expect(headings.contains(#"colspan="\#(columns)""#))
        }
    }

    @Test(arguments: [Self.address, "/print/day/nakacho/2026-04-08"])
    func thereIsRoomForThoseWhoJustCome(address: String) async throws {
        let ward = try await ward()
        try await ward.browsing(as: [.venue]) { browser in
            let page = try await browser.get(address).text
            let blank = try #require(page.components(separatedBy: "待たずに<br>帰った").last)
            #expect(blank.components(separatedBy: "<tr>").count - 1 >= 6)
            #expect(page.contains("特記事項") && page.contains("相談した人数"))
            #expect(page.contains("この日の相談はありません。") == address.hasSuffix("08"))
        }
    }

    @Test(arguments: ["/print/day/nowhere/2026-04-07", "/print/day/nakacho/2026-02-30"])
    func whatIsNoDayIsNoSheet(address: String) async throws {
        try await ward().browsing(as: [.venue]) { browser in
            let status = try await browser.get(address).status
            #expect(status == .notFound)
        }
    }

    @Test func anotherVenuesSheetIsNotThere() async throws {
        try await ward().browsing(as: [.venue]) { browser in
            let status = try await browser.get("/print/day/shimura/2026-04-08").status
            #expect(status == .forbidden)
        }
    }
}
