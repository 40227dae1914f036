import Almanac
import Clinic
import Desk

/// What the page of a day's closing shows.
struct ClosingContent: Sendable {
    let date: String
    let address: String
    let day: String
    /// The 日報: label and value, line by line.
    let figures: [Line]
    /// How it was closed, and what was entered afterwards; nil while it is open.
    let closed: Closed?
    /// Closings that were taken back.
    let earlier: [String]
    /// Nil where nothing can be closed: the day has not come, or nobody consulted, or it is closed.
    let entry: Entry?
    let whyNot: String?
    /// Other days that nobody has closed, the latest first; and how many more there are.
    let others: [Day]
    let more: Int?
    /// The next day's 受付簿.
    let next: String?
    let definition: String

    /// What the desk says of the day.
    struct Facts {
        let venue: VenueID
        let date: CivilDate
        /// Nil where nobody consults.
        let report: DayReport?
        let entries: [DayEntry]
        let others: [OpenDay]
        let next: String?
        let hasCome: Bool
        let mayReopen: Bool
    }

    struct Line: Sendable {
        let label: String
        let value: String
    }

    struct Closed: Sendable {
        let lines: [Line]
        let later: [String]
        let mayReopen: Bool
        let request: String
    }

    /// What is asked before a day is closed, as it was typed.
    struct Entry: Sendable {
        let unmarked: [Unmarked]
        /// Whether somebody still waits at the door.
        let waiting: String?
        let onDuty: String
        let opened: String
        let closed: String
        let headCount: String
        let remarks: String
        let request: String
    }

    /// A booking without a mark.
    struct Unmarked: Sendable {
        let booking: String
        let time: String
        let kana: String
        let isChosen: Bool
    }

    struct Day: Sendable {
        let label: String
        let address: String
    }

    /// The most days that are listed at once.
    private static let mostOthers = 30

    init(_ facts: Facts, form: Form?, asker: String, request: String) {
        let report = facts.report
        date = "\(facts.date.wareki)(\(facts.date.weekday.kanji))"
        address = "/close/\(facts.venue)/\(facts.date)"
        day = "/day/\(facts.venue)/\(facts.date)"
        figures = report.map(Self.figures) ?? []
        definition = report?.definition ?? ""
        next = facts.next
        more = max(0, facts.others.count - Self.mostOthers).some
        others = facts.others.prefix(Self.mostOthers).map {
            Day(label: "\($0.date.japanese)(出欠なし\($0.unmarked)件)", address: "/close/\($0.venue)/\($0.date)")
        }
        earlier = (report?.earlier ?? []).map {
            "\(Self.moment($0.closing.closedAt))の日締めは取り消されました。" + ($0.reason.map { "理由: \($0)" } ?? "")
        }
        closed = report?.closing.map { closing in
            Closed(
                lines: Self.lines(closing),
                later: (report?.later ?? []).map {
                    "\(Self.moment($0.at)) 予約\($0.booking) \($0.kind.label)"
                }, mayReopen: facts.mayReopen, request: request)
        }
        let canClose = report != nil && report?.closing == nil && facts.hasCome
        entry = canClose ? report.map { Self.entry($0, facts.entries, form, asker: asker, request) } : nil
        whyNot =
            report == nil ? "この日の相談はありません。" : facts.hasCome ? nil : "まだ来ていない日です。"
    }

    private static func entry(
        _ report: DayReport, _ entries: [DayEntry], _ form: Form?, asker: String, _ request: String
    ) -> Entry {
        let open = Set(report.unmarked)
        let chosen = Set(form?.all("unknown") ?? [])
        let waiting = report.queue.waiting
        return Entry(
            unmarked: entries.compactMap { entry in
                guard let guest = entry.guest, open.contains(guest.booking) else { return nil }
                return Unmarked(
                    booking: guest.booking.description, time: entry.start?.description ?? "枠外",
                    kana: guest.kana ?? "(氏名なし)", isChosen: chosen.contains(guest.booking.description))
            }, waiting: waiting == 0 ? nil : "当日待ちの方が\(waiting)人います。",
            onDuty: form.map { $0["onDuty"] ?? "" } ?? asker, opened: form?["opened"] ?? "",
            closed: form?["closed"] ?? "", headCount: form?["headCount"] ?? "",
            remarks: form?["remarks"] ?? "", request: request)
    }

    private static func moment(_ at: Instant) -> String { "\(at.date.japanese) \(at.time)" }
}
