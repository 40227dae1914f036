import Clinic

extension Callee {
    /// 「★秘匿 タナカ ハナ様  折り返し 090-1234-5678(娘)」, and how else to reach them.
    var lines: [String] {
        let place = phone.map { "  \(callsBack ? "折り返し " : "")\($0)" + (who.map { "(\($0))" } ?? "") } ?? ""
        return ["\(secret ? "★秘匿 " : "")\(kana ?? "")様\(place)"]
            + (reach.map { ["聞こえにくい方。連絡は: \($0)"] } ?? [])
    }
}
