import Almanac
import Clinic
import Desk
import Reports

/// What the page of a 相談票 shows.
struct RecordContent: Sendable {
    let booking: String
    /// 「タナカ ハナ 様」
    let called: String
    let isSecret: Bool
    /// 「11月24日(火) 10:00 仲町」
    let when: String
    let badges: [String]
    let reach: String?
    let note: String?
    /// Their earlier records, for those who may look at them.
    var earlier: String?
    let back: String
    /// Nil where nothing can be written.
    var form: Fields?
    /// What stands there now, where somebody else has written it meanwhile.
    var now: Version?
    let versions: [Version]
    /// How many were written before the one that counts.
    let count: Int
    let hasVersions: Bool

    /// The fields, as they were typed.
    struct Fields: Sendable {
        /// The key that a draft of them is kept under. Over another record it is another draft: none of it
        /// comes back over what somebody else has written.
        let draft: String
        let request: String
        /// The record that this one corrects; nil where it is the first.
        let replaces: String?
        /// Which list one came from.
        let from: String
        /// Seconds of the day on the service's clock, for 「いま」; nil on another day.
        let clock: String?
        let topics: [BookContent.Option]
        let topicsFault: String?
        let other: BookContent.Entry
        let devices: [BookContent.Option]
        let results: [BookContent.Option]
        let referrals: [BookContent.Option]
        let referralFault: String?
        let began: BookContent.Entry
        let ended: BookContent.Entry
        /// 「25分」
        let length: String?
        let isExplained: Bool
        let genders: [BookContent.Option]
        let hasGender: Bool
        /// The id under which the whole record is taken back; nil where there is none.
        let withdrawRequest: String?
    }

    /// One record as it was written.
    struct Version: Sendable {
        let written: String
        let isBlank: Bool
        let facts: [RecordText.Fact]

        init(_ record: ConsultationRecord) {
            let at = record.writtenAt
            written = "\(at.date.japanese) \(at.time) \(record.writtenBy)"
            isBlank = record.blank
            facts = RecordText.facts(record)
        }
    }

    init(_ shown: ShowRecord.Answer, _ venues: [Venue], from list: RecordList, today: CivilDate) {
        let visit = shown.visit
        booking = shown.booking.description
        called = visit.called
        isSecret = visit.secret
        let time = visit.start.map(\.description) ?? "枠外"
        when = "\(visit.date.japanese) \(time) \(venues.shortName(of: visit.venue))"
        badges = [
            visit.firstTime == true ? "初めて" : nil, visit.party > 1 ? "\(visit.party)人" : nil,
        ].compactMap(\.self)
        reach = visit.reach
        note = visit.note
        back = list.address(visit.venue, visit.date, today: today)
        versions = shown.versions.dropFirst().map(Version.init)
        count = versions.count
        hasVersions = !versions.isEmpty
    }
}

extension RecordContent.Fields {
    init(
        _ typed: RecordForm, _ shown: ShowRecord.Answer, _ choices: [RecordChoice],
        _ faults: [String: String],
        from list: RecordList, now: Instant, id: () -> String
    ) {
        func options(_ kind: RecordChoice.Kind, _ chosen: Set<String>) -> [BookContent.Option] {
            choices.filter { $0.kind == kind }.map {
                .init(code: $0.code.text, label: $0.label, isChosen: chosen.contains($0.code.text))
            }
        }
        draft = (["record", shown.booking.description] + [shown.newest?.description].compactMap(\.self))
            .joined(separator: "-")
        request = id()
        replaces = shown.newest?.description
        from = list.rawValue
        let seconds = (now.milliseconds - Instant(now.date, .midnight).milliseconds) / 1000
        clock = now.date == shown.visit.date ? String(seconds) : nil
        topics = options(.topic, typed.topics)
        topicsFault = faults["topics"]
        other = .init(typed.other, faults["otherTopic"])
        devices = Device.allCases.map {
            .init(code: $0.rawValue, label: $0.label, isChosen: $0.rawValue == typed.device)
        }
        results = ConsultationResult.allCases.map {
            .init(code: $0.rawValue, label: $0.label, isChosen: $0.rawValue == typed.result)
        }
        referrals = options(.referral, Set([typed.referral].compactMap(\.self)))
        referralFault = faults["referral"]
        began = .init(typed.began, faults["began"])
        ended = .init(typed.ended, faults["ended"])
        length = (try? typed.entry())?.minutes.flatMap { $0 > 0 ? "\($0)分" : nil }
        isExplained = typed.isExplained
        genders = RecordWords.genders.map {
            .init(code: String($0.rawValue), label: $0.label, isChosen: String($0.rawValue) == typed.gender)
        }
        hasGender = typed.gender != nil
        withdrawRequest = shown.record == nil ? nil : id()
    }
}

extension ShowRecord.Visit {
    /// 「タナカ ハナ 様」
    var called: String { kana.map { "\($0) 様" } ?? "氏名なしの方" }
}
