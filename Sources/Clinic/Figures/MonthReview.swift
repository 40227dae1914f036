import Almanac

/// 確認表: what a person should look at before a venue's month goes into a report. It accuses nobody.
package struct MonthReview: Hashable, Codable, Sendable {
    package let month: CivilMonth
    package let asOf: CivilDate
    /// In printed order.
    package let venues: [Venue]

    package init(month: CivilMonth, asOf: CivilDate, venues: [Venue]) {
        self.month = month
        self.asOf = asOf
        self.venues = venues
    }

    /// An entry counts as late from so many days after its day. [assumed]
    package static let lateDays = 2
    /// Marks made so long before the first seat or after the last are outside hours, in minutes. [assumed]
    package static let margin = 60
    /// So many marks of one person within so many seconds are a burst. [assumed]
    package static let burst = (marks: 5, seconds: 60)

    /// One venue's month.
    package struct Venue: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        /// 延べ人数, and those of them without a name.
        package let visits: Int
        package let unnamed: Int
        package let marks: Int
        /// Marks that arrived days after their day.
        package let late: Int
        /// Marks of the day itself that were made while the venue was shut.
        package let outsideHours: Int
        package let bursts: [Burst]
        /// Days whose head count differs from the marks.
        package let differences: [Difference]

        package init(
            venue: VenueID, name: String, figures: Figures, marks: [MarkRow], differences: [Difference]
        ) {
            self.venue = venue
            self.name = name
            visits = figures[.visits] ?? 0
            unnamed = figures[.unnamed] ?? 0
            self.marks = marks.count
            late = marks.count(where: \.isLate)
            outsideHours = marks.count(where: \.isOutsideHours)
            bursts = Burst.among(marks)
            self.differences = differences
        }
    }

    /// A day whose 日報 counts other people than its marks.
    package struct Difference: Hashable, Codable, Sendable {
        package let date: CivilDate
        /// The adviser's count, and the marks' at the closing.
        package let headCount: Int
        package let served: Int

        package init(date: CivilDate, headCount: Int, served: Int) {
            self.date = date
            self.headCount = headCount
            self.served = served
        }
    }

    /// Many marks of one person within a minute.
    package struct Burst: Hashable, Codable, Sendable {
        package let at: Instant
        /// The day that was marked.
        package let date: CivilDate
        package let account: String
        package let marks: Int
    }
}

/// A mark as the 確認表 looks at it.
package struct MarkRow: Hashable, Sendable {
    /// The day of the booking.
    package let date: CivilDate
    package let account: String
    package let arrivedAt: Instant
    /// When it is said to have been made.
    package let happenedAt: Instant
    /// From the first seat to the end of the last; nil of a day without any.
    package let hours: TimeSpan?

    package init(
        date: CivilDate, account: String, arrivedAt: Instant, happenedAt: Instant, hours: TimeSpan?
    ) {
        self.date = date
        self.account = account
        self.arrivedAt = arrivedAt
        self.happenedAt = happenedAt
        self.hours = hours
    }

    var isLate: Bool { date.adding(days: MonthReview.lateDays) <= arrivedAt.date }

    var isOutsideHours: Bool {
        guard let hours, happenedAt.date == date else { return false }
        let (opens, shuts) = (Instant(date, hours.start), Instant(date, hours.end))
        return happenedAt < opens.adding(minutes: -MonthReview.margin)
            || shuts.adding(minutes: MonthReview.margin) < happenedAt
    }
}

extension MonthReview.Burst {
    /// The bursts among a venue's marks: as many marks as make one within its time, wherever it begins, and
    /// all that go on so.
    fileprivate static func among(_ marks: [MarkRow]) -> [Self] {
        Dictionary(grouping: marks) { [$0.account, $0.date.description] }.values.flatMap { marks in
            let marks = marks.sorted { $0.arrivedAt < $1.arrivedAt }
            let (least, span) = (MonthReview.burst.marks, Int64(MonthReview.burst.seconds) * 1000)
            var runs: [Range<Int>] = []
            for end in marks.indices.dropFirst(least - 1) {
                let start = end - least + 1
                guard marks[end].arrivedAt.milliseconds - marks[start].arrivedAt.milliseconds <= span
                else { continue }
                if let last = runs.last, last.upperBound > start {
                    runs[runs.count - 1] = last.lowerBound..<end + 1
                } else {
                    runs.append(start..<end + 1)
                }
            }
            return runs.map { run in
                let first = marks[run.lowerBound]
                return Self(
                    at: first.arrivedAt, date: first.date, account: first.account, marks: run.count)
            }
        }.sorted { ($0.at, $0.account) < ($1.at, $1.account) }
    }
}
