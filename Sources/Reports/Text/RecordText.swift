import Almanac
import Clinic

/// 相談票 for a terminal: a block a record, of what was recorded and nothing else.
package enum RecordText {
    /// The lines, without line ends.
    package static func lines(_ record: ConsultationRecord, venues: [Venue]) -> [String] {
        let venue = venues.first { $0.id == record.venue }?.shortName ?? record.venue.text
        let head = "相談票 \(record.record)  予約 \(record.booking)  \(record.date.japanese) \(venue)"
        let written = record.writtenAt
        let by = "記入: \(record.writtenBy)  \(written.date.japanese) \(written.time)"
        guard !record.blank else { return [head, "  (取り消し)", "  " + by] }
        let said = facts(record).map { "  \($0.name): \($0.words)" }
        return [head] + said + ["  " + by]
    }

    /// One thing that a record says.
    package struct Fact: Hashable, Sendable {
        package let name: String
        package let words: String
    }

    /// What a record says, without what was not recorded.
    package static func facts(_ record: ConsultationRecord) -> [Fact] {
        let facts: [(name: String, words: String?)] = [
            (RecordChoice.Kind.topic.label, words(record.topics.map(\.label))),
            ("その他", record.otherTopic), ("機種", record.device?.label), ("結果", record.result?.label),
            (RecordChoice.Kind.referral.label, record.referral?.label), ("時間", time(record)),
            ("性別", record.gender?.label), ("注意事項", record.explained ? "説明済" : nil),
        ]
        return facts.compactMap { fact in fact.words.map { Fact(name: fact.name, words: $0) } }
    }

    private static func words(_ labels: [String]) -> String? {
        labels.isEmpty ? nil : labels.joined(separator: "、")
    }

    /// 「10:00–10:25 (25分)」, or as much of it as is known.
    private static func time(_ record: ConsultationRecord) -> String? {
        guard record.began != nil || record.ended != nil else { return nil }
        let length = record.minutes.map { " (\($0)分)" } ?? ""
        return "\(record.began?.description ?? "")–\(record.ended?.description ?? "")\(length)"
    }
}
