import Almanac
import Clinic

/// What the open data is made from.
package struct OpenDataFacts: Sendable {
    package let ward: String
    /// The municipality's code.
    package let code: String
    package let licence: String
    /// What 参加人数 counts.
    package let definition: String
    package let venues: [Venue]
    package let sessions: [AnnouncedSession]
    package let courses: [CourseID: CourseEntry]
    package let corners: [CornerDay]
    /// Of closed months only.
    package let months: [OpenDataMonth]
    /// 更新日
    package let updatedOn: CivilDate

    package init(
        ward: String, code: String, licence: String, definition: String, venues: [Venue],
        sessions: [AnnouncedSession], courses: [CourseID: CourseEntry], corners: [CornerDay],
        months: [OpenDataMonth], updatedOn: CivilDate
    ) {
        self.ward = ward
        self.code = code
        self.licence = licence
        self.definition = definition
        self.venues = venues
        self.sessions = sessions
        self.courses = courses
        self.corners = corners
        self.months = months
        self.updatedOn = updatedOn
    }
}

/// オープンデータ: the files of one publication, in UTF-8 without a byte order mark, so that a program reads the
/// first heading as it stands in the standard.
package enum OpenData {
    /// Every file, the one that explains the others last.
    package static func files(_ facts: OpenDataFacts) -> [PublishedFile] {
        [
            csv("event_list", EventList.rows(facts)), csv("venue_list", VenueList.rows(facts)),
            csv("monthly_visits", MonthlyVisits.rows(facts)), csv("columns", ColumnList.rows),
            PublishedFile(name: "readme.txt", mediaType: "text/plain", text: OpenDataWords.text(facts)),
        ]
    }

    /// The names of its files, for links to them.
    package static let names = [
        "event_list.csv", "venue_list.csv", "monthly_visits.csv", "columns.csv", "readme.txt",
    ]

    private static func text(_ rows: [[String]]) -> String {
        var csv = CSV(rows.first ?? [])
        for row in rows.dropFirst() { csv.add(row.map { $0.isEmpty ? .empty : .text($0) }) }
        return csv.text
    }

    private static func csv(_ name: String, _ rows: [[String]]) -> PublishedFile {
        PublishedFile(name: name + ".csv", mediaType: "text/csv", text: text(rows))
    }

    /// 「(03)3958-0163」
    static func phone(_ phone: PhoneNumber) -> String {
        let parts = phone.normal.split(separator: "-", maxSplits: 1)
        return parts.count == 2 ? "(\(parts[0]))\(parts[1])" : phone.normal
    }
}
