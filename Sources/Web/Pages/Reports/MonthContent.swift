import Almanac
import Clinic
import Reports

/// What the page of a month shows: what is still to be settled, or how it was closed.
struct MonthContent: Sendable {
    let month: String
    let address: String
    /// Where else to look: 確認表, 月報.
    let links: [Frame.Link]
    /// The form to close it; nil once it is closed, and before it is over.
    let entry: Entry?
    /// Where it stands while it goes on; nil once it is over.
    let running: Running?
    let closed: Closed?

    /// Why there is no form yet: 「まだ終わっていません…」, and what is not settled so far.
    struct Running: Sendable {
        let words: String
        let body: Fragment
    }

    /// The form.
    struct Entry: Sendable {
        let request: String
        let venues: [VenuePart]
    }

    /// A venue's days that are not settled.
    struct VenuePart: Sendable {
        let name: String
        /// The venue and its days, as the form sends them back.
        let listed: String
        /// One reason for all of them.
        let all: Field
        let days: [DayPart]
    }

    struct DayPart: Sendable {
        let date: String
        /// What is missing, and where it is done.
        let tasks: [Frame.Link]
        let field: Field
    }

    /// A reason to be written.
    struct Field: Sendable {
        let id: String
        let label: String
        let value: String
        let fault: String?
    }

    /// How it was closed, with what proves it, as a report.
    struct Closed: Sendable {
        let files: [Frame.Link]
        let body: Fragment
    }

    init(
        _ state: MonthState, _ document: Document, venues: [Venue], today: CivilDate, form: Form?,
        refusal: Refusal?, request: String
    ) throws {
        let period = PeriodPages.address(.month(state.month))
        month = state.month.japanese
        address = MonthPages.address(state.month)
        links = [
            ("確認表", "\(address)/review"), ("月報(現在の数)", period),
            ("月報(月締め時点の数)", state.closing == nil ? "" : "\(period)?basis=closed"),
        ].filter { !$0.1.isEmpty }.map { .init(label: $0.0, address: $0.1, isHere: false) }
        entry =
            state.closing == nil && state.isOver
            ? Entry(request: request, venues: Self.parts(state, venues, form, refusal, today)) : nil
        running =
            state.isOver
            ? nil
            : Running(
                words: "\(month)はまだ終わっていません。月締めは翌月から行えます。",
                body: try Fragment(DocumentPage.body(document)))
        closed = try state.closing.map { _ in
            Closed(
                files: ReportPages.files(MonthPages.address(state.month)),
                body: try Fragment(DocumentPage.body(document)))
        }
    }

    private static func parts(
        _ state: MonthState, _ venues: [Venue], _ form: Form?, _ refusal: Refusal?, _ today: CivilDate
    ) -> [VenuePart] {
        let byVenue = Dictionary(grouping: state.unsettled, by: \.venue)
        return venues.compactMap { venue in
            guard let open = byVenue[venue.id] else { return nil }
            let missing = Set((refusal?.fields[venue.id.text] ?? "").split(separator: ",").map(String.init))
            let byDate = Dictionary(grouping: open, by: \.date)
            func field(_ name: String, _ label: String, isMissing: Bool) -> Field {
                Field(
                    id: name, label: label, value: form?[name] ?? "",
                    fault: isMissing ? "日締めをするか、理由を書いてください。" : nil)
            }
            return VenuePart(
                name: venue.name,
                listed: ([venue.id.text] + byDate.keys.sorted().map(\.description)).joined(separator: " "),
                all: field(
                    name(venue.id), "\(venue.shortName)のすべての日に同じ理由を書く", isMissing: false),
                days: byDate.keys.sorted().map { date in
                    DayPart(
                        date: date.japanese, tasks: (byDate[date] ?? []).map { $0.task(today: today) },
                        field: field(
                            name(venue.id, date), "\(venue.shortName) \(date.japanese)の理由",
                            isMissing: missing.contains(date.description)))
                })
        }
    }

    /// The field of a day's reason; without a day, of that of all its days.
    static func name(_ venue: VenueID, _ date: CivilDate? = nil) -> String {
        "reason-\(venue)" + (date.map { "-\($0)" } ?? "")
    }
}

extension UnsettledDay {
    /// What is missing, and the page on which it is done.
    fileprivate func task(today: CivilDate) -> Frame.Link {
        let words = count == 0 ? why.label : "\(why.label)(\(count)件)"
        return switch why {
        case .notClosed:
            .init(
                label: count == 0 ? why.label : "\(why.label)(出欠のない予約\(count)件)",
                address: "/close/\(venue)/\(date)", isHere: false)
        case .courseUnmarked: .init(label: words, address: CoursePages.address, isHere: false)
        case .paperUnplaced: .init(label: words, address: "/unplaced/\(venue)", isHere: false)
        }
    }
}
