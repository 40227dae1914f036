import Clinic

extension Conversation {
    /// A refusal in the operator's words; the seats it proposes become the list.
    mutating func complain(_ error: any Error, about entry: Entry) -> [String] {
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
        return lines + (way(out: refusal, of: entry).map { [$0] } ?? [])
    }

    /// The way out at this prompt.
    private func way(out refusal: Refusal, of entry: Entry) -> String? {
        switch refusal.code {
        case _ where refusal.fields["exception"] != nil, .tooYoung where Self.isCourse(entry), .limitReached:
            return Self.reasoned(entry).map { "それでも受けるときは、理由を添えて \($0) です。" }
        case .ageUncertain:
            let born =
                if case .new = atHand { "n に生年月日を入れ直すか (n かな S41.3.5)" } else { "k 年齢 S41.3.5 と入れるか" }
            return "生年月日が分かれば \(born)"
                + (Self.reasoned(entry).map { "、分からないまま受けるときは、理由を添えて \($0) です。" } ?? "、お尋ねください。")
        case .signInNeeded: return "op と打って、職員IDとパスワードを入れ直してください。"
        case .seatHeld: return "お待ちの方にご案内中です。w でこの方もお待ちいただけます。"
        case .personAmbiguous:
            if case .new = atHand { return "番号で探して、どなたか選んでください。別の方なら n の行の終わりに 別人 と入れます。" }
            return "番号や名前で探して、どなたか選んでから入れてください。"
        default: return nil
        }
    }

    private static func isCourse(_ entry: Entry) -> Bool {
        if case .verb(.course, _) = entry { true } else { false }
    }

    /// What was typed, with a place for a reason; nil where none helps.
    private static func reasoned(_ entry: Entry) -> String? {
        switch entry {
        case .number(let key): "\(key) !理由"
        case .verb(let verb, let words) where [.book, .move, .course].contains(verb):
            "\(verb.rawValue) \(words.prefix { $0 != "!" }.split(separator: " ").joined(separator: " ")) !理由"
        default: nil
        }
    }
}
