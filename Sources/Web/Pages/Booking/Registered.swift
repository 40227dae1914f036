import Clinic

/// 登録あり: whoever gave exactly the phone and the name of somebody known elsewhere is that person, and nothing
/// else is told of them.
extension [Candidate] {
    /// What the address of the next page says of it.
    var query: String { contains { $0.reasons == [.registered] } ? "&registered=1" : "" }
}

extension Frame.Notice {
    /// The notice with 登録あり where the address says so.
    func registered(_ visitor: Visitor) -> Self {
        guard visitor.query("registered") != nil else { return self }
        var notice = self
        notice.text += " 登録あり(ほかの会場でご利用のある方です)。"
        return notice
    }
}
