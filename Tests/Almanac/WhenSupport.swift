import Almanac

/// What a phrase means, in short: "2026-11-24", "2026-11-24..2026-11-30", "..2026-12-25 火木 午前", "* 10:30".
func meaning(of text: String, on today: String = "2026-11-22") throws -> String {
    let when = try WhenPhrase.parse(text, today: day(today))
    let ends = [when.first, when.last].map { $0?.description ?? "" }
    let days = when.first == when.last ? when.first?.description ?? "*" : ends.joined(separator: "..")
    let weekdays = when.weekdays.sorted().map(\.kanji).joined()
    let rest = [weekdays, when.part?.label ?? "", when.time?.description ?? ""]
    return ([days] + rest.filter { !$0.isEmpty }).joined(separator: " ")
}

/// The sentence with which a phrase is refused; nil if it is understood.
func complaint(about text: String, on today: String = "2026-11-22") -> String? {
    do throws(PhraseError) {
        _ = try WhenPhrase.parse(text, today: day(today))
        return nil
    } catch {
        return error.message
    }
}
