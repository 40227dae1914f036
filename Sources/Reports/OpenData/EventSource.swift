import Almanac
import Clinic

/// The events of the open data: every consultation, date of a course and corner.
enum EventSource {
    /// By date, in printed order.
    static func events(_ facts: OpenDataFacts) -> [EventList.Event] {
        let sessions = facts.sessions.compactMap { session -> EventList.Event? in
            guard let venue = facts.venues.first(where: { $0.id == session.venue }) else { return nil }
            guard let course = session.course else { return consultation(session, at: venue) }
            return facts.courses[course].map { self.course(session, $0, at: venue) }
        }
        return (sessions + facts.corners.map(corner)).enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    private static func consultation(_ session: AnnouncedSession, at venue: Venue) -> EventList.Event {
        EventList.Event(
            number: session.name, name: Announcement.title, kana: "シニアノスマートフォンコベツソウダンカイ",
            date: session.date, hours: session.hours,
            about: "スマートフォンの使い方の個別相談。対象は\(Audience.words(from: session.minimumAge))", fee: "無料",
            contact: venue.name, phone: OpenData.phone(venue.phone), place: venue.name, at: venue.place,
            capacity: session.cancelled ? nil : session.seats, how: "電話で会場へ(申し込み順)。当日も空きがあれば受け付け",
            cancelled: session.cancelled)
    }

    private static func course(
        _ session: AnnouncedSession, _ entry: CourseEntry, at venue: Venue
    ) -> EventList.Event {
        let content = entry.content.isEmpty ? "スマートフォンの教室" : entry.content
        return EventList.Event(
            number: session.name, name: entry.title, kana: EventReading.kana(entry.title), date: session.date,
            hours: session.hours,
            about: "\(content)。対象は\(Audience.words(from: entry.minimumAge))", fee: entry.fee,
            contact: venue.name, phone: OpenData.phone(venue.phone), place: venue.name, at: venue.place,
            capacity: entry.group(session.group)?.capacity, closesOn: entry.closesOn,
            how: entry.selection.label, cancelled: session.cancelled)
    }

    private static func corner(_ day: CornerDay) -> EventList.Event {
        let name = day.title + CornerKoho.heading
        return EventList.Event(
            number: "corner-\(day.corner)-\(day.date)", name: name,
            kana: EventReading.kana(name), date: day.date,
            hours: [day.hours], about: "スマートフォンの使い方の相談。対象は区内在住の方", fee: "無料", place: day.place,
            how: "申し込み不要。当日、直接会場へ", cancelled: day.cancelled)
    }
}
