import Almanac
import Clinic
import Desk
import TestSupport

@testable import Web

/// A ward whose two venues are open today, Tuesday 7 April, 10:10. At 仲町 three have booked; at 志村 are people
/// whom nobody of 仲町 may see: their names and numbers stand nowhere else.
enum PageWard {
    /// What no page for 仲町 may hold.
    static let planted = [
        "カミヤ", "フルカワ", "ニシムラ", "ミウラ", "神谷", "シムラノメモ", "シムラノソウダン", "シムラノカミ", "090-1000-7",
        "シムラノアテサキ",
    ]

    static func make() async throws -> TestWard {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00") {
            $0.venues[1].extra = [CivilDate("2026-04-07")!]
        }
        for (moment, kana, number) in [
            ("2026-04-07 10:00", "タナカ ハナ", 1), ("2026-04-07 10:30", "ヤマダ", 2),
            ("2026-04-09 10:00", "サトウ キヨ", 3),
        ] {
            try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.nakacho, moment), resident: TestWard.resident(kana, number)))
        }
        try await ward.tell(CorrectPerson(person: PersonID(2), reach: "<b>ファクス</b>&"))
        try await plant(ward)
        try await ward.tell(Samples.corner("2026-04-07", team: 1))
        ward.at("2026-04-07 10:05")
        try await plantDay(ward)
        ward.at("2026-04-07 10:10")
        return ward
    }

    private static func plant(_ ward: TestWard) async throws {
        func planted(_ kana: String, _ number: Int) -> Resident {
            Resident(kana: kana, phone: "090-1000-7\(number)", name: "神谷", age: 78)
        }
        for (time, kana, number) in [("10:00", "カミヤ", 101), ("10:30", "ミウラ", 102), ("11:00", "フルカワ", 103)] {
            try await ward.tell(
                Book(
                    wish: TestWard.wish(TestWard.shimura, "2026-04-07 \(time)"),
                    resident: planted(kana, number)))
        }
        try await ward.tell(CorrectPerson(person: PersonID(4), note: "シムラノメモ"))
        try await ward.tell(CorrectPerson(person: PersonID(5), secret: true))
        try await ward.tell(
            JoinWaiting(venue: TestWard.shimura, resident: planted("ニシムラ", 104)))
        let course = try await ward.tell(NewCourse(entry: CourseShow.entry(.firstCome))).course
        for (kana, number) in [("カミヤ", 101), ("ニシムラ", 105)] {
            try await ward.tell(
                Apply(course: course, resident: planted(kana, number), address: "シムラノアテサキ"))
        }
    }

    /// 志村's day: somebody waits at the door, a record is written, a line of paper has no place.
    private static func plantDay(_ ward: TestWard) async throws {
        let shimura = TestWard.shimura
        try await ward.tell(JoinQueue(venue: shimura, person: PersonID(6)))
        try await ward.tell(
            WriteRecord(booking: BookingID(4), entry: RecordEntry(otherTopic: "シムラノソウダン")))
        try await ward.tell(DayEnter(venue: shimura, lines: PaperText.lines("シムラノカミ")))
    }

    /// An address of each route, its parts filled in; those of 志村 where the route names a venue.
    static func address(_ path: String, venue: VenueID = TestWard.shimura, booking: Int = 4) -> String {
        path.split(separator: "/").map { part in
            switch part {
            case ":venue": venue.text
            case ":date": "2026-04-07"
            case ":start": "10:00"
            case ":topic": "reception"
            case ":booking", ":id": String(booking)
            case let part where part.hasPrefix(":"): "1"
            default: String(part)
            }
        }.reduce("") { $0 + "/" + $1 }
    }
}
