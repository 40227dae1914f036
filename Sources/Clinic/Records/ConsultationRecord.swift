import Almanac

/// 相談票: what a consultation was about, as somebody wrote it once. A correction is another one in its place.
package struct ConsultationRecord: Hashable, Codable, Sendable {
    package let record: RecordID
    package let booking: BookingID
    package let venue: VenueID
    package let date: CivilDate
    /// In the order of the page, in the words of today.
    package let topics: [Chosen]
    /// その他; nil where nothing was written, or it has been erased.
    package let otherTopic: String?
    package let device: Device?
    package let result: ConsultationResult?
    package let referral: Chosen?
    package let began: CivilTime?
    package let ended: CivilTime?
    /// How long it lasted; nil unless both times are known.
    package let minutes: Int?
    /// 注意事項説明済
    package let explained: Bool
    package let gender: Gender?
    /// Whether nothing was written: a correction that took everything back.
    package let blank: Bool
    package let writtenAt: Instant
    /// The account of who wrote it.
    package let writtenBy: String

    package init(
        record: RecordID, booking: BookingID, venue: VenueID, date: CivilDate, topics: [Chosen],
        referral: Chosen?, entry: RecordEntry, blank: Bool, writtenAt: Instant, writtenBy: String
    ) {
        self.record = record
        self.booking = booking
        self.venue = venue
        self.date = date
        self.topics = topics
        otherTopic = entry.otherTopic
        device = entry.device
        result = entry.result
        self.referral = referral
        began = entry.began
        ended = entry.ended
        minutes = entry.minutes
        explained = entry.explained
        gender = entry.gender
        self.blank = blank
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
    }

    /// A choice as the record names it.
    package struct Chosen: Hashable, Codable, Sendable {
        package let code: Slug
        package let label: String

        package init(code: Slug, label: String) {
            self.code = code
            self.label = label
        }
    }

    /// What is written, as whoever corrects it begins with.
    package var entry: RecordEntry {
        RecordEntry(
            topics: Set(topics.map(\.code)), otherTopic: otherTopic, device: device, result: result,
            referral: referral?.code, began: began, ended: ended, explained: explained, gender: gender)
    }
}
