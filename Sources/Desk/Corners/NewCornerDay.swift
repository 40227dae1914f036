import Almanac
import Clinic
import Ledger

/// Fixes a day of a 相談コーナー at a festival. A team that goes there is missing at an ordinary session: that
/// one stays as it is, and whoever fixed the day closes it, so that those booked there are rung.
package struct NewCornerDay: Change {
    package static let name = "new-corner-day"
    package static let roles = Role.planning

    package let title: String
    package let place: String
    package let date: CivilDate
    package let hours: TimeSpan
    /// The team of advisers that goes there; nil where others do.
    package let team: Int?

    package init(title: String, place: String, date: CivilDate, hours: TimeSpan, team: Int? = nil) {
        self.title = title
        self.place = place
        self.date = date
        self.hours = hours
        self.team = team
    }

    /// The day, and the ordinary sessions that lack a team now.
    package struct Answer: Hashable, Codable, Sendable {
        package let corner: CornerID
        package let date: CivilDate
        package let lacking: [CornerPreview.Team]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let title = try PlainText.check(title, field: "名前", limit: CornerDay.longestTitle, as: "title")
        let place = try PlainText.check(place, field: "場所", limit: CornerDay.longestPlace, as: "place")
        let teams = try room.reading.teamsBefore(date)
        if let team, !teams.contains(where: { $0.team == team }) {
            throw Refusal.badInput("team", "班は1から\(teams.count)までです。")
        }
        let corner = NewCorner(
            title: title, place: place, date: date, hours: hours, team: team, request: room.request)
        guard let id = try room.ledger.add(corner, at: room.now) else {
            throw Refusal.alreadyThere(date)
        }
        return Answer(
            corner: id, date: date, lacking: teams.filter { $0.team == team && $0.venue != nil })
    }
}

extension Refusal {
    /// The refusal of a date that has a corner.
    static func alreadyThere(_ date: CivilDate) -> Refusal {
        Refusal(
            .alreadyThere, "\(date.japanese)には、もう相談コーナーがあります。",
            fields: ["date": "もう相談コーナーがあります。"])
    }
}
