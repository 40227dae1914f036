import Almanac

/// One line of a paper day as it was understood: somebody's coming, with the words as they were typed.
package struct PaperLine: Hashable, Codable, Sendable {
    /// Its place on the sheet, from 1.
    package let number: Int
    /// As typed; kept only where the line cannot be placed.
    package let said: String
    package let kind: Kind
    /// When the seat starts, of a seat's line.
    package let start: CivilTime?
    /// The desk, where several have seats at that time.
    package let desk: Int?
    /// The booking, where the line names it.
    package let booking: BookingID?
    /// 来館 or 欠席, of a seat's or booking's line.
    package let mark: MarkValue?
    /// When it happened: when they were served, or came to the door. Of a seat its start, where nil.
    package let at: CivilTime?
    package let kana: String?
    package let phone: String?
    package let age: Int?
    /// People together, 1 to 9.
    package let party: Int

    package init(
        number: Int, said: String, kind: Kind, start: CivilTime? = nil, desk: Int? = nil,
        booking: BookingID? = nil, mark: MarkValue? = nil, at: CivilTime? = nil, kana: String? = nil,
        phone: String? = nil, age: Int? = nil, party: Int = 1
    ) {
        self.number = number
        self.said = said
        self.kind = kind
        self.start = start
        self.desk = desk
        self.booking = booking
        self.mark = mark
        self.at = at
        self.kana = kana
        self.phone = phone
        self.age = age
        self.party = party
    }

    /// What the line is about.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Whoever had booked a seat.
        case seat
        case booking
        /// 当日
        case walkIn = "walk-in"
        /// 待
        case queue
        /// Nobody can tell; it is kept for a person to settle.
        case unreadable
    }

    /// The most characters of a line that are kept.
    package static let longest = 200
    /// The most lines of a sheet.
    package static let most = 300
}

/// What became of a line of a paper day.
package struct PaperOutcome: Hashable, Codable, Sendable {
    /// Its place on the sheet.
    package let number: Int
    /// The line as it is kept; of one known before, that one.
    package let line: PaperLineID
    package let result: Result
    package let booking: BookingID?
    package let queued: QueuedID?
    /// Why it could not be placed.
    package let fault: PaperFault?

    package init(
        number: Int, line: PaperLineID, result: Result, booking: BookingID? = nil, queued: QueuedID? = nil,
        fault: PaperFault? = nil
    ) {
        self.number = number
        self.line = line
        self.result = result
        self.booking = booking
        self.queued = queued
        self.fault = fault
    }

    /// Whether a line says something new, and where it went.
    package enum Result: String, CaseIterable, Codable, Sendable {
        case placed
        /// The same line has been typed before: nothing is counted twice.
        case known
        case unplaced
    }
}

/// A line of a paper day that waits for a person to settle it.
package struct UnplacedLine: Hashable, Codable, Sendable {
    package let line: PaperLineID
    package let venue: VenueID
    package let date: CivilDate
    /// Its place on the sheet.
    package let number: Int
    package let fault: PaperFault
    /// As it was typed; nil once erased.
    package let said: String?
    /// Who wrote the paper.
    package let writtenBy: String?
    package let typedAt: Instant

    package init(
        line: PaperLineID, venue: VenueID, date: CivilDate, number: Int, fault: PaperFault, said: String?,
        writtenBy: String?, typedAt: Instant
    ) {
        self.line = line
        self.venue = venue
        self.date = date
        self.number = number
        self.fault = fault
        self.said = said
        self.writtenBy = writtenBy
        self.typedAt = typedAt
    }
}
