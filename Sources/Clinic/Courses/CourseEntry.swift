import Almanac

/// 教室 as the office announces it.
package struct CourseEntry: Hashable, Codable, Sendable {
    package var title: String
    /// 内容
    package var content: String
    /// 講師
    package var teacher: String
    /// 費用: 「無料」
    package var fee: String
    package var minimumAge: Int
    package var selection: Selection
    /// From when on one may apply.
    package var opensAt: Instant
    /// The last day to apply.
    package var closesOn: CivilDate
    package var deadline: Deadline
    package var firstTimer: FirstTimer
    /// 補欠: how many of each group are kept in order for a place that frees.
    package var reserves: Int
    /// 日程: parallel groups, of which one applies for one or several in order.
    package var groups: [Group]

    package init(
        title: String, content: String = "", teacher: String = "", fee: String = "無料", minimumAge: Int = 60,
        selection: Selection, opensAt: Instant, closesOn: CivilDate, deadline: Deadline = .arrival,
        firstTimer: FirstTimer = .course, reserves: Int = 10, groups: [Group]
    ) {
        self.title = title
        self.content = content
        self.teacher = teacher
        self.fee = fee
        self.minimumAge = minimumAge
        self.selection = selection
        self.opensAt = opensAt
        self.closesOn = closesOn
        self.deadline = deadline
        self.firstTimer = firstTimer
        self.reserves = reserves
        self.groups = groups
    }

    /// A group by its letter; nil for none, and where there is no such.
    package func group(_ code: GroupCode?) -> Group? { groups.first { $0.code == code } }

    /// How places are given.
    package enum Selection: String, CaseIterable, Codable, Sendable {
        case firstCome = "first-come"
        case lottery

        package var label: String {
            switch self {
            case .firstCome: "申し込み順"
            case .lottery: "抽選"
            }
        }
    }

    /// What must have happened on the last day.
    package enum Deadline: String, CaseIterable, Codable, Sendable {
        case postmark
        case arrival

        package var label: String {
            switch self {
            case .postmark: "消印有効"
            case .arrival: "必着"
            }
        }
    }

    /// 初めての方: who goes before the others.
    package enum FirstTimer: String, CaseIterable, Codable, Sendable {
        /// Whoever has never attended a スマホ教室.
        case course
        /// Whoever has never attended anything of the programme, a consultation neither.
        case anything
        /// Nobody.
        case nobody

        package var label: String {
            switch self {
            case .course: "スマホ教室に参加したことのない方を優先"
            case .anything: "スマホ教室にも個別相談会にも来たことのない方を優先"
            case .nobody: "優先なし"
            }
        }
    }

    /// One of the parallel groups: the same people on all its dates.
    package struct Group: Hashable, Codable, Sendable {
        /// 「A」
        package var code: GroupCode
        package var venue: VenueID
        /// The room's code.
        package var room: Slug
        package var capacity: Int
        package var dates: [Date]

        package init(code: GroupCode, venue: VenueID, room: Slug, capacity: Int, dates: [Date]) {
            self.code = code
            self.venue = venue
            self.room = room
            self.capacity = capacity
            self.dates = dates
        }
    }

    /// One date of a group.
    package struct Date: Hashable, Codable, Sendable {
        package var date: CivilDate
        package var span: TimeSpan

        package init(_ date: CivilDate, _ span: TimeSpan) {
            self.date = date
            self.span = span
        }
    }
}
