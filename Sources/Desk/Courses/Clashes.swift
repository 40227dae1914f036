import Almanac
import Clinic
import Ledger

extension WritingRoom {
    /// Refuses what has just been written where it puts a course and something else into one room, or more to
    /// work at once than the ward has teams. The refusal names every side.
    func refuseClashes(from first: CivilDate, through last: CivilDate) throws {
        let venues = try reading.venues()
        if let clash = try reading.roomClash(from: first, through: last) {
            let sides = clash.sides.map { $0.words(venues) }.joined(separator: "と")
            throw Refusal(
                .roomTaken, "\(clash.date.japanese)の\(sides)が、同じ部屋で重なります。",
                fields: ["date": clash.date.description])
        }
        if let clash = try reading.teamClash(from: first, through: last) {
            let sides = clash.sides.map { $0.words(venues) }.joined(separator: "、")
            throw Refusal(
                .noTeam, "\(clash.date.japanese)は、相談員の\(try reading.teams())班では足りません: \(sides)。",
                fields: ["date": clash.date.description])
        }
    }
}

extension Clash.Side {
    /// 「仲町の個別相談会(10:00-15:00)」「仲町の教室「はじめてのスマホ」(10:00-12:00)」
    fileprivate func words(_ venues: [Venue]) -> String {
        let place = venues.first { $0.id == venue }.map { "\($0.shortName)の" } ?? ""
        let name = title.map { "「\($0)」" } ?? ""
        return "\(place)\(programme.label)\(name)(\(span))"
    }
}
