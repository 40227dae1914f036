/// 結果の連絡: a call to make about an application.
package enum CourseCall {
    /// What it is about.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// What the draw has come to.
        case result
        /// 繰り上げ: a place has become free for them.
        case reserve
        /// The course is not held.
        case cancelled

        package var label: String {
            switch self {
            case .result: "抽選結果"
            case .reserve: "繰り上げ"
            case .cancelled: "中止"
            }
        }
    }
}

extension CallTask.Result {
    /// What an operator may answer for a call about a course: a place that became free is offered like a
    /// seat.
    package static func answers(to kind: CourseCall.Kind) -> [CallTask.Result] {
        answers(to: kind == .reserve ? CallTask.Kind.offer : .closure)
    }
}
