import Almanac
import Clinic
import Desk

extension MonthContent {
    /// The reasons that were typed for the days that the form lists: a day's own, or else that of all days of
    /// its venue. They come from the form alone, so that sending it again is the same wish, whatever has been
    /// settled or closed since.
    static func excuses(_ form: Form) throws(Refusal) -> [CloseMonth.Excuse] {
        var excuses: [CloseMonth.Excuse] = []
        for listed in form.all("days") {
            let parts = listed.split(separator: " ").map(String.init)
            guard let first = parts.first, let venue = VenueID(first) else { throw unreadable }
            for part in parts.dropFirst() {
                guard let date = CivilDate(part) else { throw unreadable }
                guard let reason = form[name(venue, date)] ?? form[name(venue)] else { continue }
                excuses.append(CloseMonth.Excuse(venue: venue, date: date, reason: reason))
            }
        }
        return excuses
    }

    private static var unreadable: Refusal { .badInput("days", "入力を読めません。ページを開き直してお試しください。") }
}
