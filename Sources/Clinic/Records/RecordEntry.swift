import Almanac

/// What somebody writes on a 相談票. Nothing is preset: what is nil, or not among the topics, was not recorded.
package struct RecordEntry: Hashable, Codable, Sendable {
    /// 相談内容, by their codes.
    @InOrder package var topics: Set<Slug>
    /// その他, in the writer's own words. They attract illness and passwords, therefore they can be erased.
    package var otherTopic: String?
    package var device: Device?
    package var result: ConsultationResult?
    /// 案内先, by its code; only where the result is that somebody was referred.
    package var referral: Slug?
    /// When it began and ended, on the day of the booking.
    package var began: CivilTime?
    package var ended: CivilTime?
    /// 注意事項説明済
    package var explained: Bool
    package var gender: Gender?

    package init(
        topics: Set<Slug> = [], otherTopic: String? = nil, device: Device? = nil,
        result: ConsultationResult? = nil, referral: Slug? = nil, began: CivilTime? = nil,
        ended: CivilTime? = nil, explained: Bool = false, gender: Gender? = nil
    ) {
        self.topics = topics
        self.otherTopic = otherTopic
        self.device = device
        self.result = result
        self.referral = referral
        self.began = began
        self.ended = ended
        self.explained = explained
        self.gender = gender
    }

    /// The most characters of その他.
    package static let longestText = 200
    /// The most minutes a consultation lasts: longer is a slip.
    package static let longestMinutes = 8 * 60
    /// The most topics of one record.
    package static let mostTopics = 30

    /// Whether nothing is written.
    package var isBlank: Bool { self == RecordEntry() }

    /// How long it lasted, in minutes; nil unless both times are known.
    package var minutes: Int? {
        guard let began, let ended else { return nil }
        return ended.minutes - began.minutes
    }

    /// The entry without white space around its words, and empty words as none; refused with all that is
    /// wrong in it. Whether its topics and its place are offered that day is not known here.
    package func checked() throws(Refusal) -> RecordEntry {
        var entry = self
        var fields: [String: String] = [:]
        do throws(Invalid) {
            let words = otherTopic?.trimmingSpaces ?? ""
            entry.otherTopic =
                words.isEmpty ? nil : try PlainText.check(words, field: "その他", limit: Self.longestText)
        } catch {
            fields["otherTopic"] = error.reason
        }
        if topics.count > Self.mostTopics { fields["topics"] = "相談内容は\(Self.mostTopics)個までです。" }
        if referral != nil, result != .referred {
            fields["referral"] = "案内先は、結果が「\(ConsultationResult.referred.label)」のときだけ選べます。"
        }
        if let minutes, minutes <= 0 { fields["ended"] = "終わりの時刻を、始まりの時刻より後にしてください。" }
        if let minutes, minutes > Self.longestMinutes {
            fields["ended"] = "相談の長さは\(Self.longestMinutes / 60)時間までです。時刻を確かめてください。"
        }
        guard fields.isEmpty else {
            let reasons = fields.sorted { $0.key < $1.key }.map(\.value)
            throw Refusal(.badInput, reasons.joined(), fields: fields)
        }
        return entry
    }
}
