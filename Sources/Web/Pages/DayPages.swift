import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 本日の受付: the seats of a day at a venue, with whoever has them.
struct DayPages: Sendable {
    let pages: Pages

    /// Another day of the same venue.
    struct Step: Sendable {
        let label: String
        let address: String
    }

    struct Content: Sendable {
        let venue: String
        let date: String
        let back: Step
        let forward: Step
        /// Nil on the present day.
        let today: Step?
        let counts: [Count]
        /// 教室 that are held here today.
        let courses: [Step]
        let rows: [DayRow]
        /// Those who wait at the door, on the present day.
        let queue: [QueueRow]
        /// Where somebody who just comes is taken in; nil on other days and for those who may not.
        let walkIn: String?
        let isEmpty: Bool
        /// When it was closed; nil while it is not.
        let closed: String?
        /// 紙の未決: how many lines, and where they are; nil where there are none.
        let unplaced: Step?
        /// What ended, and can be taken back.
        let ended: [EndedRow]
        /// What can be printed for the day.
        let papers: [Step]
        /// Where its forms go.
        let forms: String
    }

    /// One number of the day.
    struct Count: Sendable {
        let label: String
        let number: Int
    }

    func mount(on board: PageBoard) {
        for path in ["/day/:venue", "/day/:venue/:date"] {
            board.get(path, Role.day) { visitor in
                let saved = try await visitor.savedRecord(pages)
                let done = saved == nil ? try await visitor.happened(pages.freshID()) : nil
                return try await page(visitor, notice: saved ?? done)
            }
        }
    }

    /// The page, with what has just happened.
    func page(_ visitor: Visitor, notice: Frame.Notice?) async throws -> Response {
        let (venue, date) = (try await visitor.venue(), try visitor.date())
        let entries = try await visitor.desk.ask(Day(venue: venue.id, date: date))
        var frame = pages.frame(
            "\(venue.shortName) \(date == visitor.today ? "本日の受付" : "受付")", visitor, at: venue.id)
        frame.notice = notice
        frame.live = "/live"
        frame.address = Self.address(venue.id, date, today: visitor.today)
        let mayMark = visitor.may(Role.front) && date <= visitor.today
        let rows = entries.map {
            DayRow(
                $0, now: visitor.now, mayMark: mayMark, mayCancel: visitor.may(Role.front),
                mayRecord: visitor.may(Role.recording), id: pages.freshID)
        }
        let isToday = date == visitor.today
        let queue = isToday && visitor.may(Role.front) ? try await waiting(visitor, venue.id) : []
        let hasReport = date <= visitor.today && !entries.isEmpty
        let report = hasReport ? try await visitor.desk.ask(ReportDay(venue: venue.id, date: date)) : nil
        let closed = report?.closing?.closing.closedAt
        func step(_ label: String, _ date: CivilDate) -> Step {
            Step(label: label, address: Self.address(venue.id, date, today: visitor.today))
        }
        return try pages.templates.page(
            "day", frame,
            Content(
                venue: venue.name, date: date.japanese, back: step("前の日", date.adding(days: -1)),
                forward: step("次の日", date.adding(days: 1)), today: isToday ? nil : step("今日", visitor.today),
                counts: Self.counts(entries, visitor.now),
                courses: isToday ? try await visitor.coursesToday(at: venue.id) : [],
                rows: rows, queue: queue,
                walkIn: isToday && visitor.may(Role.front) ? "/walk-in/\(venue.id)" : nil,
                isEmpty: entries.isEmpty, closed: closed.map { "\($0.date.japanese) \($0.time)" },
                unplaced: report?.unplaced.some.map { count in
                    Step(label: "紙の記録に、決まっていない行が\(count)行あります", address: "/unplaced/\(venue.id)")
                },
                ended: visitor.may(Role.front) ? try await ended(visitor, venue.id, date) : [],
                papers: Self.papers(venue.id, date, visitor)
                    + (isToday ? try await visitor.cornersToday() : []),
                forms: "/day/\(venue.id)/\(date)"))
    }

    /// The address of a day; that of today has no date, so that it can be kept as a bookmark.
    static func address(_ venue: VenueID, _ date: CivilDate, today: CivilDate) -> String {
        date == today ? "/day/\(venue)" : "/day/\(venue)/\(date)"
    }

    /// Cancellations, and on the present day those who no longer wait at the door.
    private func ended(
        _ visitor: Visitor, _ venue: VenueID, _ date: CivilDate
    ) async throws -> [EndedRow] {
        let cancelled = try await visitor.desk.ask(Cancelled(venue: venue, date: date)).map {
            EndedRow($0, now: visitor.now, id: pages.freshID)
        }
        guard date == visitor.today else { return cancelled }
        let queue = try await visitor.desk.ask(DoorQueue(venue: venue)).filter { $0.state != .waiting }
        return cancelled + queue.map { EndedRow($0, id: pages.freshID) }
    }

    private func waiting(_ visitor: Visitor, _ venue: VenueID) async throws -> [QueueRow] {
        try await visitor.desk.ask(DoorQueue(venue: venue)).filter { $0.state == .waiting }
            .map { QueueRow($0, id: pages.freshID) }
    }

    private static func papers(_ venue: VenueID, _ date: CivilDate, _ visitor: Visitor) -> [Step] {
        var steps = [
            Step(label: "受付簿を印刷", address: DaySheetPages.address(venue, date)),
            Step(label: "白紙の相談票を印刷", address: RecordSheetPages.address(venue)),
        ]
        guard visitor.may(Role.front) else { return steps }
        steps.append(Step(label: NotebookPages.title, address: NotebookPages.address(date, at: venue)))
        guard date <= visitor.today else { return steps }
        return steps + [Step(label: "紙の記録を入力", address: PaperEntryPages.address(venue, date))]
    }

    private static func counts(_ entries: [DayEntry], _ now: Instant) -> [Count] {
        let states = entries.compactMap(\.guest?.state)
        func count(_ wanted: Booking.State...) -> Int { states.count { wanted.contains($0) } }
        return [
            Count(label: "これから", number: count(.booked)), Count(label: "来館", number: count(.attended)),
            Count(label: "欠席", number: count(.absent, .absentWithNotice)),
            Count(
                label: "空き",
                number: entries.count { entry in
                    entry.guest == nil && !entry.closed
                        && (entry.end.map { Instant(entry.date, $0) > now } ?? false)
                }),
        ]
    }
}
