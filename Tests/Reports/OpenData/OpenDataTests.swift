import Almanac
import Clinic
import Foundation
import Reports
import TestSupport
import Testing

/// The files of open data, against the national columns.
@Suite("Open data")
struct OpenDataTests {
    private static func facts(months: [OpenDataMonth] = []) -> OpenDataFacts {
        let venue = Venues.nakacho
        func session(_ programme: Programme, _ date: String, cancelled: Bool = false) -> AnnouncedSession {
            let isCourse = programme == .course
            return AnnouncedSession(
                session: SessionID(1), programme: programme, venue: venue.id, date: day(date),
                hours: [span("10:00-12:00"), span("13:00-15:00")], cancelled: cancelled,
                course: isCourse ? CourseID(7) : nil, group: isCourse ? GroupCode("A") : nil,
                minimumAge: cancelled ? 0 : 65, seats: 8, free: isCourse ? nil : 3, sequence: 0,
                changedAt: Instant(milliseconds: 0))
        }
        var course = TestWard.course("名前,と\"引用\"", capacity: 20)
        course.fee = "教材費500円"
        return OpenDataFacts(
            ward: "板橋区", code: "131199", licence: "CC BY 4.0", definition: "数え方。", venues: Venues.both,
            sessions: [
                session(.consultation, "2026-12-08"), session(.consultation, "2026-12-10", cancelled: true),
                session(.course, "2026-12-09"),
            ], courses: [CourseID(7): course],
            corners: [
                CornerDay(
                    corner: CornerID(2), title: "区民まつり", place: "広場", date: day("2026-10-17"),
                    hours: span("10:00-16:00"), team: nil, cancelled: false, cancelReason: nil, tapped: 55,
                    tallied: 4, lacking: nil)
            ], months: months, updatedOn: day("2026-11-24"))
    }

    private static func file(_ name: String, months: [OpenDataMonth] = []) throws -> PublishedFile {
        try #require(OpenData.files(facts(months: months)).first { $0.name == name })
    }

    /// The columns are those that the standard lists, in its order.
    @Test func theEventListHasTheNationalColumns() throws {
        let list = try #require(
            Bundle.module.url(forResource: "Data/event-list-columns", withExtension: "txt"))
        let national = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(national.count == 32 && EventList.columns.map(\.name) == national)
        let text = try Self.file("event_list.csv").text
        // No byte order mark stands before the first of them.
        #expect(text.hasPrefix(national.joined(separator: ",") + "\r\n"))
        #expect(
            EventList.columns.filter(\.isRequired).map(\.name) == [
                "イベント名", "イベント名_カナ", "開始日", "終了日", "開始時間", "終了時間", "説明", "場所名称", "住所",
            ])
    }

    @Test func everyEventHasItsRow() throws {
        let rows = EventList.rows(Self.facts()).dropFirst()
        #expect(rows.allSatisfy { $0.count == 32 })
        func values(_ column: String) -> [String] {
            let place = EventList.columns.firstIndex { $0.name == column } ?? 0
            return rows.map { $0[place] }
        }
        #expect(values("開始日") == ["2026-10-17", "2026-12-08", "2026-12-09", "2026-12-10"])
        // A name is read where its characters say how.
        #expect(
            values("イベント名_カナ") == [
                "クミンマツリスマホソウダンコーナー", "シニアノスマートフォンコベツソウダンカイ", "", "シニアノスマートフォンコベツソウダンカイ",
            ])
        #expect(values("NO")[1] == "consultation-nakacho-2026-12-08")
        #expect(values("料金(基本)") == ["0", "0", "", "0"] && values("料金(詳細)")[2] == "教材費500円")
        #expect(values("備考") == ["", "", "", "中止"] && values("定員") == ["", "8", "20", ""])
        #expect(values("連絡先電話番号")[1] == "(03)3958-0163" && values("都道府県名")[0] == "東京都")
        #expect(values("開始時間")[1] == "10:00" && values("終了時間")[1] == "15:00")
        // Each is for whom it is for, whatever else is planned
        let whom = ["区内在住の方", "区内在住の65歳以上の方", "区内在住の60歳以上の方", "区内在住の方"]
        #expect(zip(values("説明"), whom).allSatisfy { $0.hasSuffix("対象は\($1)") }, "\(values("説明"))")
        // What nobody has said is blank, not made up.
        #expect(Set(values("住所") + values("緯度") + values("URL")) == [""])
        #expect(try Self.file("event_list.csv").text.contains("\"名前,と\"\"引用\"\"\""))
    }

    @Test func aVenuesPlaceIsPublishedAsItWasSaid() throws {
        let place = VenuePlace(address: "板橋区仲町20-5", building: "2階", latitude: "35.748", longitude: "139.698")
        let venue = Venue(
            id: id("nakacho"), name: "仲町ふれあい館", kana: "ナカチョウフレアイカン", phone: try PhoneNumber("3958-0163"),
            order: 1, rooms: [], place: place)
        let facts = Self.facts()
        let text = try #require(
            OpenData.files(
                OpenDataFacts(
                    ward: facts.ward, code: facts.code, licence: facts.licence, definition: "",
                    venues: [venue], sessions: facts.sessions, courses: [:], corners: [],
                    months: [], updatedOn: facts.updatedOn)
            ).first { $0.name == "venue_list.csv" }
        ).text
        #expect(
            text.contains(
                "131199,nakacho,仲町ふれあい館,ナカチョウフレアイカン,板橋区仲町20-5,2階,35.748,139.698,(03)3958-0163,,\r\n"))
    }

    @Test func closedMonthsAreTotalsOnly() throws {
        let month = OpenDataMonth(
            month: day("2026-05-01").civilMonth, venue: id("nakacho"), sessions: 12, seats: 96, visits: 88)
        let text = try Self.file("monthly_visits.csv", months: [month]).text
        #expect(text == "年月,会場NO,会場名,開催日数,枠数,参加人数\r\n2026-05,nakacho,仲町ふれあい館,12,96,88\r\n")
        #expect(try Self.file("readme.txt", months: [month]).text.contains("載せている月: 2026-05 から 2026-05"))
        #expect(try Self.file("readme.txt").text.contains("載せている月: まだありません"))
    }

    /// Nobody has to guess what a column holds, who publishes it, when, and in which encoding.
    @Test func everyColumnIsDefined() throws {
        let defined = try Self.file("columns.csv").text.components(separatedBy: "\r\n").dropFirst()
        for file in ["event_list.csv", "venue_list.csv", "monthly_visits.csv"] {
            let header = try #require(try Self.file(file).text.components(separatedBy: "\r\n").first)
            for (number, column) in header.components(separatedBy: ",").enumerated() {
                #expect(defined.contains { $0.hasPrefix("\(file),\(number + 1),\(column),") }, "\(column)")
            }
        }
        let readme = try Self.file("readme.txt").text
        for words in ["更新日: 2026-11-24", "ライセンス: CC BY 4.0", "UTF-8 (BOMなし)", "公開者: 板橋区", "数え方。"] {
            #expect(readme.contains(words), "\(words)")
        }
        #expect(OpenData.files(Self.facts()).map(\.name) == OpenData.names)
        // Counts of a festival are no open data before its month is closed.
        #expect(!OpenData.files(Self.facts()).contains { $0.text.contains("59") || $0.text.contains("55") })
    }
}
