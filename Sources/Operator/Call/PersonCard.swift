import Almanac
import Clinic
import Desk
import Reports

/// What an operator sees of a person while they speak.
enum PersonCard {
    /// The most visits that are over.
    private static let mostVisits = 2

    /// One line of a list of people.
    static func line(_ person: FoundPerson, today: CivilDate) -> String {
        guard !person.secret else { return "★秘匿 \(person.kana)" }
        let next = person.bookings.filter { $0.state == .booked && $0.date >= today }.map(\.date).min()
        let age = person.age.map { " \($0)歳" } ?? ""
        return "\(person.kana)\(age) \(person.phones.first ?? "")" + (next.map { " 次回\($0.japanese)" } ?? "")
    }

    /// The bookings ahead, the next first; a session that is off still has to be talked about.
    static func ahead(_ person: FoundPerson, now: Instant) -> [Booking] {
        person.bookings.filter { booking in
            [.booked, .sessionClosed].contains(booking.state)
                && booking.start.map { Instant(booking.date, $0) > now } == true
        }.sorted {
            ($0.date, $0.start ?? .midnight, $0.booking) < ($1.date, $1.start ?? .midnight, $1.booking)
        }
    }

    /// The card.
    static func lines(_ card: ShowPerson.Answer, venues: [Venue], now: Instant) -> [String] {
        let person = card.person
        guard !card.hidden else {
            return ["★秘匿 \(person.kana)様  お名前を伺うまで、何も伝えないでください。伺ったら i かな"]
        }
        var lines =
            card.tasks.first.map { task($0, venues) + ["  " + keys($0.kind, secret: person.secret)] } ?? []
        if card.tasks.count > 1 { lines.append("  (ほかに電話が\(card.tasks.count - 1)件あります。済んだら t)") }
        let name = person.name.map { "(\($0))" } ?? ""
        lines.append(
            (person.secret ? "★秘匿 " : "") + "\(person.kana)様\(name)\(person.age.map { " \($0)歳" } ?? "")"
                + "  \(person.phones.joined(separator: "、"))")
        if let reach = person.reach { lines.append("  聞こえにくい方。連絡は: \(reach)") }
        if let note = person.note { lines.append("  メモ: \(note)") }
        if person.ageIsOld { lines.append("  年齢を伺ってください (k 年齢 78)") }
        let ahead = ahead(person, now: now)
        for (index, booking) in ahead.enumerated() {
            lines.append(
                "  予約\(index + 1) \(place(booking, venues))\(booking.state == .sessionClosed ? " 休止" : "")")
        }
        for visit in person.bookings.filter({ $0.state == .attended }).prefix(mostVisits) {
            lines.append("  前回 \(place(visit, venues))")
        }
        for (index, wish) in card.waiting.enumerated() {
            lines.append("  待ち\(index + 1) \(WishWords.line(wish.wish, venues))")
        }
        if ahead.isEmpty, card.waiting.isEmpty { lines.append("  先の予約はありません") }
        return lines
    }

    /// The most attempts shown.
    private static let mostAttempts = 3

    /// An open call, and what has been tried.
    static func task(_ task: CallTask, _ venues: [Venue]) -> [String] {
        let venue = venues.first { $0.id == task.venue }?.shortName ?? task.venue.text
        let time = task.start.map(\.description) ?? ""
        let until = task.until.map { " (\($0.date.japanese) \($0.time)まで)" } ?? ""
        return ["▲\(task.kind.label): \(task.date.japanese) \(time) \(venue)\(until)"]
            + task.attempts.prefix(mostAttempts).map {
                "  \($0.at.date.japanese) \($0.at.time) \($0.result.label)"
            }
    }

    /// 「1承諾 2辞退 3伝言 4不在 5番号違い」; nobody but the person may hear of somebody under 秘匿.
    static func keys(_ kind: CallTask.Kind, secret: Bool) -> String {
        let words = (kind == .offer ? ["承諾", "辞退"] : ["本人", "家族"]) + ["伝言", "不在", "番号違い"]
        return zip(words, CallTask.Result.answers(to: kind)).enumerated()
            .filter { !secret || !$1.1.tellsOthers }
            .map { "\($0 + 1)\($1.0)" }.joined(separator: " ")
    }

    /// 「11月24日(火) 10:00 仲町」
    static func place(_ booking: Booking, _ venues: [Venue]) -> String {
        let venue = venues.first { $0.id == booking.venue }?.shortName ?? booking.venue.text
        return "\(booking.date.japanese) \(booking.start.map(\.description) ?? "枠外") \(venue)"
    }
}
