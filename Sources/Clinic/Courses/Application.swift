import Almanac

/// 申込: a wish to join a course.
package enum Application {
    /// How it came.
    package enum Source: String, CaseIterable, Codable, Sendable {
        case phone
        /// At a venue's counter.
        case venue
        /// 往復はがき
        case postcard

        package var label: String {
            switch self {
            case .phone: "電話"
            case .venue: "窓口"
            case .postcard: "はがき"
            }
        }
    }

    /// What says whether somebody is 初めて.
    package enum Basis: String, CaseIterable, Codable, Sendable {
        /// What we have on file.
        case records
        /// They said otherwise, and were believed.
        case said
        /// Nobody goes before others in this course.
        case nobody
    }

    /// The rule past which an application was taken, with a stated reason.
    package enum Waiver: String, CaseIterable, Codable, Sendable {
        case late
        case tooYoung = "too-young"
        case outsideWard = "outside-ward"

        package var label: String {
            switch self {
            case .late: "締め切り後"
            case .tooYoung: "対象年齢外"
            case .outsideWard: "区外在住"
            }
        }
    }

    /// Why it is over.
    package enum EndReason: String, CaseIterable, Codable, Sendable {
        case withdrawn
        /// 原則1人1枚: another of the same person counts.
        case duplicate

        package var label: String {
            switch self {
            case .withdrawn: "辞退"
            case .duplicate: "重複"
            }
        }
    }

    /// Whether an application came in time.
    ///
    /// - Parameters:
    ///   - postmarkedOn: as the stamp has it; nil where there is none.
    ///   - receivedOn: when it came.
    package static func isLate(
        _ course: CourseEntry, postmarkedOn: CivilDate?, receivedOn: CivilDate
    ) -> Bool {
        switch course.deadline {
        case .postmark: (postmarkedOn ?? receivedOn) > course.closesOn
        case .arrival: receivedOn > course.closesOn
        }
    }
}

/// 受講: a place in a course.
package enum Enrolment {
    /// What somebody has.
    package enum State: String, CaseIterable, Codable, Sendable {
        case place
        case reserve
        /// Moved up from the reserve list; the places are kept until they have been rung.
        case offered

        package var label: String {
            switch self {
            case .place: "受講"
            case .reserve: "補欠"
            case .offered: "繰り上げ連絡中"
            }
        }
    }

    /// Why it is over.
    package enum EndReason: String, CaseIterable, Codable, Sendable {
        case withdrawn
        case declined
        case redrawn
    }
}
