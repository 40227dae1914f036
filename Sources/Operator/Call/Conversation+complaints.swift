import Clinic

extension Conversation {
    /// A refusal in the operator's words; the seats it proposes become the list.
    mutating func complain(_ error: any Error) -> [String] {
        guard let refusal = error as? Refusal else { return Complaint(error).lines }
        var lines = [refusal.message]
        if !refusal.alternatives.isEmpty {
            (seats, isListNewer) = (SeatList(refusal.alternatives), true)
            lines.append("近くの空きです。")
            lines += seats.nextPage(venues)
        }
        for candidate in refusal.candidates where !candidate.reasons.isEmpty {
            lines.append(BookingWords.line(candidate))
        }
        return lines + (Self.ways[refusal.code].map { [$0] } ?? [])
    }

    /// The way out at this prompt.
    private static let ways: [Refusal.Code: String] = [
        .limitReached: "それでも受けるときは、番号のあとに ! と理由を入れてください (b 2 !理由)。",
        .ageUncertain: "生年月日が分かれば k 年齢 S41.3.5、分からないまま受けるときは ! と理由を (b 2 !理由)。",
        .seatHeld: "お待ちの方にご案内中です。w でこの方もお待ちいただけます。",
        .personAmbiguous: "番号や名前で探して、どなたか選んでから入れてください。",
    ]
}
