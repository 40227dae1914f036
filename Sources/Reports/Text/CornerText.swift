import Almanac
import Clinic

/// 相談コーナー for a terminal.
package enum CornerText {
    /// The days, a line each; without line ends.
    package static func lines(_ days: [CornerDay], venues: [Venue], today: CivilDate) -> [String] {
        guard !days.isEmpty else { return [] }
        var table = TextTable([
            .number("番号"), .text("日"), .text("名前"), .text("時間"), .text("班"), .number("人数"), .text("備考"),
        ])
        for day in days {
            table.add([
                day.corner.description, day.date.japanese, day.title, day.hours.words,
                day.team.map { "第\($0)班" } ?? "", String(day.people),
                remarks(on: day, venues, today).joined(separator: " "),
            ])
        }
        return table.lines
    }

    /// What a person should know of a day besides its figures.
    package static func remarks(on day: CornerDay, _ venues: [Venue], _ today: CivilDate) -> [String] {
        var remarks: [String] = []
        if day.cancelled { remarks.append("中止" + (day.cancelReason.map { "(\($0))" } ?? "")) }
        if day.countedThough { remarks.append("中止の日に数えています") }
        // Of a day that is over nobody can close a session any more.
        if let lacking = day.lacking, day.date >= today {
            remarks.append("\(venues.shortName(of: lacking))の相談会に行く相談員がいません")
        }
        return remarks
    }

    /// One day in figures, without line ends.
    package static func lines(_ figures: CornerFigures, venues: [Venue], today: CivilDate) -> [String] {
        let day = figures.day
        var lines = [
            "\(day.name) \(day.place) \(day.hours.words)",
            "人数 \(day.people)人(＋1 \(day.tapped)人、紙 \(day.tallied)人)",
        ]
        lines += remarks(on: day, venues, today)
        func parts(_ heading: String, _ parts: [(String, Int)]) {
            guard !parts.isEmpty else { return }
            lines.append(heading + " " + parts.map { "\($0.0) \($0.1)" }.joined(separator: "、"))
        }
        parts(
            "時刻",
            figures.hours.map { ("\($0.hour)時台", $0.people) }
                + (figures.otherTimes == 0 ? [] : [("その日以外の時刻", figures.otherTimes)]))
        parts("年代", figures.ageBands.map { ($0.band.label, $0.people) })
        parts("性別", figures.genders.map { ($0.gender.label, $0.people) })
        parts("相談内容", figures.topics.map { ($0.label, $0.people) })
        return lines + [figures.tally.map { "紙の人数の番号は \($0) です。" }].compactMap(\.self)
    }

    /// 「第1班 仲町(予約5件)」; where a team works on a date before a corner takes it away.
    package static func team(_ number: Int, at venue: VenueID?, bookings: Int, venues: [Venue]) -> String {
        "第\(number)班 "
            + (venue.map { "\(venues.shortName(of: $0))(予約\(bookings)件)" } ?? "その日の相談会はありません")
    }
}

extension TimeSpan {
    /// 「10:00〜16:00」
    package var words: String { "\(start)〜\(end)" }
}

extension [Venue] {
    /// What people call a venue.
    package func shortName(of id: VenueID) -> String { first { $0.id == id }?.shortName ?? id.text }
}
