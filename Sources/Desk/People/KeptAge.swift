import Almanac
import Clinic
import Ledger

/// What we know of an age, and what is said of it now.
enum KeptAge {
    /// How long a told age is taken as it was told.
    static let goodForDays = 365

    /// The age to go by, and what is worth keeping of what was said.
    ///
    /// A date of birth beats every told age. A told age is kept where none was, where the last is over a year
    /// old, and where the two contradict each other.
    static func settled(
        _ said: StatedAge?, _ known: PersonDetails, _ room: WritingRoom
    ) throws -> StatedAge? {
        guard let said else { return known.age }
        switch (said, known.age) {
        case (_, .born(let born)):
            return .born(born)
        case (.born, _):
            try room.ledger.restate(said, of: known, at: room.now)
        case (.told(let age, let today), .told(_, let before)?):
            if today - before >= goodForDays || known.age?.range(on: today).contains(age) != true {
                try room.ledger.restate(said, of: known, at: room.now)
            }
        case (.told, nil):
            try room.ledger.restate(said, of: known, at: room.now)
        }
        return said
    }
}

extension PersonDetails {
    /// Whether an age was told over a year ago: it is time to ask again.
    func ageIsOld(on today: CivilDate) -> Bool {
        guard bornOn == nil, let statedOn else { return bornOn == nil }
        return today - statedOn >= KeptAge.goodForDays
    }

    /// Whether what is said now cannot be of somebody with the birth date that we know. A told age may be
    /// off by one: people count differently.
    func contradicts(_ said: StatedAge?, on today: CivilDate) -> Bool {
        guard let bornOn, let said else { return false }
        switch said {
        case .born(let born): return born != bornOn
        case .told(let age, _): return abs(Age.age(bornOn: bornOn, on: today) - age) > 1
        }
    }
}
