import Almanac

/// An application in the list of a course.
package struct ApplicationLine: Hashable, Codable, Sendable {
    package let application: ApplicationID
    /// 受付番号, within the course.
    package let number: Int
    package let person: PersonID
    package let kana: String?
    /// 秘匿
    package let secret: Bool
    package let source: Application.Source
    package let receivedOn: CivilDate
    /// 初めての方, and what says so.
    package let first: Bool
    package let basis: Application.Basis
    package let waived: Application.Waiver?
    package let choices: [GroupCode]
    package let ended: Application.EndReason?
    /// Nil for whoever has neither a place nor a number in the order of those who wait.
    package let state: Enrolment.State?
    package let group: GroupCode?
    package let rank: Int?
    /// The numbers of others that may be the same person's.
    package let likely: [Int]

    package init(
        application: ApplicationID, number: Int, person: PersonID, kana: String?, secret: Bool,
        source: Application.Source, receivedOn: CivilDate, first: Bool, basis: Application.Basis,
        waived: Application.Waiver?, choices: [GroupCode], ended: Application.EndReason?,
        state: Enrolment.State?, group: GroupCode?, rank: Int?, likely: [Int]
    ) {
        self.application = application
        self.number = number
        self.person = person
        self.kana = kana
        self.secret = secret
        self.source = source
        self.receivedOn = receivedOn
        self.first = first
        self.basis = basis
        self.waived = waived
        self.choices = choices
        self.ended = ended
        self.state = state
        self.group = group
        self.rank = rank
        self.likely = likely
    }
}
