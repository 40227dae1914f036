import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// ＋1: one large button on a tablet at a festival. The script keeps each tap until it is told that it came;
/// without it the button is a form.
struct CountPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let corner: String
        let address: String
        let day: String
        let place: String
        let people: Int
        let warnings: [String]
        /// The tap that the form would send.
        let tap: String
        let request: String
        /// Milliseconds since 1970, by the service: a tablet's clock may be wrong.
        let now: String
        /// The day in the machine's form, before which nobody is counted.
        let date: String
        let groups: [Group]
        let figures: String
        let signIn: String
    }

    /// What may be chosen of whoever comes, and never has to be.
    private struct Group: Sendable {
        let name: String
        let title: String
        let choices: [Choice]
    }

    private struct Choice: Sendable {
        let code: String
        let label: String
    }

    func mount(on board: PageBoard) {
        board.get("/corner/:corner", Role.recording) { visitor in
            try await page(visitor, try visitor.corner())
        }
        board.post("/corner/:corner/tap", Role.recording) { visitor, form in
            try await tap(visitor, try visitor.corner(), form)
        }
        board.post("/corner/:corner/taps", Role.recording) { visitor, form in
            let count = CountCorner(
                corner: try visitor.corner(), taps: try form.all("tap").map(CornerTap.init(line:)))
            return Answers.json(
                try Wire.data(try await visitor.desk.tell(count, id: try form.request())))
        }
    }

    /// One tap of the form. It is answered at once: sent again by a reload, it is the same tap.
    private func tap(_ visitor: Visitor, _ corner: CornerID, _ form: Form) async throws -> Response {
        do {
            let tap = try form.tap()
            let answer = try await visitor.desk.tell(
                CountCorner(corner: corner, taps: [tap]), id: try form.request())
            guard answer.differing.isEmpty else {
                let text = "この＋1はもう送られています。もう一度押してください。"
                return try await page(visitor, corner, .init(isError: true, text: text))
            }
            return try await page(visitor, corner, notice(of: tap, corner, visitor))
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, corner, .init(refusal))
        }
    }

    private func notice(of tap: CornerTap, _ corner: CornerID, _ visitor: Visitor) -> Frame.Notice {
        guard tap.takesBack == nil else { return .init(isError: false, text: "＋1を取り消しました。") }
        let fields = [
            ("tap", pages.freshID()), ("takesBack", tap.id.text), ("request", pages.freshID()),
        ]
        return .init(
            isError: false, text: "1人数えました。",
            undo: .init(
                address: CornerPages.address(corner) + "/tap",
                fields: fields.map { .init(name: $0.0, value: $0.1) }, token: visitor.key.formToken))
    }

    private func page(
        _ visitor: Visitor, _ corner: CornerID, _ notice: Frame.Notice? = nil
    ) async throws -> Response {
        let day = try await visitor.desk.ask(ShowCorner(corner: corner)).day
        let choices = try await visitor.desk.ask(RecordChoices(date: day.date))
        var frame = pages.frame("\(day.title) 相談コーナー", visitor)
        frame.notice = notice
        frame.ownScript = pages.templates.files.address("corner.js")
        let address = CornerPages.address(corner)
        return try pages.templates.page(
            "corner", frame,
            Content(
                corner: corner.description, address: address, day: day.date.japanese,
                place: "\(day.place) \(day.hours.start)〜\(day.hours.end)", people: day.people,
                warnings: Self.warnings(day, visitor.today), tap: pages.freshID(), request: pages.freshID(),
                now: String(visitor.now.milliseconds), date: day.date.description,
                groups: Self.groups(choices), figures: address + "/figures",
                signIn: SignInPages.address(before: address)))
    }

    private static func warnings(_ day: CornerDay, _ today: CivilDate) -> [String] {
        var warnings: [String] = []
        if day.cancelled { warnings.append("この日は中止になっています。来た方がいれば、数えてかまいません。") }
        if day.date > today { warnings.append("まだ当日ではありません。数えるのは\(day.date.japanese)からです。") }
        return warnings
    }

    private static func groups(_ choices: [RecordChoice]) -> [Group] {
        [
            Group(
                name: "age", title: "年代",
                choices: AgeBand.allCases.map { Choice(code: $0.rawValue, label: $0.label) }),
            Group(
                name: "gender", title: "性別",
                choices: RecordWords.genders.filter { $0 != .unknown }.map {
                    Choice(code: String($0.rawValue), label: $0.label)
                }),
            Group(
                name: "topic", title: "相談内容",
                choices: choices.filter { $0.kind == .topic }.map {
                    Choice(code: $0.code.text, label: $0.label)
                }),
        ]
    }
}
