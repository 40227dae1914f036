import Clinic
import Desk

extension CoursePage {
    /// What can be done now, the next step first.
    static func steps(_ visitor: Visitor, _ course: ShowCourse.Answer) -> [Frame.Link] {
        let (address, stage) = (CoursePages.address(course.course), course.line.stage)
        var steps: [Frame.Link] = []
        func add(_ label: String, _ place: String) {
            steps.append(Frame.Link(label: label, address: place, isHere: false))
        }
        let mayPlan = visitor.may(Role.planning)
        if course.entry.selection == .lottery, stage != .cancelled {
            let isDue = stage == .over || stage == .frozen
            if isDue { add(mayPlan ? (stage == .over ? "名簿を締め切る" : "抽選する") : "公開した名簿", address + "/draw") }
        }
        if visitor.may(Role.front), course.calls > 0, visitor.works(on: course.entry) {
            add("電話連絡(\(course.calls)件)", "/tasks")
        }
        if visitor.may(Role.front), stage.takesApplications {
            add("申し込みを受ける", address + "/apply")
            add("はがきをまとめて入れる", address + "/postcards")
        }
        if visitor.may(Role.front), visitor.works(on: course.entry) {
            add("申込者の一覧", address + "/applications")
            if course.line.enrolled + course.line.offered > 0 { add("受講者名簿・出欠", address + "/roster") }
            if stage == .drawn || course.entry.selection == .firstCome, stage != .cancelled {
                add("結果の通知", address + "/letters")
            }
        }
        if course.entry.selection == .lottery, stage == .drawn { add("抽選の結果", address + "/draw") }
        return steps
    }
}
