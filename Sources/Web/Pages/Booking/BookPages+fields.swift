import Almanac
import Clinic
import Desk

// The fields beside the seats.
extension BookPages {
    func details(_ typed: CallerForm, _ refusal: Refusal?) -> BookContent.Details {
        let fault = refusal?.fields["callBack"]
        return BookContent.Details(
            isUnfolded: fault != nil || typed.caller != .person || typed.backPhone != nil
                || typed.backWho != nil || typed.isAtCounter || typed.party.map { $0 != "1" } ?? false,
            callers: Caller.allCases.map {
                .init(code: $0.rawValue, label: $0.label, isChosen: $0 == typed.caller)
            },
            backPhone: .init(typed.backPhone, fault), backWho: typed.backWho ?? "",
            parties: (1...9).map {
                .init(code: String($0), label: "\($0)人", isChosen: String($0) == typed.party ?? "1")
            },
            isAtCounter: typed.isAtCounter)
    }

    /// Nil where their age is known well enough and nothing is wrong with it.
    func ageEntry(
        _ typed: CallerForm, _ refusal: Refusal?, known: FoundPerson?
    ) -> BookContent.AgeEntry? {
        let fields = refusal?.fields ?? [:]
        let isWrong = ["age", "born"].contains { fields[$0] != nil } && refusal?.code != .tooYoung
        if let known, known.age != nil, !known.ageIsOld, !isWrong { return nil }
        return BookContent.AgeEntry(
            age: .init(typed.age, fields["age"]), year: typed.year ?? "", month: typed.month ?? "",
            day: typed.day ?? "", bornFault: fields["born"], isOld: known?.age != nil && !isWrong)
    }

    /// Where else there are seats. Whoever is under 秘匿 or new takes along what was typed.
    func others(
        _ visitor: Visitor, _ venues: [Venue], _ here: Venue, _ typed: CallerForm
    ) -> [BookContent.OtherVenue] {
        venues.filter { $0.id != here.id && visitor.works(at: $0.id) }.map { venue in
            guard let person = typed.person else {
                return .init(label: venue.shortName, link: nil, action: "/book/\(venue.id)/new")
            }
            let address = Self.address(person, at: venue.id)
            return typed.said == nil
                ? .init(label: venue.shortName, link: address, action: nil)
                : .init(label: venue.shortName, link: nil, action: address)
        }
    }

    /// Until when somebody may wait, in days; the second is what is meant where nobody says. [assumed]
    private static let waitingDays = [14, 30, 60, 90]

    func wishing(_ visitor: Visitor, isUnfolded: Bool) -> BookContent.Wishing {
        BookContent.Wishing(
            isUnfolded: isUnfolded,
            weekdays: Weekday.allCases.filter { $0 != .sunday }.map {
                .init(code: $0.english, label: $0.kanji, isChosen: false)
            },
            parts: [.init(code: "", label: "どちらでも", isChosen: true)]
                + DayPart.allCases.map { .init(code: $0.rawValue, label: $0.label, isChosen: false) },
            untils: Self.waitingDays.enumerated().map { index, days in
                let date = visitor.today.adding(days: days)
                return .init(code: date.description, label: "\(date.japanese)まで", isChosen: index == 1)
            },
            joinRequest: pages.freshID(), turnRequest: pages.freshID())
    }

    /// What else is possible after a refusal: other seats, a reason to write down, or who it might be.
    func explain(
        _ trouble: Trouble, _ typed: CallerForm, _ visitor: Visitor, _ venues: [Venue],
        _ content: inout BookContent
    ) async throws {
        let refusal = trouble.refusal
        content.near = FreeSeats.near(
            refusal.alternatives.filter { visitor.works(at: $0.venue) }, venues, verb: "を予約",
            pages.freshRequest)
        content.reasons = reasons(trouble, typed)
        guard let take = trouble.take, refusal.code == .personAmbiguous else { return }
        for candidate in refusal.candidates {
            let words = candidate.reasons.map(\.label).joined(separator: "、")
            let label = "利用者 \(candidate.person)" + (words.isEmpty ? "" : " (\(words))")
            content.choices.append(
                .init(
                    label + " として予約", "\(label)として\(take.wish.japanese)を予約",
                    take.again(pages.freshRequest(), for: .person(candidate.person))))
        }
        content.choices.append(
            .init(
                "新しい方として予約", "新しい方として\(take.wish.japanese)を予約",
                take.again(pages.freshRequest(), for: .somebodyNew)))
    }

    /// The rules that a reason lets somebody past, where one of them has just said no.
    private func reasons(_ trouble: Trouble, _ typed: CallerForm) -> [BookContent.Reason] {
        let refusal = trouble.refusal
        let rules: [(field: String, code: Refusal.Code, label: String, typed: String?)] = [
            ("limitWaiver", .limitReached, "回数の上限を超えて予約する理由", typed.limitWaiver),
            ("ageWaiver", .ageUncertain, "生年月日が分からないまま予約する理由", typed.ageWaiver),
        ]
        return rules.filter { rule in
            rule.code == refusal.code || rule.typed != nil || refusal.fields[rule.field] != nil
        }.map { rule in
            let button = trouble.take.map { take in
                FreeSeats.Button(
                    "理由を書いて \(take.wish.japanese) を予約する", "理由を書いて\(take.wish.japanese)を予約する",
                    take.again(pages.freshRequest(), for: take.who))
            }
            return BookContent.Reason(
                field: rule.field, label: rule.label,
                entry: .init(rule.typed, refusal.fields[rule.field]), button: button)
        }
    }
}
