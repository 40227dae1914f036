import Almanac
import Clinic
import Desk
import Reports

extension CornerPages.Line {
    init(_ day: CornerDay, _ venues: [Venue], _ visitor: Visitor, _ deed: CornerPages.Deed) {
        let address = CornerPages.address(day.corner)
        let (mayCount, mayPlan) = (visitor.may(Role.recording), visitor.may(Role.planning))
        self.init(
            anchor: "corner-\(day.corner)", name: day.name, place: "\(day.place) \(day.hours.words)",
            people: day.people, team: day.team.map { "第\($0)班" } ?? "班のほかの職員",
            remarks: CornerText.remarks(on: day, venues, visitor.today), count: mayCount ? address : nil,
            figures: address + "/figures", sheet: mayCount ? CornerSheetPages.address(day.corner) : nil,
            lacking: mayPlan ? Self.lacking(day, venues, visitor) : [],
            cancel: mayPlan && !day.cancelled ? deed : nil, restore: mayPlan && day.cancelled ? deed : nil)
    }

    private static func lacking(
        _ day: CornerDay, _ venues: [Venue], _ visitor: Visitor
    ) -> [DayPages.Step] {
        guard let venue = day.lacking, day.date >= visitor.today else { return [] }
        return [
            DayPages.Step(
                label: "\(venues.shortName(of: venue)) \(day.date.japanese)の受付を見る",
                address: DayPages.address(venue, day.date, today: visitor.today))
        ]
    }
}

extension Visitor {
    /// The corner day that the address names.
    func corner() throws -> CornerID {
        guard let number = Int64(try parameter("corner")) else { throw Fault.noSuchRoute }
        return CornerID(number)
    }

    /// Where people are counted today; nothing for those who count nobody.
    func cornersToday() async throws -> [DayPages.Step] {
        guard may(Role.recording) else { return [] }
        return try await desk.ask(CornerDays(from: today, through: today)).filter { !$0.cancelled }.map {
            DayPages.Step(
                label: "相談コーナーの人数を数える(\($0.title))", address: CornerPages.address($0.corner))
        }
    }
}
