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
