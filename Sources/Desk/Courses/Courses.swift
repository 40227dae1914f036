import Almanac
import Clinic
import Ledger

/// 教室の一覧: those with a date in a fiscal year, the first to begin first, and how far each has come.
package struct Courses: Question {
    package static let name = "courses"
    package static let roles = Role.all

    /// The present one where nil.
    package let fiscalYear: FiscalYear?

    package init(fiscalYear: FiscalYear? = nil) {
        self.fiscalYear = fiscalYear
    }

    package func answer(_ room: ReadingRoom) throws -> [CourseLine] {
        let year = fiscalYear ?? FiscalYear(containing: room.today)
        return try room.ledger.courses(from: year.first, through: year.last).map { place in
            try room.ledger.line(of: place, now: room.now)
        }
    }
}

extension Reading {
    /// How far a course has come.
    func line(of place: CoursePlace, now: Instant) throws -> CourseLine {
        let live = try applications(of: place.id).filter { $0.ended == nil }
        let enrolments = try enrolments(of: place.id).filter { $0.ended == nil }
        let stage: CourseLine.Stage =
            if place.isCancelled {
                .cancelled
            } else if try drawInForce(of: place.id) != nil {
                .drawn
            } else if try freeze(of: place.id) != nil {
                .frozen
            } else if now < place.entry.opensAt {
                .ahead
            } else { now.date <= place.entry.closesOn ? .open : .over }
        return CourseLine(
            course: place.id, title: place.entry.title, selection: place.entry.selection, stage: stage,
            begins: place.entry.firstDay, closesOn: place.entry.closesOn,
            places: place.entry.groups.reduce(0) { $0 + $1.capacity }, applications: live.count,
            firstTimers: live.count(where: \.isFirst),
            enrolled: enrolments.count { $0.state == .place },
            offered: enrolments.count { $0.state == .offered },
            reserves: enrolments.count { $0.state == .reserve })
    }
}

extension CourseEntry {
    /// The first date of all its groups.
    package var firstDay: CivilDate { groups.flatMap(\.dates).map(\.date).min() ?? closesOn }
}

extension Refusal {
    /// The refusal of a course that is not there.
    static func noCourse(_ id: CourseID) -> Refusal {
        Refusal(.notFound, "教室 \(id) はありません。", fields: ["course": "この番号の教室はありません。"])
    }

    /// The refusal of an application that is not there.
    static func noApplication(_ id: ApplicationID) -> Refusal {
        Refusal(.notFound, "申込 \(id) はありません。", fields: ["application": "この番号の申込はありません。"])
    }
}

extension WritingRoom {
    /// A course that is held, or the refusal.
    func standingCourse(_ id: CourseID) throws -> CoursePlace {
        guard let place = try reading.course(id) else { throw Refusal.noCourse(id) }
        guard !place.isCancelled else {
            throw Refusal(.alreadyEnded, "「\(place.entry.title)」は中止になりました。")
        }
        return place
    }

    /// Refuses to draw anew once the course has begun: who has come has come.
    func refuseOnceBegun(_ place: CoursePlace) throws(Refusal) {
        guard place.entry.firstDay > today else {
            throw Refusal(.past, "「\(place.entry.title)」はもう始まっています。抽選のやり直しはできません。")
        }
    }

    /// Refuses a list that is closed: whoever comes now is in no draw.
    func refuseOnceFrozen(_ place: CoursePlace) throws {
        guard try reading.freeze(of: place.id) == nil else {
            throw Refusal(.past, "「\(place.entry.title)」の名簿は抽選のために締め切りました。もう受けられません。")
        }
    }
}
