import Almanac
import Clinic

/// The newsletter's article on a 教室, in the words and the order of the ward's announcements: とき・ところ・内容・
/// 講師・対象・定員・費用・申し込み・問い合わせ.
package enum CourseKoho {
    /// A line a label; groups that meet elsewhere have one each.
    package static func lines(
        _ entry: CourseEntry, venues: [Venue], holidays: Holidays,
        style: any KohoStyle.Type = KohoWebText.self
    ) -> [String] {
        let days = Set(entry.groups.map(\.dates.count))
        let title = days.count == 1 && days != [1] ? "\(entry.title)(\(days.first ?? 1)日制)" : entry.title
        let isOne = entry.groups.count == 1
        let places = entry.groups.reduce(into: [String]()) { places, group in
            let name = venues.first { $0.id == group.venue }?.name ?? group.venue.text
            let words = isOne || Set(entry.groups.map(\.venue)).count == 1 ? name : "\(group.code)日程=\(name)"
            if !places.contains(words) { places.append(words) }
        }
        let people =
            Set(entry.groups.map(\.capacity)).count == 1 && !isOne
            ? "各日程\(entry.groups[0].capacity)人"
            : entry.groups.map { isOne ? "\($0.capacity)人" : "\($0.code)日程\($0.capacity)人" }.joined(
                separator: "・")
        let lines: [String?] = [
            title, "とき \(entry.groups.map { time($0, isOne, holidays, style) }.joined(separator: "／"))",
            "ところ \(places.joined(separator: "・"))",
            entry.content.isEmpty ? nil : "内容 \(entry.content)",
            entry.teacher.isEmpty ? nil : "講師 \(entry.teacher)",
            "対象 \(Audience.words(from: entry.minimumAge))", "定員 \(people)(\(selection(entry)))",
            "費用 \(entry.fee)", "申し込み \(application(entry, venues, style))",
            "問い合わせ \(asking(entry, venues, style))",
        ]
        return lines.compactMap(\.self)
    }

    private static func time(
        _ group: CourseEntry.Group, _ isOne: Bool, _ holidays: Holidays, _ style: any KohoStyle.Type
    ) -> String {
        let spans = Set(group.dates.map(\.span))
        let dated = { (dates: [CourseEntry.Date]) in
            style.dates(dates.map { .init(date: $0.date, holiday: holidays.isHoliday($0.date)) })
        }
        let words =
            spans.count == 1
            ? "\(dated(group.dates))、\(style.hours(group.dates[0].span))"
            : group.dates.map { "\(dated([$0]))\(style.hours($0.span))" }.joined(separator: "・")
        return isOne ? words : "\(group.code)日程=\(words)"
    }

    private static func selection(_ entry: CourseEntry) -> String {
        switch (entry.selection, entry.firstTimer) {
        case (.firstCome, _): "申し込み順"
        case (.lottery, .nobody): "抽選"
        case (.lottery, _): "初めての方を優先し抽選"
        }
    }

    /// What the office has to put in by hand: where the postcards go, while no file says where the venue is.
    package static func warnings(_ entry: CourseEntry, venues: [Venue]) -> [String] {
        guard entry.selection == .lottery, addressee(entry, venues) == nil else { return [] }
        let names = venues.filter { venue in entry.groups.contains { $0.venue == venue.id } }.map(\.name)
        return [
            "「\(entry.title)」は往復はがきで受け付けますが、宛先(\(names.joined(separator: "・"))の住所)が登録されていません。"
                + "原稿に宛先を書き足してください。"
        ]
    }

    /// Where postcards go: the first of its venues whose address is known.
    private static func addressee(_ entry: CourseEntry, _ venues: [Venue]) -> String? {
        entry.groups.lazy.compactMap { group -> String? in
            guard let venue = venues.first(where: { $0.id == group.venue }),
                let address = venue.place?.address
            else { return nil }
            return "\(address) \(venue.name)"
        }.first
    }

    private static func application(
        _ entry: CourseEntry, _ venues: [Venue], _ style: any KohoStyle.Type
    ) -> String {
        let opens =
            "\(entry.opensAt.date.month)月\(entry.opensAt.date.day)日\(style.time(entry.opensAt.time))"
        let closes = "\(entry.closesOn.month)月\(entry.closesOn.day)日"
        switch entry.selection {
        case .firstCome: return "\(opens)から、電話または窓口で(\(closes)まで)"
        case .lottery:
            let choice = entry.groups.count > 1 ? "・希望の日程(第2希望まで)" : ""
            return "\(closes)(\(entry.deadline.label))までに、往復はがき(教室名\(choice)・住所・氏名とふりがな・年齢・電話番号を記入。"
                + "原則1人1枚)\(addressee(entry, venues).map { "で\($0)へ、" } ?? "")または電話・窓口で。受け付けは\(opens)から"
        }
    }

    private static func asking(
        _ entry: CourseEntry, _ venues: [Venue], _ style: any KohoStyle.Type
    ) -> String {
        venues.filter { venue in entry.groups.contains { $0.venue == venue.id } }
            .map { "\($0.name) 電話\(style.phone($0.phone))" }.joined(separator: "・")
    }
}
