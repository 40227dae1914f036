/// 事業: the three things the plan counts (板橋区 DX推進計画 2025, 施策11).
package enum Programme: String, CaseIterable, Codable, Sendable, Comparable {
    /// スマホ教室 (区民向けスマートフォン操作説明会)
    case course
    /// シニアのスマートフォン個別相談会
    case consultation
    /// 区民まつり・農業まつりの相談コーナー
    case corner

    /// The name on reports.
    package var label: String {
        switch self {
        case .course: "スマホ教室"
        case .consultation: "個別相談会"
        case .corner: "相談コーナー"
        }
    }

    /// The plan's own order.
    package static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}
