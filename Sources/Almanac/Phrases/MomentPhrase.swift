/// A day and a time of day: "11/24 10:30", "2026-11-24T10:00", "11月24日10時半", "明日の午後1時".
///
/// Each part is what `DatePhrase` and `TimePhrase` read; spaces, T, の or nothing stands between them.
package enum MomentPhrase {
    private static let guide = PhraseGuide(
        noun: "日時", examples: "11/24 10:30、11月24日10時半、2026-11-24T10:00、明日の午後1時")

    /// The day and time that are meant by someone who speaks today.
    /// - Throws: `PhraseError` when either part does not exist, is missing or is not understood.
    package static func parse(
        _ text: String, today: CivilDate
    ) throws(PhraseError) -> (date: CivilDate, time: CivilTime) {
        try guide.read(text) { scanner throws(PhraseFault) in
            let date = try scanner.date(near: today)
            _ = scanner.take("T") || scanner.take("の")
            return (date, try scanner.time())
        }
    }
}
