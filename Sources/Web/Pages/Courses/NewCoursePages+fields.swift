import Clinic

// The fields as they were typed.
extension NewCoursePages {
    static func words(_ form: Form?, _ faults: [String: String]) -> [CourseField] {
        [
            CourseField("title", "教室名", form, faults, isMust: true),
            CourseField("content", "内容", form, faults, isLong: true, most: CourseEntry.longestText),
            CourseField("teacher", "講師", form, faults),
            CourseField("fee", "費用", form, faults, preset: "無料", isShort: true),
            CourseField("minimumAge", "対象年齢(歳以上)", form, faults, preset: "60", isMust: true, isShort: true),
            CourseField(
                "reserves", "補欠(日程ごとの人数)", form, faults, preset: "10", isMust: true, isShort: true),
        ]
    }

    static func window(_ form: Form?, _ faults: [String: String]) -> [CourseField] {
        [
            CourseField(
                "opensOn", "受け付けを始める日", help: "4月1日、2026-04-01 のように", form, faults, isMust: true,
                isShort: true),
            CourseField(
                "opensAt", "受け付けを始める時刻", form, faults, preset: "9:00", isMust: true, isShort: true),
            CourseField(
                "closesOn", "締め切りの日", help: "この日まで受け付けます", form, faults, isMust: true, isShort: true),
        ]
    }

    static func selects(_ form: Form?, _ faults: [String: String]) -> [CourseSelect] {
        [
            CourseSelect(
                "selection", "決め方", CourseEntry.Selection.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["selection"] ?? CourseEntry.Selection.lottery.rawValue,
                fault: faults["selection"]),
            CourseSelect(
                "deadline", "締め切りの扱い", CourseEntry.Deadline.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["deadline"] ?? CourseEntry.Deadline.arrival.rawValue),
            CourseSelect(
                "firstTimer", "初めての方(抽選)", CourseEntry.FirstTimer.allCases.map { ($0.rawValue, $0.label) },
                chosen: form?["firstTimer"] ?? CourseEntry.FirstTimer.course.rawValue),
        ]
    }

    static func group(
        _ code: String, _ form: Form?, _ faults: [String: String], _ venues: [Venue]
    ) -> Group {
        let places = venues.flatMap { venue in
            venue.rooms.map { (code: "\(venue.id)/\($0.id)", label: "\(venue.name) \($0.name)") }
        }
        let rows = CourseForm.rows.map { row in
            let names = CourseForm.names(code, row)
            let fields = [(names.date, "日"), (names.from, "始まり"), (names.to, "終わり")]
            return Row(
                cells: fields.map { name, spoken in
                    Cell(
                        name: name, spoken: "\(code)日程 \(row)行目の\(spoken)", value: form?[name] ?? "",
                        isWrong: faults[name] != nil)
                }, rowFault: fields.compactMap { faults[$0.0] }.first)
        }
        let hasAny = form.map { form in rows.contains { $0.cells.contains { form.has($0.name) } } } ?? false
        return Group(
            name: "\(code)日程",
            place: CourseSelect(
                "place-\(code)", "会場と部屋", [(code: "", label: "選んでください")] + places,
                chosen: form?["place-\(code)"] ?? "", fault: faults["place-\(code)"]),
            capacity: CourseField("capacity-\(code)", "定員", form, faults, isShort: true, most: 3), rows: rows,
            isUnfolded: hasAny || code == "A", isFirst: code == "A")
    }
}
