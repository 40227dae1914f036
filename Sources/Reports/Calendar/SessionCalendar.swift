import Almanac
import Clinic

/// 開催日 as an iCalendar file (RFC 5545) that people subscribe to or take over: one entry a session, known by
/// the same name after every re-plan. Times are Tokyo's, with the zone described beside them, which every
/// calendar program understands. The same ledger gives the same file, byte for byte.
package enum SessionCalendar {
    /// - Parameters:
    ///   - name: what the calendar is called, and `file` its file without the ending.
    ///   - code: the municipality's code, which makes names unique beyond the ward.
    ///   - titles: of the courses.
    package static func file(
        _ sessions: [AnnouncedSession], name: String, file: String, venues: [Venue], code: String,
        titles: [CourseID: String]
    ) -> PublishedFile {
        let places = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) })
        let lines =
            [
                ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
                ContentLine("PRODID", "-//sumaho//JA"), ContentLine("CALSCALE", "GREGORIAN"),
                ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
                ContentLine("X-WR-TIMEZONE", "Asia/Tokyo"),
            ] + zone
            + sessions.flatMap { session in
                event(
                    session, at: places[session.venue], code: code,
                    title: session.course.flatMap { titles[$0] } ?? Announcement.title)
            } + [ContentLine("END", "VCALENDAR")]
        return PublishedFile(
            name: file + ".ics", mediaType: "text/calendar", text: lines.map(\.folded).joined())
    }

    private static func event(
        _ session: AnnouncedSession, at venue: Venue?, code: String, title: String
    ) -> [ContentLine] {
        guard let start = session.hours.map(\.start).min(), let end = session.hours.map(\.end).max() else {
            return []
        }
        let place = venue?.name ?? session.venue.text
        let at = [place, venue?.place?.address].compactMap(\.self).joined(separator: " ")
        let hours = session.hours.map { KohoWebText.hours($0) }.joined(separator: "・")
        let call = venue.map { "電話 \($0.phone.normal)" }
        return [
            ContentLine("BEGIN", "VEVENT"), ContentLine("UID", "\(session.name)@\(code).sumaho"),
            ContentLine("DTSTAMP", utc(session.changedAt)),
            ContentLine("LAST-MODIFIED", utc(session.changedAt)),
            ContentLine("SEQUENCE", String(session.sequence)),
            ContentLine("DTSTART;TZID=Asia/Tokyo", local(session.date, start)),
            ContentLine("DTEND;TZID=Asia/Tokyo", local(session.date, end)),
            ContentLine("SUMMARY", text: (session.cancelled ? "【中止】" : "") + "\(title) \(place)"),
            ContentLine("LOCATION", text: at),
            ContentLine(
                "DESCRIPTION", text: ([hours] + [call].compactMap(\.self)).joined(separator: "\n")),
            ContentLine("CATEGORIES", text: session.programme.label),
            ContentLine("STATUS", session.cancelled ? "CANCELLED" : "CONFIRMED"),
            ContentLine("TRANSP", "TRANSPARENT"), ContentLine("CLASS", "PUBLIC"),
            ContentLine("END", "VEVENT"),
        ]
    }

    /// Tokyo has had no daylight saving since 1951.
    private static let zone = [
        ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", "Asia/Tokyo"),
        ContentLine("BEGIN", "STANDARD"), ContentLine("DTSTART", "19700101T000000"),
        ContentLine("TZOFFSETFROM", "+0900"), ContentLine("TZOFFSETTO", "+0900"),
        ContentLine("TZNAME", "JST"), ContentLine("END", "STANDARD"), ContentLine("END", "VTIMEZONE"),
    ]

    private static func local(_ date: CivilDate, _ time: CivilTime) -> String {
        "\(date)T\(time)00".replacing("-", with: "").replacing(":", with: "")
    }

    private static func utc(_ instant: Instant) -> String {
        let moment = instant.adding(minutes: -9 * 60)
        return local(moment.date, moment.time).dropLast(2) + seconds(moment) + "Z"
    }

    private static func seconds(_ instant: Instant) -> String {
        let seconds = (instant.milliseconds / 1000 % 60 + 60) % 60
        return seconds < 10 ? "0\(seconds)" : String(seconds)
    }
}
