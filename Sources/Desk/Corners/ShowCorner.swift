import Clinic
import Ledger

/// One day of a 相談コーナー in figures.
package struct ShowCorner: Question {
    package static let name = "corner"
    package static let roles = Role.all

    package let corner: CornerID

    package init(corner: CornerID) {
        self.corner = corner
    }

    package func answer(_ room: ReadingRoom) throws -> CornerFigures {
        let ledger = room.ledger
        let day = try ledger.existing(corner)
        let hours = try ledger.cornerHours(of: day)
        let ages = try ledger.cornerAges(of: corner)
        let genders = try ledger.cornerGenders(of: corner)
        return CornerFigures(
            day: day,
            hours: hours.compactMap { hour, people in
                hour.map { CornerFigures.Hour(hour: $0, people: people) }
            },
            otherTimes: hours.first { $0.hour == nil }?.people ?? 0,
            ageBands: AgeBand.allCases.compactMap { band in
                ages[band].map { CornerFigures.Band(band: band, people: $0) }
            },
            genders: Gender.allCases.compactMap { gender in
                genders[gender].map { CornerFigures.OfGender(gender: gender, people: $0) }
            }, topics: try topics(ledger), tally: try ledger.tally(of: corner))
    }

    /// What nobody has given a word to stands last, under its code.
    private func topics(_ ledger: Reading) throws -> [CornerFigures.Topic] {
        let counts = try ledger.cornerTopics(of: corner)
        let choices = try ledger.choices(.topic).map(\.choice)
        let unknown = Set(counts.keys).subtracting(choices.map(\.code)).sorted()
        let words = choices.map { ($0.code, $0.label) } + unknown.map { ($0, $0.text) }
        return words.compactMap { code, label in
            counts[code].map { CornerFigures.Topic(code: code, label: label, people: $0) }
        }
    }
}
