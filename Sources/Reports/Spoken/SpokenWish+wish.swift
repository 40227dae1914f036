import Almanac
import Clinic

extension SpokenWish {
    /// A wish as it is spoken of, for whoever has that name.
    package init(_ wish: Waiting.Wish, kana: String, _ venues: [Venue]) {
        let isEveryDay = wish.weekdays.count == Weekday.allCases.count
        self.init(
            venue: venues.first { $0.id == wish.venue }, weekdays: isEveryDay ? [] : wish.weekdays,
            part: wish.part?.label, since: wish.since, until: wish.until, kana: kana)
    }
}
