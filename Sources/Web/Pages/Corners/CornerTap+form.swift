import Almanac
import Clinic

extension CornerTap {
    /// As the script sends it: id, milliseconds since 1970, and the codes that were chosen, each or nothing
    /// between commas; last the tap that it takes back.
    init(line: String) throws(Refusal) {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, let milliseconds = Int64(parts[1]) else { throw Self.unreadable }
        try self.init(
            id: parts[0], happenedAt: Instant(milliseconds: milliseconds), age: parts[2], gender: parts[3],
            topic: parts[4], takesBack: parts[5])
    }

    /// - Parameters: codes; empty where nothing was chosen.
    fileprivate init(
        id: String, happenedAt: Instant?, age: String, gender: String, topic: String, takesBack: String
    ) throws(Refusal) {
        guard let id = CornerTapID(id) else { throw Self.unreadable }
        self.init(
            id: id, happenedAt: happenedAt, takesBack: try Self.read(takesBack, CornerTapID.init(_:)),
            ageBand: try Self.read(age, AgeBand.init(rawValue:)),
            gender: try Self.read(gender) { Int($0).flatMap(Gender.init(rawValue:)) },
            topic: try Self.read(topic, Slug.init(_:)))
    }

    private static func read<Value>(
        _ text: String, _ read: (String) -> Value?
    ) throws(Refusal) -> Value? {
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw unreadable }
        return value
    }

    private static var unreadable: Refusal { .badInput("tap", "＋1を読めません。ページを開き直してください。") }
}

extension Form {
    /// The tap of a form without script.
    func tap() throws(Refusal) -> CornerTap {
        try CornerTap(
            id: required("tap"), happenedAt: nil, age: self["age"] ?? "", gender: self["gender"] ?? "",
            topic: self["topic"] ?? "", takesBack: self["takesBack"] ?? "")
    }
}
