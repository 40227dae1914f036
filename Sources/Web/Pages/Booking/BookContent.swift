import Almanac
import Clinic
import Desk

/// What the booking page shows.
struct BookContent: Sendable {
    let place: String
    let placeName: String
    /// Somebody we know; nil for somebody new, and before they are identified.
    var card: CallerCard?
    /// Somebody under 秘匿 who has not said who they are.
    var hidden: Hidden?
    var newcomer: Newcomer?
    /// Where an age is needed, or was told too long ago.
    var ageEntry: AgeEntry?
    var details: Details
    var reasons: [Reason] = []
    var choices: [FreeSeats.Button] = []
    var near: [FreeSeats.Button] = []
    var chosenSeat: FreeSeats.Button?
    var chosenDate: String?
    var chosenStart: String?
    var saidName: String?
    var free: FreeSeats?
    var others: [OtherVenue] = [] { didSet { hasOthers = !others.isEmpty } }
    private(set) var hasOthers = false
    var wishing: Wishing?

    /// Before they are identified only the name.
    struct Hidden: Sendable {
        let person: String
        let kana: String
    }

    /// A field, with what is wrong in it.
    struct Entry: Sendable {
        let value: String
        let fault: String?

        init(_ value: String?, _ fault: String?) {
            self.value = value ?? ""
            self.fault = fault
        }
    }

    /// Who it is, of somebody new.
    struct Newcomer: Sendable {
        let kana: Entry
        let phone: Entry
        let isAnother: Bool
    }

    struct AgeEntry: Sendable {
        let age: Entry
        let year: String
        let month: String
        let day: String
        let bornFault: String?
        /// Whether we know an age, told long ago.
        let isOld: Bool
    }

    /// What is seldom said: folded away until it is.
    struct Details: Sendable {
        let isUnfolded: Bool
        let callers: [Option]
        let backPhone: Entry
        let backWho: String
        let parties: [Option]
        let isAtCounter: Bool
    }

    struct Option: Sendable {
        let code: String
        let label: String
        let isChosen: Bool
    }

    /// Why somebody may be let past a rule, and the button that says so.
    struct Reason: Sendable {
        let field: String
        let label: String
        let entry: Entry
        let button: FreeSeats.Button?
    }

    /// Another venue; a link where what was typed need not come along, else a button.
    struct OtherVenue: Sendable {
        let label: String
        let link: String?
        let action: String?
    }

    /// キャンセル待ち and ご希望に添えず.
    struct Wishing: Sendable {
        let isUnfolded: Bool
        let weekdays: [Option]
        let parts: [Option]
        let untils: [Option]
        let joinRequest: String
        let turnRequest: String
    }
}
