import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 相談コーナー: the days of festivals, with what was counted there; the office fixes and cancels them.
struct CornerPages: Sendable {
    let pages: Pages

    static let title = "相談コーナー"
    static let address = "/corners"
    /// Who finds it in the menu: four days a year are too few for those who work at venues. They have it on
    /// the page of the day.
    static let menu = Role.planning.union([.viewer])

    private struct Content: Sendable {
        let days: [Line]
        let isEmpty: Bool
        /// Where a day is fixed; nil for those who only look.
        let new: String?
    }

    /// One day.
    struct Line: Sendable {
        let anchor: String
        let name: String
        let place: String
        let people: Int
        let team: String
        let remarks: [String]
        /// Where people are counted; nil for those who only look.
        let count: String?
        let figures: String
        /// The sheet for 正の字; nil for those who only look.
        let sheet: String?
        /// Ordinary sessions that lack a team; empty for those who see no days.
        let lacking: [DayPages.Step]
        let cancel: Deed?
        let restore: Deed?
    }

    /// A form of a day.
    struct Deed: Sendable {
        let address: String
        let request: String
        let reason: String
        let fault: String?
    }

    /// Where the forms of a day are sent, and its pages are.
    static func address(_ corner: CornerID) -> String { "/corner/\(corner)" }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.all) { visitor in
            try await page(visitor, notice: try await happened(visitor))
        }
        board.post("/corner/:corner/cancel", Role.planning) { visitor, form in
            try await act(visitor, form, "cancelled") { corner in
                try await visitor.desk.tell(
                    CancelCornerDay(corner: corner, reason: form["reason"] ?? ""), id: try form.request())
            }
        }
        board.post("/corner/:corner/restore", Role.planning) { visitor, form in
            try await act(visitor, form, "restored") { corner in
                try await visitor.desk.tell(RestoreCornerDay(corner: corner), id: try form.request())
            }
        }
    }

    private func act(
        _ visitor: Visitor, _ form: Form, _ done: String,
        _ change: (CornerID) async throws -> CancelCornerDay.Answer
    ) async throws -> Response {
        let corner = try visitor.corner()
        do {
            _ = try await change(corner)
            return .redirect(to: "\(Self.address)?\(done)=\(corner)#notice")
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(
                visitor, notice: .init(refusal),
                typed: (corner, form["reason"] ?? "", refusal.fields["reason"]))
        }
    }

    private func page(
        _ visitor: Visitor, notice: Frame.Notice?,
        typed: (corner: CornerID, reason: String, fault: String?)? = nil
    ) async throws -> Response {
        let days = try await visitor.desk.ask(CornerDays())
        let venues = try await visitor.desk.ask(Venues())
        var frame = pages.frame(Self.title, visitor)
        frame.notice = notice
        let lines = days.map { day in
            let isTyped = typed?.corner == day.corner
            let deed = Deed(
                address: Self.address(day.corner) + (day.cancelled ? "/restore" : "/cancel"),
                request: pages.freshID(), reason: isTyped ? typed?.reason ?? "" : "",
                fault: isTyped ? typed?.fault : nil)
            return Line(day, venues, visitor, deed)
        }
        return try pages.templates.page(
            "corners", frame,
            Content(
                days: lines, isEmpty: lines.isEmpty,
                new: visitor.may(Role.planning) ? NewCornerPages.address : nil))
    }

    /// What was done before the page was shown.
    private func happened(_ visitor: Visitor) async throws -> Frame.Notice? {
        for word in ["fixed", "cancelled", "restored"] {
            guard let id = visitor.query(word).flatMap({ Int64($0) }).map({ CornerID($0) }),
                let day = try? await visitor.desk.ask(ShowCorner(corner: id)).day
            else { continue }
            switch word {
            case "fixed": return .init(isError: false, text: "\(day.name)を決めました。")
            case "restored": return .init(isError: false, text: "\(day.name)の中止を取り消しました。")
            default:
                let fields = [Frame.Field(name: "request", value: pages.freshID())]
                return .init(
                    isError: false,
                    text: "\(day.name)を中止にしました。"
                        + (day.people == 0 ? "" : "数えた\(day.people)人はそのまま残ります。"),
                    undo: day.cancelled && visitor.may(Role.planning)
                        ? .init(
                            address: Self.address(id) + "/restore", fields: fields,
                            token: visitor.key.formToken) : nil)
            }
        }
        return nil
    }
}
