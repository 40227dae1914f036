import Almanac
import Clinic
import Desk
import Reports

/// What an applicant is told on paper.
struct Letter: Sendable {
    let ward: String
    let title: String
    let number: Int
    let kana: String
    let written: String?
    let address: String
    let isSecret: Bool
    let date: String
    let result: String
    let sentences: [String]
    /// When and where; nil for whoever has no place, so that it reads as no invitation.
    let visit: Visit?
    let asking: String

    struct Visit: Sendable {
        let times: [String]
        /// The same on a card, where there is room for four lines: more days by their hours; nil for fewer.
        let short: [String]?
        let place: String
        let bring: String
    }

    /// What somebody is told. Whoever is just being rung about a place is told on the telephone.
    enum Result: String, CaseIterable, Sendable {
        case place, reserve, none

        init?(_ line: ApplicationLine, _ course: ShowCourse.Answer) {
            guard line.ended == nil, course.line.stage != .cancelled else { return nil }
            switch line.state {
            case .place: self = .place
            case .reserve: self = .reserve
            case .offered: return nil
            case nil:
                guard line.drawn != nil || course.entry.selection == .firstCome else { return nil }
                self = .none
            }
        }

        func label(_ entry: CourseEntry) -> String {
            switch self {
            case .place: entry.selection == .lottery ? "当選" : "受講"
            case .reserve: "補欠"
            case .none: entry.selection == .lottery ? "落選" : "満員"
            }
        }
    }

    /// Nil for whoever is not written to.
    init?(
        _ line: ApplicationLine, _ course: ShowCourse.Answer, _ venues: [Venue], _ ward: String,
        _ today: CivilDate
    ) {
        guard let address = line.address, let result = Result(line, course) else { return nil }
        let entry = course.entry
        let group = entry.group(line.group)
        self.ward = ward
        title = entry.title
        number = line.number
        kana = line.called
        written = line.name
        self.address = address
        isSecret = line.secret
        date = today.wareki
        self.result = result.label(entry) + (result == .reserve ? line.rank.map { " \($0)番" } ?? "" : "")
        sentences = Self.sentences(result, entry, line)
        visit =
            result == .place
            ? group.map { group in
                Visit(
                    times: group.dates.map {
                        "\($0.date.month)月\($0.date.day)日(\($0.date.weekday.kanji)曜日) "
                            + "\(SpokenTime.printed($0.span.start))から\(SpokenTime.printed($0.span.end))まで"
                    }, short: group.dates.count > 4 ? group.shortTimes : nil, place: group.place(venues),
                    bring: "スマートフォン・充電器")
            } : nil
        let asked = venues.filter { venue in
            entry.groups.contains { $0.venue == venue.id && (group == nil || $0.code == group?.code) }
        }
        asking = asked.map { "\($0.name) 電話 \($0.phone.normal)" }.joined(separator: "、")
    }

    private static func sentences(
        _ result: Result, _ entry: CourseEntry, _ line: ApplicationLine
    ) -> [String] {
        let isLottery = entry.selection == .lottery
        switch result {
        case .place:
            return [
                isLottery ? "抽選の結果、受講していただけることになりました。" : "受講していただけます。",
                "来られなくなったときは、下の問い合わせ先へお早めにお知らせください。補欠の方にお譲りします。",
            ]
        case .reserve:
            let hasGroups = entry.groups.count > 1
            let whose = hasGroups ? line.group.map { "\($0)日程の" } ?? "" : ""
            let rank = line.rank.map { "\($0)番" } ?? ""
            return [
                "\(isLottery ? "抽選の結果、" : "")\(whose)補欠\(rank)になりました。",
                "空きが出たときは、順番にお電話します。お電話がないときは、今回は受講していただけません。",
            ]
        case .none:
            return [
                isLottery ? "抽選の結果、今回は受講していただけないことになりました。" : "定員に達したため、今回は受講していただけません。",
                "ふれあい館の個別相談会もご利用いただけます。電話でご予約ください。",
            ]
        }
    }
}
