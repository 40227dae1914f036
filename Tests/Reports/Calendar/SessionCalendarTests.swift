import Almanac
import Clinic
import Foundation
import Reports
import Testing

/// iCalendar files. That other programs read them is tried in Python beside this.
@Suite("Calendars")
struct SessionCalendarTests {
    private static func session(
        _ date: String, cancelled: Bool = false, sequence: Int = 0, changedAt: Int64 = 1_775_001_601_000
    ) -> AnnouncedSession {
        AnnouncedSession(
            session: SessionID(1), programme: .consultation, venue: Venues.nakacho.id, date: day(date),
            hours: [span("10:00-12:00"), span("13:00-15:00")], cancelled: cancelled, minimumAge: 60,
            seats: 8, free: 8, sequence: sequence, changedAt: Instant(milliseconds: changedAt))
    }

    private static func text(_ sessions: [AnnouncedSession], name: String = "スマホ相談") -> String {
        SessionCalendar.file(
            sessions, name: name, file: "nakacho-2026", venues: Venues.both, code: "131199", titles: [:]
        ).text
    }

    /// The lines as they were before they were folded.
    private static func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func anEntryHasItsNameTimesAndState() {
        let lines = Self.lines(Self.text([Self.session("2026-12-08", sequence: 3)]))
        for line in [
            "UID:consultation-nakacho-2026-12-08@131199.sumaho", "DTSTAMP:20260401T000001Z",
            "LAST-MODIFIED:20260401T000001Z", "SEQUENCE:3", "DTSTART;TZID=Asia/Tokyo:20261208T100000",
            "DTEND;TZID=Asia/Tokyo:20261208T150000", "SUMMARY:シニアのスマートフォン個別相談会 仲町ふれあい館",
            "STATUS:CONFIRMED", "TZID:Asia/Tokyo", "LOCATION:仲町ふれあい館",
            #"DESCRIPTION:午前10時から正午・午後1時から午後3時\n電話 03-3958-0163"#,
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        let off = Self.lines(Self.text([Self.session("2026-12-08", cancelled: true)]))
        #expect(off.contains("STATUS:CANCELLED") && !off.contains("STATUS:CONFIRMED"))
        #expect(off.contains("SUMMARY:【中止】シニアのスマートフォン個別相談会 仲町ふれあい館"))
    }

    /// RFC 5545, 3.1: at most 75 octets, CRLF, no character parted; 3.3.11: escaped texts.
    @Test(arguments: [
        "スマホ相談", "a", String(repeating: "あ", count: 200), String(repeating: "😀", count: 40),
        "か\u{3099}" + String(repeating: "x", count: 71) + "あい", "一;二,三\\四\n五\r\u{7}六", "",
    ])
    func everyLineIsFoldedAndEscaped(name: String) {
        let text = Self.text([Self.session("2026-12-08")], name: name)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in lines {
            #expect(line.last == "\r" && String(String.UnicodeScalarView(line)).utf8.count <= 76)
            #expect(!line.dropLast().contains { $0.value < 0x20 })
        }
        var expected = name.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
        expected = expected.replacing(",", with: "\\,").replacing("\u{7}", with: "").replacing("\r", with: "")
        #expect(Self.lines(text).contains("NAME:" + expected.replacing("\n", with: "\\n")))
    }

    /// The same sessions give the same bytes: nothing in the file is of the moment it was made.
    @Test func aCalendarIsTheSameWheneverItIsMade() {
        let sessions = [Self.session("2026-12-08"), Self.session("2026-12-10", cancelled: true)]
        #expect(Self.text(sessions) == Self.text(sessions))
    }
}
