import Clinic

/// What follows `b` and `m`: 「3」「3e 2人」「3 2 !理由」, the number of people anywhere.
struct SeatEntry {
    /// The number of a seat, and for `m` that of a booking.
    let numbers: [String]
    /// What stands behind 「!」; nil where nothing does.
    let reason: String?
    let people: Int?

    init(_ words: String) {
        var people: Int?
        var rest: [Substring] = []
        for word in words.split(separator: " ") {
            if let count = WhereAndWhen.people(word) { people = count } else { rest.append(word) }
        }
        self.people = people
        let halves = rest.joined(separator: " ").split(
            separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        var numbers: [String] = []
        for word in (halves.first ?? "").split(separator: " ").map(String.init) {
            // 「3 e」 is 3e.
            if let last = numbers.last, word.count == 1, word.first?.isLetter == true,
                last.allSatisfy(\.isNumber)
            {
                numbers[numbers.count - 1] = last + word
            } else {
                numbers.append(word)
            }
        }
        self.numbers = numbers
        let reason = halves.count > 1 ? halves[1].split(separator: " ").joined(separator: " ") : ""
        self.reason = reason.isEmpty ? nil : reason
    }
}
