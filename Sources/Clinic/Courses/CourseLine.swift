import Almanac

/// A course in a list, and how far it has come.
package struct CourseLine: Hashable, Codable, Sendable {
    package let course: CourseID
    package let title: String
    package let selection: CourseEntry.Selection
    package let stage: Stage
    /// The first date of all its groups.
    package let begins: CivilDate
    package let closesOn: CivilDate
    /// People that all its groups have room for.
    package let places: Int
    /// Applications that count.
    package let applications: Int
    package let firstTimers: Int
    package let enrolled: Int
    package let offered: Int
    package let reserves: Int

    package init(
        course: CourseID, title: String, selection: CourseEntry.Selection, stage: Stage, begins: CivilDate,
        closesOn: CivilDate, places: Int, applications: Int, firstTimers: Int, enrolled: Int, offered: Int,
        reserves: Int
    ) {
        self.course = course
        self.title = title
        self.selection = selection
        self.stage = stage
        self.begins = begins
        self.closesOn = closesOn
        self.places = places
        self.applications = applications
        self.firstTimers = firstTimers
        self.enrolled = enrolled
        self.offered = offered
        self.reserves = reserves
    }

    /// How far it has come.
    package enum Stage: String, CaseIterable, Codable, Sendable {
        case ahead
        case open
        /// The window is over.
        case over
        /// The list is closed, and nothing drawn yet.
        case frozen
        case drawn
        /// 中止
        case cancelled

        package var label: String {
            switch self {
            case .ahead: "受付前"
            case .open: "受付中"
            case .over: "受付終了"
            case .frozen: "名簿締切済"
            case .drawn: "抽選済"
            case .cancelled: "中止"
            }
        }
    }
}
