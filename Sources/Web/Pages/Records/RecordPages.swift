import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 相談票: written, and corrected, with large taps and one button.
struct RecordPages: Sendable {
    let pages: Pages

    /// Where a booking's is.
    static func address(_ booking: BookingID, from list: RecordList = .day) -> String {
        "/record/\(booking)" + (list == .day ? "" : "?from=\(list.rawValue)")
    }

    func mount(on board: PageBoard) {
        board.get("/record/:booking", Role.recording) { visitor in
            try await page(visitor, from: RecordList(visitor.query("from")))
        }
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - typed: what stands in the fields; nil for what was written before.
    ///   - refusal: why it was not taken.
    func page(
        _ visitor: Visitor, from list: RecordList, typed: RecordForm? = nil, refusal: Refusal? = nil
    ) async throws -> Response {
        let shown = try await visitor.desk.ask(ShowRecord(booking: try visitor.bookingInAddress()))
        let visit = shown.visit
        let venues = try await visitor.desk.ask(Venues())
        var frame = pages.frame(
            shown.record == nil ? "相談票" : "相談票を直す", visitor, at: visit.venue)
        frame.ownScript = pages.templates.files.address("record.js")
        frame.notice = refusal.map { .init($0) }
        var content = RecordContent(shown, venues, from: list, today: visitor.today)
        if visit.date <= visitor.today {
            let choices = try await visitor.desk.ask(RecordChoices(date: visit.date))
            let written = shown.record.map { RecordForm($0.entry) } ?? RecordForm()
            content.form = .init(
                typed ?? written, shown, choices, refusal?.fields ?? [:], from: list, now: visitor.now,
                id: pages.freshID)
        } else if refusal == nil {
            frame.notice = .init(isError: true, text: "\(visit.date.japanese)の予約です。相談票は相談のあとに書いてください。")
        }
        if refusal?.code == .alreadyThere { content.now = shown.versions.first.map { .init($0) } }
        if visit.date == visitor.today, shown.person != nil, visitor.may(EarlierRecords.roles) {
            content.earlier = EarlierPages.address(shown.booking, from: list)
        }
        return try pages.templates.page(
            "record", frame, content)
    }
}
