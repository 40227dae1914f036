import Almanac
import Clinic

// The pieces that read-backs and calls are put together from; 「／」 is where the speaker pauses.

extension [String] {
    /// One sentence of these pieces.
    var sentence: String { joined(separator: "／") + "。" }
}

extension SpokenSeat {
    /// 「明日、11月24日（にじゅうよっか）、火曜日／午前10時から」
    func when(today: CivilDate) -> String {
        "\(SpokenDate.text(date, today: today))／\(SpokenTime.text(start))から"
    }

    /// 「仲町ふれあい館で／明日、11月24日（にじゅうよっか）、火曜日／午前10時から」
    func whereAndWhen(today: CivilDate) -> String { "\(venue.name)で／\(when(today: today))" }
}

extension SpokenVisit {
    var seat: SpokenSeat { SpokenSeat(venue: venue, date: date, start: start) }

    /// 「タナカ ハナ様」; with somebody, 「タナカ ハナ様、お二人」.
    var guests: String { company.map { "\(kana)様、\($0)" } ?? "\(kana)様" }

    /// 「お二人」, 「3名様」; nil for one who comes alone.
    var company: String? {
        switch party {
        case ...1: nil
        case 2: "お二人"
        default: "\(party)名様"
        }
    }
}

extension SpokenWish {
    /// 「仲町ふれあい館の」, before what is waited for.
    var place: String { venue.map { "\($0.name)の" } ?? "どの会場でもよいという" }

    /// 「仲町ふれあい館で／12月19日（じゅうくにち）までの／火曜日か木曜日の／午前に」
    var conditions: [String] {
        let place = venue.map { "\($0.name)で" } ?? "どの会場でも"
        let isAnyDay = weekdays.isEmpty || weekdays.count == Weekday.allCases.count
        if since == until { return [place, SpokenDate.text(until) + "の", timeOfDay] }
        let begin = since.map { "\(SpokenDate.short($0))から" } ?? ""
        let end = "\(begin)\(SpokenDate.short(until))まで\(isAnyDay ? "なら" : "の")"
        let days = weekdays.sorted().map { "\($0.kanji)曜日" }.joined(separator: "か")
        return [
            place, end, isAnyDay ? "どの曜日でも" : days + (part == nil ? "なら" : "の"),
            timeOfDay,
        ]
    }

    private var timeOfDay: String { part.map { "\($0)に" } ?? "午前でも午後でも" }
}
