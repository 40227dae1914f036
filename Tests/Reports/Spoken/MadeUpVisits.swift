import Almanac
import Clinic
import Reports

/// A Friday: 24 November is neither today, tomorrow nor the day after.
let friday = day("2026-11-20")

/// A booking of タナカ ハナ at 仲町, on Tuesday 24 November at ten.
func visit(
    _ venue: Venue = Venues.nakacho, _ date: String = "2026-11-24", _ start: String = "10:00", party: Int = 1
) -> SpokenVisit {
    SpokenVisit(venue: venue, date: day(date), start: time(start), kana: "タナカ ハナ", party: party)
}

/// The wish of タナカ ハナ, until 19 December.
func wish(
    _ venue: Venue?, _ weekdays: Set<Weekday>, _ part: String?, since: String? = nil
) -> SpokenWish {
    SpokenWish(
        venue: venue, weekdays: weekdays, part: part, since: since.map(day), until: day("2026-12-19"),
        kana: "タナカ ハナ")
}

/// The runs of digits in a text: ["11", "24", "2", "30"].
func numbers(_ text: String) -> [String] {
    text.split { !("0"..."9").contains($0) && !("０"..."９").contains($0) }.map(String.init)
}

/// Everything that can be said of a booking: what the operator reads back, and what is read out on calls.
func everything(of visit: SpokenVisit, today: CivilDate) -> [String] {
    readBacks(of: visit).flatMap { $0.sentences(today: today) }
        + scripts(of: visit, today: today).flatMap { $0.opening + $0.body + $0.messageLeft }
}

/// A read-back of each kind that a booking has.
func readBacks(of visit: SpokenVisit) -> [ReadBack] {
    [
        .booked(visit, firstTime: true), .moved(visit, from: visit), .cancelled(visit), .restored(visit),
        .offerAccepted(visit, firstTime: false), .offerDeclined(visit, stillWaiting: true),
        .offerDeclined(visit, stillWaiting: false),
    ]
}

/// A call of each kind, for people under protection and for others.
func scripts(of visit: SpokenVisit, today: CivilDate) -> [CallScript] {
    let seat = SpokenSeat(venue: visit.venue, date: visit.date, start: visit.start)
    let reasons: [CallScript.Reason] =
        [
            .reminder(visit), .offer(visit, keptUntil: Instant(visit.date, visit.start)), .reopening(visit),
        ] + (0...4).map { .closure(visit, nearest: Array(repeating: seat, count: $0)) }
    return reasons.flatMap { reason in
        [false, true].map { CallScript(reason, ward: "板橋区", today: today, secret: $0) }
    }
}
