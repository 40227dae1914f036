import Almanac
import Clinic
import GRDB

/// A 相談票 to be written, its choices by their numbers.
package struct NewRecord: Sendable {
    package let booking: BookingID
    /// The one it corrects.
    package let replaces: RecordID?
    package let entry: RecordEntry
    package let topics: [ChoiceID]
    package let referral: ChoiceID?
    package let request: RequestID
    package let writtenAt: Instant

    package init(
        booking: BookingID, replaces: RecordID?, entry: RecordEntry, topics: [ChoiceID],
        referral: ChoiceID?, request: RequestID, writtenAt: Instant
    ) {
        self.booking = booking
        self.replaces = replaces
        self.entry = entry
        self.topics = topics
        self.referral = referral
        self.request = request
        self.writtenAt = writtenAt
    }
}

extension Writing {
    /// Writes a record; what it corrects stays as it was.
    package func add(_ record: NewRecord, by account: String) throws -> RecordID {
        let entry = record.entry
        let id = RecordID(
            try insert(
                "record",
                [
                    "booking": record.booking, "replaces": record.replaces, "device": entry.device,
                    "result": entry.result, "referral": record.referral, "began": entry.began,
                    "ended": entry.ended, "explained": entry.explained, "gender": entry.gender,
                    "blank": entry.isBlank, "writtenAt": record.writtenAt, "account": account,
                    "request": record.request,
                ]))
        for topic in record.topics { try insert("recordTopic", ["record": id, "topic": topic]) }
        if let other = entry.otherTopic { try insert("recordText", ["record": id, "other": other]) }
        return id
    }

    /// A choice more.
    package func add(_ choice: RecordChoice) throws {
        try insert(
            "choice",
            [
                "kind": choice.kind, "code": choice.code, "label": choice.label, "sort": choice.sort,
                "since": choice.since, "until": choice.until,
            ])
    }

    /// Edits a choice; what it was goes to its history.
    package func edit(_ place: ChoicePlace, as choice: RecordChoice, at now: Instant) throws {
        let before = place.choice
        try insert(
            "choiceHistory",
            [
                "choice": place.id, "at": now, "label": before.label, "sort": before.sort,
                "since": before.since, "until": before.until,
            ])
        try update(
            "choice", "id", place.id,
            ["label": choice.label, "sort": choice.sort, "since": choice.since, "until": choice.until])
    }
}
