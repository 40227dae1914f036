import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// One corner day in figures, and the entry of those who were counted on paper.
struct CornerFiguresPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let name: String
        let place: String
        let remarks: [String]
        let counts: [Count]
        let tables: [Table]
        /// Nil for those who only look, and before the day.
        let tally: Tally?
        /// Where people are counted; nil for those who only look.
        let count: String?
    }

    private struct Count: Sendable {
        let label: String
        let people: Int
    }

    private struct Table: Sendable {
        let title: String
        let rows: [Count]
    }

    private struct Tally: Sendable {
        let address: String
        let request: String
        /// The entry that counts until now; nil for the first.
        let replaces: String?
        let value: String
        let fault: String?
        let isUnfolded: Bool
        let title: String
    }

    func mount(on board: PageBoard) {
        board.get("/corner/:corner/figures", Role.all) { visitor in
            var notice: Frame.Notice?
            if visitor.query("tallied") != nil { notice = .init(isError: false, text: "紙の人数を入れました。") }
            return try await page(visitor, notice)
        }
        board.post("/corner/:corner/tally", Role.recording) { visitor, form in
            let corner = try visitor.corner()
            do {
                guard let people = try form.number("people", "人数") else {
                    throw Refusal.badInput("people", "人数を入れてください。")
                }
                let replaces = form["replaces"].flatMap { Int64($0) }.map { TallyID($0) }
                _ = try await visitor.desk.tell(
                    TallyCorner(corner: corner, people: people, replaces: replaces), id: try form.request())
                return .redirect(to: CornerPages.address(corner) + "/figures?tallied=1#notice")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(visitor, .init(refusal), typed: form, fault: refusal.fields["people"])
            }
        }
    }

    private func page(
        _ visitor: Visitor, _ notice: Frame.Notice?, typed: Form? = nil, fault: String? = nil
    ) async throws -> Response {
        let figures = try await visitor.desk.ask(ShowCorner(corner: try visitor.corner()))
        let venues = try await visitor.desk.ask(Venues())
        let day = figures.day
        var frame = pages.frame("\(day.title) 相談コーナーの人数", visitor)
        frame.notice = notice
        let mayCount = visitor.may(Role.recording)
        return try pages.templates.page(
            "corner-figures", frame,
            Content(
                name: day.name, place: "\(day.place) \(day.hours.words)",
                remarks: CornerText.remarks(on: day, venues, visitor.today),
                counts: [
                    Count(label: "合計", people: day.people), Count(label: "＋1", people: day.tapped),
                    Count(label: "紙", people: day.tallied),
                ], tables: Self.tables(figures),
                tally: mayCount && day.date <= visitor.today
                    ? tally(figures, typed?["people"], fault) : nil,
                count: mayCount ? CornerPages.address(day.corner) : nil))
    }

    private func tally(_ figures: CornerFigures, _ typed: String?, _ fault: String?) -> Tally {
        let now = figures.tally.map { _ in String(figures.day.tallied) }
        return Tally(
            address: CornerPages.address(figures.day.corner) + "/tally", request: pages.freshID(),
            replaces: figures.tally?.description, value: typed ?? now ?? "", fault: fault,
            isUnfolded: typed != nil, title: now == nil ? "紙の人数を入れる" : "紙の人数を直す")
    }

    private static func tables(_ figures: CornerFigures) -> [Table] {
        let others =
            figures.otherTimes == 0 ? [] : [Count(label: "その日以外の時刻", people: figures.otherTimes)]
        let tables = [
            Table(
                title: "時刻",
                rows: figures.hours.map { Count(label: "\($0.hour)時台", people: $0.people) } + others),
            Table(
                title: "年代", rows: figures.ageBands.map { Count(label: $0.band.label, people: $0.people) }),
            Table(
                title: "性別", rows: figures.genders.map { Count(label: $0.gender.label, people: $0.people) }),
            Table(
                title: "相談内容", rows: figures.topics.map { Count(label: $0.label, people: $0.people) }),
        ]
        return tables.filter { !$0.rows.isEmpty }
    }
}
