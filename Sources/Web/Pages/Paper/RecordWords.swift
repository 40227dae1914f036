import Clinic
import Desk

/// The words beside the boxes of a 相談票, in the order of the page.
struct RecordWords: Sendable {
    let topics: [String]
    let devices = Device.allCases.map(\.label)
    let results = ConsultationResult.allCases.map(\.label)
    let referrals: [String]
    let genders = Self.genders.map(\.label)

    /// What is not known stands last, as it does among answers.
    static let genders = Gender.allCases.filter { $0 != .unknown } + [.unknown]

    /// What may be chosen today.
    static func offered(to visitor: Visitor) async throws -> RecordWords {
        let choices = try await visitor.desk.ask(RecordChoices())
        func labels(_ kind: RecordChoice.Kind) -> [String] {
            choices.filter { $0.kind == kind }.map(\.label)
        }
        return RecordWords(topics: labels(.topic), referrals: labels(.referral))
    }
}
