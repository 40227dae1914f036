import Almanac

/// Reads the venue files: texts in, a plan out, or the refusal that says where and why.
package struct WardFiles: Sendable {
    package let plan: WardPlan
    /// For each venue the file that holds it and the line of each key a clash can be blamed on.
    private let places: [VenueID: Place]

    private struct Place {
        let file: String
        let lines: [Timetable.Cause: Int]
    }

    /// The name of the file that holds what is common.
    package static let commonName = "common.yaml"
    /// The largest file read, in bytes: a hundred times what a venue needs.
    package static let largestFile = 100_000
    /// The most venues of one ward.
    package static let mostVenues = 100

    /// One file: its name for messages, and its text.
    package struct File: Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Reads the common file and one file a venue; refuses the first fault found.
    package init(common: File, venues: [File]) throws(Refusal) {
        let defaults = try CommonFile(common)
        var plans: [VenuePlan] = []
        var places: [VenueID: Place] = [:]
        for file in venues {
            let read = try VenueFile(file, defaults: defaults)
            let id = read.plan.venue.id
            if let other = places[id] {
                throw read.idField.refusal(allowed: "\(other.file) と違う id")
            }
            plans.append(read.plan)
            places[id] = Place(file: file.name, lines: read.lines)
        }
        plan = WardPlan(
            ward: defaults.ward,
            venues: plans.sorted { ($0.venue.order, $0.venue.id) < ($1.venue.order, $1.venue.id) })
        self.places = places
    }

    /// The timetable of a fiscal year; a date with too many venues is refused at the line that asks for it.
    package func timetable(_ fiscalYear: FiscalYear) throws(Refusal) -> Timetable {
        do throws(Timetable.Clash) {
            return try Timetable(plan, fiscalYear)
        } catch {
            let place = places[error.blamed]
            throw FileField.refusal(
                file: place?.file ?? "", line: place?.lines[error.cause] ?? 1, path: error.cause.key,
                found: error.found, allowed: error.allowed, reason: error.sentence)
        }
    }
}
