import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// 抽選: the list is closed with a published value named beforehand, published, and drawn from; numbers without
/// names.
struct DrawPages: Sendable {
    let pages: Pages

    func mount(on board: PageBoard) {
        board.get("/course/:course/draw", Role.all) { visitor in
            try await page(visitor, nil, Self.happened(visitor))
        }
        board.get("/course/:course/published.txt", Role.all) { visitor in
            let draw = try await visitor.desk.ask(ShowDraw(course: try visitor.course()))
            guard let list = draw.list else { throw Refusal(.notFound, "名簿はまだ締め切られていません。") }
            return Answers.response(.ok, "text/plain; charset=utf-8", Data(list.utf8))
        }
        board.get("/print/draw/:course", Role.all) { visitor in
            let draw = try await visitor.desk.ask(ShowDraw(course: try visitor.course()))
            guard draw.list != nil else { throw Refusal(.notFound, "名簿はまだ締め切られていません。") }
            let ward = try await visitor.desk.ask(WardFacts()).name
            return try pages.templates.page(
                "print/draw", pages.sheet("抽選名簿", visitor), DrawContent(draw, ward: ward))
        }
        board.post("/course/:course/freeze", Role.planning) { visitor, form in
            try await act(visitor, form, "frozen") { course in
                guard let valueOn = try form.date("valueOn", today: visitor.today) else {
                    throw Refusal.badInput("valueOn", "数値が公開される日を入れてください。")
                }
                _ = try await visitor.desk.tell(
                    FreezeCourse(course: course, source: form["source"] ?? "", valueOn: valueOn),
                    id: try form.request())
            }
        }
        board.post("/course/:course/lift", Role.planning) { visitor, form in
            try await act(visitor, form, "lifted") { course in
                _ = try await visitor.desk.tell(
                    LiftFreeze(course: course, reason: form["reason"] ?? ""), id: try form.request())
            }
        }
        board.post("/course/:course/draw", Role.planning) { visitor, form in
            try await act(visitor, form, "drawn") { course in
                let replaces = form["replaces"].flatMap { Int64($0) }.map { DrawID($0) }
                _ = try await visitor.desk.tell(
                    DrawCourse(
                        course: course, value: try Self.valueTypedTwice(form), replaces: replaces,
                        reason: form["why"]), id: try form.request())
            }
        }
    }

    private func act(
        _ visitor: Visitor, _ form: Form, _ done: String, _ change: (CourseID) async throws -> Void
    ) async throws -> Response {
        let course = try visitor.course()
        do {
            try await change(course)
            return .redirect(to: "\(CoursePages.address(course))/draw?did=\(done)#notice")
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, (done, form, refusal), .init(refusal))
        }
    }

    private static func happened(_ visitor: Visitor) -> Frame.Notice? {
        let words = [
            "frozen": "名簿を締め切りました。下の名簿とハッシュ値を、数値が出る前に公開してください。",
            "lifted": "締め切りを取り消しました。名簿を直してから、もう一度締め切ってください。",
            "drawn": "抽選しました。結果の通知を出してください。電話で申し込んだ方は電話連絡に並びました。",
        ]
        return visitor.query("did").flatMap { words[$0] }.map { .init(isError: false, text: $0) }
    }

    private struct Content: Sendable {
        let draw: DrawContent
        let stage: String
        let address: String
        /// What says why there is nothing to do; nil where there is.
        let waiting: String?
        let freeze: Freeze?
        let value: Value?
        let lift: Lift?
        let letters: String?
    }

    private func page(
        _ visitor: Visitor, _ typed: (deed: String, form: Form, refusal: Refusal)?, _ notice: Frame.Notice?
    ) async throws -> Response {
        let id = try visitor.course()
        let course = try await visitor.desk.ask(ShowCourse(course: id))
        let draw = try await visitor.desk.ask(ShowDraw(course: id))
        let ward = try await visitor.desk.ask(WardFacts()).name
        let mayPlan = visitor.may(Role.planning) && course.line.stage != .cancelled
        let isLottery = course.entry.selection == .lottery
        func sent(_ deed: String) -> (Form?, [String: String]) {
            typed?.deed == deed ? (typed?.form, typed?.refusal.fields ?? [:]) : (nil, [:])
        }
        let isFree = mayPlan && isLottery && draw.list == nil && visitor.today > course.entry.closesOn
        let isDue = mayPlan && draw.list != nil && draw.draw == nil
        let mayLift = mayPlan && draw.list != nil
        var frame = pages.frame("\(course.entry.title) 抽選", visitor)
        frame.notice = notice
        let isOut = draw.valueOn.map { $0 <= visitor.today } ?? false
        return try pages.templates.page(
            "course-draw", frame,
            Content(
                draw: DrawContent(draw, ward: ward), stage: course.line.stage.label,
                address: CoursePages.address(id),
                waiting: Self.waiting(course, draw, isDue: isDue, isFree: isFree, isOut: isOut),
                freeze: isFree ? try await freeze(sent("frozen"), visitor, course) : nil,
                value: isDue && isOut ? value(sent("drawn"), draw) : nil,
                lift: mayLift ? lift(sent("lifted"), isAfterDraw: draw.draw != nil) : nil,
                letters: visitor.may(Role.front) && visitor.works(on: course.entry) && draw.draw != nil
                    ? CoursePages.address(id) + "/letters" : nil))
    }

    private static func waiting(
        _ course: ShowCourse.Answer, _ draw: ShowDraw.Answer, isDue: Bool, isFree: Bool, isOut: Bool
    ) -> String? {
        if course.entry.selection == .firstCome { return "申し込み順の教室です。抽選はありません。" }
        if draw.list == nil, !isFree { return "名簿は、\(course.entry.closesOn.japanese)の受け付けが終わってから締め切ります。" }
        guard draw.list != nil, draw.draw == nil, let day = draw.valueOn else { return nil }
        if !isOut { return "抽選に使う数値は\(day.japanese)に公開されます。それから抽選します。" }
        return isDue ? nil : "抽選はこれからです。"
    }
}
