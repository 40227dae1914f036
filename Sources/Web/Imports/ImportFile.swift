import Clinic

/// A file to be brought in, as it was understood.
package enum ImportFile: Sendable {
    case bookings(ImportReading<BookingLine>)
    case people(ImportReading<PersonLine>)
    case counts(ImportReading<CountsLine>)

    /// How many of its rows could be read.
    package var lines: Int {
        switch self {
        case .bookings(let file): file.lines.count
        case .people(let file): file.lines.count
        case .counts(let file): file.lines.count
        }
    }

    /// Everything there is to say, with what the desk said of the rows that could be read.
    func remarks(with more: [ImportRemark]) -> [ImportRemark] {
        switch self {
        case .bookings(let file): file.remarks(with: more)
        case .people(let file): file.remarks(with: more)
        case .counts(let file): file.remarks(with: more)
        }
    }
}

/// What there is to say of a file before it is brought in.
package struct ImportLook: Sendable {
    /// How many rows could be read.
    package let lines: Int
    /// By row.
    package let remarks: [ImportRemark]
    /// The import that has brought the same rows in before.
    package let known: ImportID?
    /// What months' counts come to, for whoever compares them with the paper.
    package let sums: [String]

    /// Whether nothing is in the way.
    package var isGood: Bool { remarks.faults.isEmpty && known == nil }

    /// Whether it may be what was brought in, sent again: a row that cannot be read never was.
    package var mayBeRepeat: Bool { remarks.faults.isEmpty && known != nil }
}
