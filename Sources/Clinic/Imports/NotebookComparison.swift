import Almanac

/// 照合: a venue's day as it stands here, beside its notebook.
package struct NotebookComparison: Hashable, Codable, Sendable {
    package let venue: VenueID
    package let name: String
    package let date: CivilDate
    /// The day's list as it stands here.
    package let entries: [DayEntry]
    /// Where the two say different things; nil where no notebook was typed.
    package let differences: [Difference]?

    package init(
        venue: VenueID, name: String, date: CivilDate, entries: [DayEntry], differences: [Difference]?
    ) {
        self.venue = venue
        self.name = name
        self.date = date
        self.entries = entries
        self.differences = differences
    }

    /// One thing that the two say differently.
    package struct Difference: Hashable, Codable, Sendable {
        package let kind: Kind
        /// The line of the notebook; nil where it has none.
        package let line: NotebookLine?
        /// The booking here; nil where there is none.
        package let booking: BookingID?
        package let start: CivilTime?
        package let kana: String?

        package init(
            kind: Kind, line: NotebookLine?, booking: BookingID? = nil, start: CivilTime? = nil,
            kana: String? = nil
        ) {
            self.kind = kind
            self.line = line
            self.booking = booking
            self.start = start
            self.kana = kana
        }
    }

    /// In which way they differ.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case onlyInNotebook = "only-in-notebook"
        case onlyHere = "only-here"
        case otherTime = "other-time"
        case otherPerson = "other-person"

        /// The words on the sheet.
        package var label: String {
            switch self {
            case .onlyInNotebook: "台帳だけにあります"
            case .onlyHere: "こちらだけにあります"
            case .otherTime: "時刻が違います"
            case .otherPerson: "同じ時刻に別の方です"
            }
        }
    }

    /// Compares a notebook with the bookings of a day: each line and each booking has at most one partner.
    package static func differences(_ lines: [NotebookLine], _ entries: [DayEntry]) -> [Difference] {
        var here = entries.compactMap { entry in
            entry.guest.flatMap { $0.kind == .booking ? Promise(entry: entry, guest: $0) : nil }
        }
        var left = lines
        func pair(
            _ kind: Kind?, _ fits: (NotebookLine, Promise) -> Bool
        ) -> [Difference] {
            var found: [Difference] = []
            left.removeAll { line in
                guard let place = here.firstIndex(where: { fits(line, $0) }) else { return false }
                if let kind { found.append(here[place].difference(kind, line)) }
                here.remove(at: place)
                return true
            }
            return found
        }
        // The surest first: name and time, then time alone where the notebook has no name.
        _ = pair(nil) { $0.start == $1.entry.start && $1.isOf($0) }
        _ = pair(nil) { $0.start == $1.entry.start && $0.isNameless }
        let moved = pair(.otherTime) { $1.isOf($0) }
        let others = pair(.otherPerson) { $0.start == $1.entry.start }
        let missing = left.map { Difference(kind: .onlyInNotebook, line: $0) }
        return (moved + others + missing + here.map { $0.difference(.onlyHere, nil) }).sorted {
            ($0.line?.start ?? $0.start ?? .midnight) < ($1.line?.start ?? $1.start ?? .midnight)
        }
    }

    private struct Promise {
        let entry: DayEntry
        let guest: DayEntry.Guest

        /// Whether a line names this person: by name, or by phone.
        func isOf(_ line: NotebookLine) -> Bool {
            if let said = line.phone.flatMap({ try? PhoneNumber($0) }),
                let known = guest.phone.flatMap({ try? PhoneNumber($0) }), said == known,
                line.kana == nil || line.key.map({ $0 == key || key?.isNear($0) == true }) == true
            {
                return true
            }
            return line.key.map { $0 == key } ?? false
        }

        private var key: NameKey? { guest.kana.flatMap { try? Kana($0) }.map(NameKey.init) }

        func difference(_ kind: Kind, _ line: NotebookLine?) -> Difference {
            Difference(
                kind: kind, line: line, booking: guest.booking, start: entry.start, kana: guest.kana)
        }
    }
}

extension NotebookLine {
    fileprivate var isNameless: Bool { kana == nil && phone == nil }
    fileprivate var key: NameKey? { kana.flatMap { try? Kana($0) }.map { NameKey($0) } }
}
