import Almanac

/// One venue's line in the newsletter (広報): its dates of a month and its hours.
package struct KohoLine: Hashable, Codable, Sendable {
    package let id: VenueID
    /// The venue's name, as it is printed.
    package let venue: String
    package let phone: PhoneNumber
    package let dates: [Date]
    package let hours: [TimeSpan]

    package init(id: VenueID, venue: String, phone: PhoneNumber, dates: [Date], hours: [TimeSpan]) {
        self.id = id
        self.venue = venue
        self.phone = phone
        self.dates = dates
        self.hours = hours
    }

    /// A date, and whether it is a holiday of any kind.
    package struct Date: Hashable, Codable, Sendable {
        package let date: CivilDate
        package let holiday: Bool

        package init(date: CivilDate, holiday: Bool) {
            self.date = date
            self.holiday = holiday
        }
    }
}
