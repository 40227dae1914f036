import Almanac

/// 相談コーナー: a day at a festival, where people walk up and are counted, not booked.
package struct CornerDay: Hashable, Codable, Sendable {
    package let corner: CornerID
    /// 「区民まつり」
    package let title: String
    /// Where on its ground.
    package let place: String
    package let date: CivilDate
    package let hours: TimeSpan
    /// The team of advisers that goes there; nil where others do.
    package let team: Int?
    /// 中止
    package let cancelled: Bool
    /// Why; nil where it has been erased too.
    package let cancelReason: String?
    /// People counted by taps.
    package let tapped: Int
    /// People counted on paper besides.
    package let tallied: Int
    /// An ordinary session of the date that still stands and has the same team.
    package let lacking: VenueID?

    /// The most characters of a title and of a place.
    package static let longestTitle = 30
    package static let longestPlace = 60
    /// The most characters of why a day is cancelled.
    package static let longestReason = 200

    package init(
        corner: CornerID, title: String, place: String, date: CivilDate, hours: TimeSpan, team: Int?,
        cancelled: Bool, cancelReason: String?, tapped: Int, tallied: Int, lacking: VenueID?
    ) {
        self.corner = corner
        self.title = title
        self.place = place
        self.date = date
        self.hours = hours
        self.team = team
        self.cancelled = cancelled
        self.cancelReason = cancelReason
        self.tapped = tapped
        self.tallied = tallied
        self.lacking = lacking
    }

    /// Everybody counted. What happened beats what was planned: on a cancelled day they count too.
    package var people: Int { tapped + tallied }

    /// Whether somebody was counted although the day is cancelled, so that a person should look.
    package var countedThough: Bool { cancelled && people > 0 }

    /// 「10月17日(土) 区民まつり」
    package var name: String { "\(date.japanese) \(title)" }
}

/// A 相談コーナー's day in figures. Taps carry only what somebody chose: parts do not add up to the whole.
package struct CornerFigures: Hashable, Codable, Sendable {
    package let day: CornerDay
    /// By the hour of the tap, those of the day itself.
    package let hours: [Hour]
    /// Taps whose time is not of that day: a clock was wrong, or they were entered later.
    package let otherTimes: Int
    /// In the order of age.
    package let ageBands: [Band]
    package let genders: [OfGender]
    /// In the order of the 相談票, in the words of today.
    package let topics: [Topic]
    /// The entry from paper that counts, which a correction has to name.
    package let tally: TallyID?

    /// People of one hour of the day.
    package struct Hour: Hashable, Codable, Sendable {
        /// 0 to 23.
        package let hour: Int
        package let people: Int

        package init(hour: Int, people: Int) {
            self.hour = hour
            self.people = people
        }
    }

    /// People of one age band.
    package struct Band: Hashable, Codable, Sendable {
        package let band: AgeBand
        package let people: Int

        package init(band: AgeBand, people: Int) {
            self.band = band
            self.people = people
        }
    }

    /// People of one gender.
    package struct OfGender: Hashable, Codable, Sendable {
        package let gender: Gender
        package let people: Int

        package init(gender: Gender, people: Int) {
            self.gender = gender
            self.people = people
        }
    }

    /// People who asked about one thing.
    package struct Topic: Hashable, Codable, Sendable {
        package let code: Slug
        package let label: String
        package let people: Int

        package init(code: Slug, label: String, people: Int) {
            self.code = code
            self.label = label
            self.people = people
        }
    }

    package init(
        day: CornerDay, hours: [Hour], otherTimes: Int, ageBands: [Band], genders: [OfGender],
        topics: [Topic], tally: TallyID?
    ) {
        self.day = day
        self.hours = hours
        self.otherTimes = otherTimes
        self.ageBands = ageBands
        self.genders = genders
        self.topics = topics
        self.tally = tally
    }
}
