import Almanac
import Clinic
import Ledger

/// 正の字の入力: the people of a corner day who were counted on paper, besides the taps. A correction names the
/// entry that it replaces; whoever has not seen the newest is refused.
package struct TallyCorner: Change {
    package static let name = "tally-corner"
    package static let roles = Role.recording

    package let corner: CornerID
    package let people: Int
    /// The entry that counts until now; nil for the first.
    package let replaces: TallyID?

    package init(corner: CornerID, people: Int, replaces: TallyID? = nil) {
        self.corner = corner
        self.people = people
        self.replaces = replaces
    }

    /// The most people of one day on paper.
    package static let most = 9_999

    /// The entry, and everybody counted that day.
    package struct Answer: Hashable, Codable, Sendable {
        package let tally: TallyID
        package let corner: CornerID
        package let people: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard (0...Self.most).contains(people) else {
            throw Refusal.badInput("people", "人数は0から\(Self.most)までの数で入れてください。")
        }
        let day = try room.reading.existing(corner)
        try room.requireItHasCome(day)
        let current = try room.reading.tally(of: corner)
        guard current == replaces else {
            throw Refusal(
                .alreadyThere,
                current == nil ? "紙の人数はまだ入っていません。" : "紙の人数は\(day.tallied)人と入っています。確かめてから直してください。",
                fields: ["replaces": current?.description ?? ""])
        }
        let tally = try room.ledger.addTally(
            people, to: corner, replacing: replaces, by: room.account.id, request: room.request, at: room.now)
        return Answer(
            tally: tally, corner: corner, people: try room.reading.existing(corner).people)
    }
}
