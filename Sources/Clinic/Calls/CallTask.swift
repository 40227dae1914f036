import Almanac

/// 電話連絡: a telephone call to make, about one booking.
package struct CallTask: Hashable, Codable, Sendable {
    /// Nil for a reminder that nobody has taken up yet.
    package let task: TaskID?
    package let kind: Kind
    package let booking: BookingID
    package let person: PersonID?
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime?
    /// For an offer: until when the seat is held.
    package let until: Instant?
    /// What has been tried, the last first.
    package let attempts: [Attempt]
    /// Whether somebody else is ringing just now.
    package let claimed: Bool

    package init(
        task: TaskID?, kind: Kind, booking: BookingID, person: PersonID?, venue: VenueID, date: CivilDate,
        start: CivilTime?, until: Instant?, attempts: [Attempt], claimed: Bool
    ) {
        self.task = task
        self.kind = kind
        self.booking = booking
        self.person = person
        self.venue = venue
        self.date = date
        self.start = start
        self.until = until
        self.attempts = attempts
        self.claimed = claimed
    }

    /// What the call is about; the more urgent first.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// A seat has freed for somebody who waits.
        case offer
        /// A day, or a part of it, is off.
        case closure
        /// It takes place after all, and somebody was told that it would not.
        case reopening
        case reminder

        /// The word on lists.
        package var label: String {
            switch self {
            case .offer: "空きのご案内"
            case .closure: "休止の連絡"
            case .reopening: "再開の連絡"
            case .reminder: "確認の電話"
            }
        }
    }

    /// One try to reach somebody.
    package struct Attempt: Hashable, Codable, Sendable {
        package let at: Instant
        package let result: Result

        package init(at: Instant, result: Result) {
            self.at = at
            self.result = result
        }
    }

    /// What came of ringing.
    package enum Result: String, CaseIterable, Codable, Sendable {
        case person = "self"
        case family
        /// 留守電に伝言
        case message
        case noAnswer = "no-answer"
        case wrongNumber = "wrong-number"
        /// Of an offer: yes, and no.
        case accepted
        case declined
        /// Nobody needs to be rung any more.
        case withdrawn

        /// The word on screens.
        package var label: String {
            switch self {
            case .person: "本人に伝えた"
            case .family: "家族に伝えた"
            case .message: "留守電に伝言"
            case .noAnswer: "不在"
            case .wrongNumber: "番号違い"
            case .accepted: "承諾"
            case .declined: "辞退"
            case .withdrawn: "不要になった"
            }
        }

        /// What an operator may answer for a kind of call, in the order of the keys 1 to 5.
        package static func answers(to kind: Kind) -> [Result] {
            (kind == .offer ? [.accepted, .declined] : [.person, .family]) + [
                .message, .noAnswer, .wrongNumber,
            ]
        }

        /// Whether the call has been made; a message or nobody there is tried again.
        package var settles: Bool { self != .message && self != .noAnswer }

        /// Whether the person has heard what it was about.
        package var tells: Bool { self == .person || self == .family || self == .message }

        /// Whether others than the person learn by it that we know them.
        package var tellsOthers: Bool { self == .family || self == .message }
    }
}
