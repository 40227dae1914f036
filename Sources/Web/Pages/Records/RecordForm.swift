import Almanac
import Clinic

/// What was typed and ticked on a 相談票, as it was: it goes back into the fields where something is wrong.
struct RecordForm: Sendable {
    var topics: Set<String> = []
    var other: String?
    var device: String?
    var result: String?
    var referral: String?
    var began: String?
    var ended: String?
    var isExplained = false
    var gender: String?

    init(_ form: Form) {
        topics = Set(form.all("topic"))
        // Lines are for whoever types; what is kept is one.
        other = form["other"]?.split(whereSeparator: \.isNewline).joined(separator: " ")
        device = form["device"]
        result = form["result"]
        referral = form["referral"]
        began = form["began"]
        ended = form["ended"]
        isExplained = form.has("explained")
        gender = form["gender"]
    }

    /// What stands there already; nothing where nothing does.
    init(_ entry: RecordEntry = RecordEntry()) {
        topics = Set(entry.topics.map(\.text))
        other = entry.otherTopic
        device = entry.device?.rawValue
        result = entry.result?.rawValue
        referral = entry.referral?.text
        began = entry.began?.description
        ended = entry.ended?.description
        isExplained = entry.explained
        gender = entry.gender.map { String($0.rawValue) }
    }

    /// What is to be written; refused with both times where both cannot be read.
    func entry() throws(Refusal) -> RecordEntry {
        var faults: [String: String] = [:]
        let (began, ended) = (
            Self.time(began, "began", &faults), Self.time(ended, "ended", &faults)
        )
        guard faults.isEmpty else {
            throw Refusal(.badInput, faults.sorted { $0.key < $1.key }.map(\.value).joined(), fields: faults)
        }
        var topics: Set<Slug> = []
        for code in self.topics { topics.insert(try Self.choice(code, "topics", Slug.init(_:))) }
        return RecordEntry(
            topics: topics, otherTopic: other,
            device: try device.map { code throws(Refusal) in
                try Self.choice(code, "device", Device.init(rawValue:))
            },
            result: try result.map { code throws(Refusal) in
                try Self.choice(code, "result", ConsultationResult.init(rawValue:))
            },
            referral: try referral.map { code throws(Refusal) in
                try Self.choice(code, "referral", Slug.init(_:))
            },
            began: began, ended: ended, explained: isExplained,
            gender: try gender.map { code throws(Refusal) in
                try Self.choice(code, "gender") { Int($0).flatMap(Gender.init(rawValue:)) }
            })
    }

    private static func time(
        _ text: String?, _ field: String, _ faults: inout [String: String]
    ) -> CivilTime? {
        guard let text else { return nil }
        do throws(PhraseError) {
            return try TimePhrase.parse(text)
        } catch {
            faults[field] = error.message
            return nil
        }
    }

    private static func choice<Value>(
        _ code: String, _ field: String, _ read: (String) -> Value?
    ) throws(Refusal) -> Value {
        guard let value = read(code) else { throw .badInput(field, "選ばれたものを読めません。選び直してください。") }
        return value
    }
}
