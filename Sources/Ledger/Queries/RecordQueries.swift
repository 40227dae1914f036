import Almanac
import Clinic
import GRDB

extension Reading {
    private static let select = """
        SELECT record.*, recordText.other, session.venue, session.date, choice.code, choice.label
        FROM record JOIN booking ON booking.id = record.booking
        JOIN session ON session.id = booking.session
        LEFT JOIN recordText ON recordText.record = record.id
        LEFT JOIN choice ON choice.id = record.referral
        """

    /// What was written about a booking, the newest first: that one counts.
    package func records(of booking: BookingID, limit: Int) throws -> [ConsultationRecord] {
        try rows(
            Self.select + " WHERE record.booking = ? ORDER BY record.id DESC LIMIT ?", [booking, limit]
        ).map(record)
    }

    /// The records that count of a person and all merged with them, up to a day, at whatever venue, without
    /// those of one booking; the newest first.
    package func records(
        of person: PersonID, besides booking: BookingID, through date: CivilDate, limit: Int
    ) throws -> [ConsultationRecord] {
        try rows(
            Self.select + """
                 WHERE booking.person IN \(Merges.family(of: ":person")) AND booking.id <> :booking
                AND session.date <= :date AND record.blank = 0
                AND NOT EXISTS (SELECT 1 FROM record AS later WHERE later.replaces = record.id)
                ORDER BY session.date DESC, record.id DESC LIMIT :limit
                """, ["person": person, "booking": booking, "date": date, "limit": limit]
        ).map(record)
    }

    private func record(_ row: Row) throws -> ConsultationRecord {
        let record: RecordID = try row.get("id")
        let topics = try rows(
            """
            SELECT choice.code, choice.label FROM recordTopic JOIN choice ON choice.id = recordTopic.topic
            WHERE recordTopic.record = ? ORDER BY choice.sort, choice.code
            """, [record]
        ).map { ConsultationRecord.Chosen(code: try $0.get("code"), label: try $0.get("label")) }
        let code: Slug? = try row.get("code")
        let referral = try code.map {
            ConsultationRecord.Chosen(code: $0, label: try row.get("label"))
        }
        return ConsultationRecord(
            record: record, booking: try row.get("booking"), venue: try row.get("venue"),
            date: try row.get("date"), topics: topics, referral: referral,
            entry: RecordEntry(
                otherTopic: try row.get("other"), device: try row.get("device"),
                result: try row.get("result"), began: try row.get("began"), ended: try row.get("ended"),
                explained: try row.get("explained"), gender: try row.get("gender")),
            blank: try row.get("blank"), writtenAt: try row.get("writtenAt"),
            writtenBy: try row.get("account"))
    }
}
