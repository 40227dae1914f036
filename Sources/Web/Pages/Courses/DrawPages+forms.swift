import Clinic
import Desk

// The forms of a draw, in the order of its steps.
extension DrawPages {
    struct Freeze: Sendable {
        let freezeRequest: String
        let fields: [CourseField]
        /// 重複かもしれない: how many, and where they are; nil where there are none.
        let likely: DayPages.Step?
    }

    struct Value: Sendable {
        let valueRequest: String
        /// The value, and the value once more.
        let fields: [CourseField]
        /// The draw that this one takes the place of.
        let replaces: String?
        let why: CourseField?
    }

    struct Lift: Sendable {
        let liftRequest: String
        let reasonField: CourseField
        let isAfterDraw: Bool
        let isUnfolded: Bool
    }

    /// The published value. A slip in it decides who has a place, and only a redraw takes it back:
    /// it is typed twice.
    static func valueTypedTwice(_ form: Form) throws(Refusal) -> String {
        let (value, again) = (form["value"] ?? "", form["again"] ?? "")
        guard !value.isEmpty else { return value }
        guard !again.isEmpty else { throw .badInput("again", "確かめのため、もう一度入れてください。") }
        guard plain(value) == plain(again) else {
            throw .badInput("again", "2つの数値が違います。公開された数値を見て、違うほうを直してください。")
        }
        return value
    }

    /// As it is drawn with; as it was typed where it cannot be.
    private static func plain(_ said: String) -> String {
        do throws(Invalid) { return try DrawList.value(said) } catch { return said }
    }

    func freeze(
        _ typed: (Form?, [String: String]), _ visitor: Visitor, _ course: ShowCourse.Answer
    ) async throws -> Freeze {
        Freeze(
            freezeRequest: pages.freshID(),
            fields: [
                CourseField(
                    "source", "抽選に使う、公開される数値",
                    help: "締め切ったあとに公開され、だれでも調べられるもの。「ナンバーズ4 第6789回 抽せん数字」のように", typed.0,
                    typed.1, isMust: true, most: FreezeCourse.longestSource),
                CourseField(
                    "valueOn", "数値が公開される日", help: "明日から先の日", typed.0, typed.1, isMust: true, isShort: true),
            ], likely: try await Self.likely(visitor, course))
    }

    private static func likely(
        _ visitor: Visitor, _ course: ShowCourse.Answer
    ) async throws -> DayPages.Step? {
        guard visitor.may(Role.front), visitor.works(on: course.entry) else { return nil }
        let filter = ApplicationPages.Filter.likely
        let lines = try await visitor.desk.ask(Applications(course: course.course))
        return lines.count(where: filter.takes).some.map { count in
            DayPages.Step(
                label: "「重複かもしれない」申し込みが、まだ\(count)件あります",
                address: ApplicationPages.address(course.course) + "?only=\(filter.rawValue)")
        }
    }

    func value(_ typed: (Form?, [String: String]), _ draw: ShowDraw.Answer) -> Value {
        let replaces = typed.0?["replaces"] ?? typed.1["replaces"]
        return Value(
            valueRequest: pages.freshID(),
            fields: [
                CourseField(
                    "value", "公開された数値", help: draw.source.map { "\($0)。見たままに入れます" }, typed.0, typed.1,
                    isMust: true, isShort: true, most: DrawList.longestValue),
                CourseField(
                    "again", "公開された数値をもう一度", typed.0, typed.1, isMust: true, isShort: true,
                    most: DrawList.longestValue),
            ],
            replaces: replaces,
            why: replaces.map { _ in
                CourseField("why", "抽選をやり直す理由", typed.0, typed.1, isMust: true, most: 100)
            })
    }

    func lift(_ typed: (Form?, [String: String]), isAfterDraw: Bool) -> Lift {
        Lift(
            liftRequest: pages.freshID(),
            reasonField: CourseField("reason", "理由", typed.0, typed.1, isMust: true, most: 100),
            isAfterDraw: isAfterDraw, isUnfolded: typed.0 != nil)
    }
}
