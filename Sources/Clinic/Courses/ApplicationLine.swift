import Almanac

/// An application in the list of a course.
package struct ApplicationLine: Hashable, Codable, Sendable {
    package let application: ApplicationID
    /// 受付番号, within the course.
    package let number: Int
    package let person: PersonID
    package let kana: String?
    package let name: String?
    package let phone: String?
    /// Where the result is sent to.
    package let address: String?
    /// 秘匿
    package let secret: Bool
    package let source: Application.Source
    package let postmarkedOn: CivilDate?
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
    /// What the draw in force gave them; nil before it.
    package let drawn: DrawList.Outcome.Result?
    /// Others that may be the same person's.
    package let likely: [Likely]

    package init(
        application: ApplicationID, number: Int, person: PersonID, kana: String?, name: String?,
        phone: String?, address: String?, secret: Bool, source: Application.Source,
        postmarkedOn: CivilDate?, receivedOn: CivilDate, first: Bool, basis: Application.Basis,
        waived: Application.Waiver?, choices: [GroupCode], ended: Application.EndReason?,
        state: Enrolment.State?, group: GroupCode?, rank: Int?, drawn: DrawList.Outcome.Result?,
        likely: [Likely]
    ) {
        self.application = application
        self.number = number
        self.person = person
        self.kana = kana
        self.name = name
        self.phone = phone
        self.address = address
        self.secret = secret
        self.source = source
        self.postmarkedOn = postmarkedOn
        self.receivedOn = receivedOn
        self.first = first
        self.basis = basis
        self.waived = waived
        self.choices = choices
        self.ended = ended
        self.state = state
        self.group = group
        self.rank = rank
        self.drawn = drawn
        self.likely = likely
    }
}
