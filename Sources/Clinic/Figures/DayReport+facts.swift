import Almanac

/// What a day's report is made of besides the rows that every report counts.
extension DayReport {
    /// An entry that came after the day was closed.
    package struct Later: Hashable, Codable, Sendable {
        package let booking: BookingID
        package let at: Instant
        package let kind: Kind

        package init(booking: BookingID, at: Instant, kind: Kind) {
            self.booking = booking
            self.at = at
            self.kind = kind
        }

        /// What was entered.
        package enum Kind: String, CaseIterable, Codable, Sendable {
            case mark
            /// A booking or walk-in made.
            case made
            /// A booking or walk-in ended.
            case ended

            /// The word in reports.
            package var label: String {
                switch self {
                case .mark: "出欠"
                case .made: "受付"
                case .ended: "取消・変更"
                }
            }
        }
    }

    /// One who came, or some who came together.
    package struct Served: Hashable, Sendable {
        /// Nil where nobody took it.
        package let band: AgeBand?
        package let party: Int

        package init(band: AgeBand?, party: Int) {
            self.band = band
            self.party = party
        }
    }

    /// The facts of a day, as the ledger has them.
    package struct Facts: Hashable, Sendable {
        /// Those who came.
        package var ages: [Served] = []
        package var queue: [Queued.State] = []
        package var unmarked: [BookingID] = []
        package var closing: Closing?
        package var earlier: [Closing] = []
        package var later: [Later] = []
        package var unplaced = 0

        package init() {}
    }
}
