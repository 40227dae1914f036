import Almanac
import Clinic
import Ledger

/// 教室を開く: what is announced, with its dates in the rooms. A collision names both sides.
package struct NewCourse: Change {
    package static let name = "new-course"
    package static let roles = Role.planning

    package let entry: CourseEntry

    package init(entry: CourseEntry) {
        self.entry = entry
    }

    /// The course's number.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let entry = try self.entry.checked()
        guard entry.closesOn >= room.today else {
            throw Refusal.badInput("closesOn", "申し込みの締め切り(\(entry.closesOn.japanese))がもう過ぎています。")
        }
        for group in entry.groups {
            let venue = try room.reading.venue(group.venue)
            guard venue.rooms.contains(where: { $0.id == group.room }) else {
                let rooms = venue.rooms.map(\.id.text).joined(separator: "、")
                throw Refusal.badInput("room", "\(venue.shortName)の部屋は \(rooms) です。")
            }
            for date in group.dates { try refuseCollision(date, group, venue, room) }
        }
        try refuseAmongThemselves(entry)
        return Answer(course: try room.ledger.add(entry, request: room.request, at: room.now))
    }

    /// Refuses a room that somebody else has then, and a time at which every team is at work.
    private func refuseCollision(
        _ date: CourseEntry.Date, _ group: CourseEntry.Group, _ venue: Venue, _ room: WritingRoom
    ) throws {
        let busy = try room.reading.sessions(on: date.date, during: date.span)
        let words = "\(group.code)日程の\(date.date.japanese) \(date.span)"
        if let other = busy.first(where: { $0.venue == venue.id && $0.room == group.room }) {
            throw Refusal(
                .roomTaken, "\(words)は、\(venue.shortName)の同じ部屋で\(other.programme.label)があります。",
                fields: ["groups": "\(date.date)"])
        }
        let (held, teams) = (busy.filter(\.hasTeam), try room.reading.teams())
        guard held.count < teams else {
            let names = try held.map { try room.reading.venue($0.venue).shortName }.joined(separator: "、")
            throw Refusal(
                .noTeam, "\(words)は、\(names)で相談員の\(teams)班すべてを使っています。", fields: ["groups": "\(date.date)"])
        }
    }

    /// Refuses two groups in one room at one time.
    private func refuseAmongThemselves(_ entry: CourseEntry) throws(Refusal) {
        for (index, group) in entry.groups.enumerated() {
            for other in entry.groups.dropFirst(index + 1)
            where other.venue == group.venue && other.room == group.room {
                let clash = group.dates.first { date in
                    other.dates.contains {
                        $0.date == date.date && $0.span.start < date.span.end && date.span.start < $0.span.end
                    }
                }
                guard let clash else { continue }
                throw Refusal(
                    .roomTaken, "\(group.code)日程と\(other.code)日程が、\(clash.date.japanese)に同じ部屋で重なっています。",
                    fields: ["groups": "\(clash.date)"])
            }
        }
    }
}
