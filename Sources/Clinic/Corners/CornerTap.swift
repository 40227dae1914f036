import Almanac

/// One tap on ＋1 at a 相談コーナー: a person more, or an earlier tap taken back. It is never changed, and
/// counts once however often it is sent; there is nothing in it that tells who came.
package struct CornerTap: Hashable, Codable, Sendable {
    package let id: CornerTapID
    /// When it was tapped, by the tablet; when it arrived where nil.
    package let happenedAt: Instant?
    /// The tap that it takes back, which may still be on its way.
    package let takesBack: CornerTapID?
    package let ageBand: AgeBand?
    package let gender: Gender?
    /// What it was about: the code of a 相談内容.
    package let topic: Slug?

    /// The most taps that are sent at once.
    package static let most = 200

    package init(
        id: CornerTapID, happenedAt: Instant? = nil, takesBack: CornerTapID? = nil, ageBand: AgeBand? = nil,
        gender: Gender? = nil, topic: Slug? = nil
    ) {
        self.id = id
        self.happenedAt = happenedAt
        self.takesBack = takesBack
        self.ageBand = ageBand
        self.gender = gender
        self.topic = topic
    }

    /// The taps that count among all that have come, each once and in any order: a person each. What takes
    /// a tap back is itself never taken back; whoever was wrong twice taps ＋1 again.
    package static func counted(_ taps: some Sequence<CornerTap>) -> Set<CornerTapID> {
        Set(taps.filter { $0.takesBack == nil }.map(\.id)).subtracting(taps.compactMap(\.takesBack))
    }
}

/// Names one tap, wherever it was made.
package typealias CornerTapID = UniqueID<CornerTap>
