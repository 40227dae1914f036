import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 保存, and taking it back: nothing written is lost, what stood there before can be written again.
struct RecordForms: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.post("/record/:booking", Role.recording) { visitor, form in
            let booking = try visitor.bookingInAddress()
            let (typed, list) = (RecordForm(form), RecordList(form["from"]))
            do {
                let entry = try await again(form, booking, visitor) ?? typed.entry()
                let saved = try await visitor.desk.tell(
                    WriteRecord(booking: booking, entry: entry, replaces: try form.record("replaces")),
                    id: try form.request())
                let visit = try await visitor.desk.ask(ShowRecord(booking: booking)).visit
                let back = list.address(visit.venue, visit.date, today: visitor.today)
                return .redirect(to: "\(back)?recorded=\(saved.booking)#notice")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await RecordPages(pages: pages).page(
                    visitor, from: list, typed: typed, refusal: refusal)
            }
        }
    }

    /// The entry of an earlier version that is to count again; nil where the fields are what is written.
    private func again(
        _ form: Form, _ booking: BookingID, _ visitor: Visitor
    ) async throws -> RecordEntry? {
        guard let record = try form.record("again") else { return nil }
        let versions = try await visitor.desk.ask(ShowRecord(booking: booking)).versions
        guard let version = versions.first(where: { $0.record == record }) else {
            throw Refusal.badInput("again", "その相談票はもう出せません。")
        }
        return version.entry
    }
}

extension Form {
    fileprivate func record(_ name: String) throws(Refusal) -> RecordID? {
        guard has(name) else { return nil }
        return RecordID(try value(name) { Int64($0) })
    }
}

extension Visitor {
    /// What was saved before this list was shown, with the ways to correct it and to take it back. The
    /// address holds the booking's number only.
    func savedRecord(_ pages: Pages) async throws -> Frame.Notice? {
        guard may(Role.recording), let number = query("recorded").flatMap({ Int64($0) }),
            let shown = try? await desk.ask(ShowRecord(booking: BookingID(number))),
            let newest = shown.versions.first
        else { return nil }
        let before = shown.versions.dropFirst().first
        let list: RecordList = request.uri.path.hasPrefix("/consult/") ? .consult : .day
        var fields = [
            Frame.Field(name: "replaces", value: newest.record.description),
            Frame.Field(name: "from", value: list.rawValue),
            Frame.Field(name: "request", value: pages.freshID()),
        ]
        if let before { fields.append(Frame.Field(name: "again", value: before.record.description)) }
        let length = newest.minutes.map { "(\($0)分)" } ?? ""
        let deed = newest.blank ? "取り消しました" : "保存しました\(length)"
        return Frame.Notice(
            isError: false, text: "\(shown.visit.called)の相談票を\(deed)。",
            undo: .init(address: "/record/\(number)", fields: fields, token: key.formToken),
            alternatives: [
                .init(
                    label: newest.blank ? "書き直す" : "直す",
                    address: RecordPages.address(BookingID(number), from: list), isHere: false)
            ])
    }
}
