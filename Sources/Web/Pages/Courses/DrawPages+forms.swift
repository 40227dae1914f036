import Clinic
import Desk

// The forms of a draw, in the order of its steps.
extension DrawPages {
    func freeze(_ typed: (Form?, [String: String])) -> Freeze {
        Freeze(
            freezeRequest: pages.freshID(),
            fields: [
                CourseField(
                    "source", "抽選に使う、公開される数値",
                    help: "締め切ったあとに公開され、だれでも調べられるもの。「ナンバーズ4 第6789回 抽せん数字」のように", typed.0,
                    typed.1, isMust: true, most: FreezeCourse.longestSource),
                CourseField(
                    "valueOn", "数値が公開される日", help: "明日から先の日", typed.0, typed.1, isMust: true, isShort: true),
            ])
    }

    func value(_ typed: (Form?, [String: String]), _ draw: ShowDraw.Answer) -> Value {
        let replaces = typed.0?["replaces"] ?? typed.1["replaces"]
        return Value(
            valueRequest: pages.freshID(),
            field: CourseField(
                "value", "公開された数値", help: draw.source.map { "\($0)。見たままに入れます" }, typed.0, typed.1,
                isMust: true, isShort: true, most: DrawList.longestValue),
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
