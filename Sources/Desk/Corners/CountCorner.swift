import Almanac
import Clinic
import Ledger

/// ＋1 at a 相談コーナー: taps, each with its own id and time. A tablet sends what waits in it until it is told
/// that it came: in any order and however often, the same taps give the same count.
package struct CountCorner: Change {
    package static let name = "count-corner"
    /// Whoever stands there, of whatever venue.
    package static let roles = Role.recording

    package let corner: CornerID
    package let taps: [CornerTap]

    package init(corner: CornerID, taps: [CornerTap]) {
        self.corner = corner
        self.taps = taps
    }

    /// What need not be sent again.
    package struct Answer: Hashable, Codable, Sendable {
        package let corner: CornerID
        /// Taps that are kept now, or were before.
        package let acknowledged: [CornerTapID]
        /// Taps whose ids are kept with something else in them: the first to come counts.
        package let differing: [CornerTapID]
        /// Everybody counted that day.
        package let people: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard (1...CornerTap.most).contains(taps.count) else {
            throw Refusal.badInput("taps", "一度に送れるのは1件から\(CornerTap.most)件までです。")
        }
        guard taps.allSatisfy({ $0.takesBack != $0.id }) else {
            throw Refusal.badInput("taps", "自分自身を取り消すことはできません。")
        }
        let day = try room.reading.existing(corner)
        try room.requireItHasCome(day)
        var acknowledged: [CornerTapID] = []
        var differing: [CornerTapID] = []
        for tap in taps {
            if let known = try room.reading.cornerTap(tap.id) {
                let isSame = known.day == corner && tap.repeats(known.tap)
                if isSame { acknowledged.append(tap.id) } else { differing.append(tap.id) }
            } else {
                try room.ledger.add(
                    tap, to: corner, by: room.account.id, request: room.request, at: room.now)
                acknowledged.append(tap.id)
            }
        }
        return Answer(
            corner: corner, acknowledged: acknowledged, differing: differing,
            people: try room.reading.existing(corner).people)
    }

    /// So many people who came together, or were counted in one's head; under the same request the taps are
    /// the same.
    package static func people(
        _ number: Int, at corner: CornerID, happenedAt: Instant? = nil, ageBand: AgeBand? = nil,
        gender: Gender? = nil, topic: Slug? = nil, as request: RequestID
    ) -> CountCorner {
        CountCorner(
            corner: corner,
            taps: (0..<max(0, min(number, CornerTap.most + 1))).map { place in
                CornerTap(
                    id: .derived(from: "\(request) \(place)"), happenedAt: happenedAt, ageBand: ageBand,
                    gender: gender,
                    topic: topic)
            })
    }
}

extension CornerTap {
    /// Whether it says what is known already. Who sends a tap again may have signed in anew meanwhile.
    fileprivate func repeats(_ known: CornerTap) -> Bool {
        takesBack == known.takesBack && ageBand == known.ageBand && gender == known.gender
            && topic == known.topic && (happenedAt == nil || happenedAt == known.happenedAt)
    }
}

extension WritingRoom {
    /// Refuses to count people on a day that is still ahead.
    func requireItHasCome(_ day: CornerDay) throws(Refusal) {
        guard day.date <= today else {
            throw Refusal(.tooEarly, "\(day.name)はまだ来ていません。数えるのは当日からです。")
        }
    }
}
