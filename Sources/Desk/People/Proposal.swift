import Clinic
import Ledger

extension Reading {
    /// The most candidates an answer proposes.
    private static let mostCandidates = 5

    /// Whom somebody new might be after all: first those who share the phone, the likelier the name the
    /// sooner; then those who share the name. Whoever is not of the circle is not proposed: that somebody of
    /// that name goes elsewhere is nobody's business.
    func candidates(for kana: Kana, phone: PhoneNumber?, in circle: Circle?) throws -> [Candidate] {
        let key = NameKey(kana)
        let sharing = try phone.map { try persons(phone: $0, in: circle, limit: Self.mostCandidates) } ?? []
        let byPhone = sharing.map { Candidate(person: $0.person, reasons: [.samePhone] + $0.resembles(key)) }
        let byName = try persons(named: key, in: circle, limit: Self.mostCandidates)
            .filter { named in !sharing.contains { $0.person == named.person } }
            .map { Candidate(person: $0.person, reasons: [.sameName]) }
        let ranked = byPhone.sorted { ($1.reasons.count, $0.person) < ($0.reasons.count, $1.person) } + byName
        return Array(ranked.prefix(Self.mostCandidates))
    }
}

extension PersonDetails {
    /// What the name says for its being the same person.
    fileprivate func resembles(_ key: NameKey) -> [Candidate.Reason] {
        if nameKey == key.text { return [.sameName] }
        return (try? Kana(kana)).map { NameKey($0).isNear(key) } == true ? [.nearName] : []
    }
}
