import Clinic
import Testing

/// Likely duplicates are shown with the reason, and by nothing else than what stands on two applications.
@Suite("Who may have applied twice")
struct ApplicantSignsTests {
    private static func signs(
        _ kana: String, _ phone: String? = nil, _ address: String? = nil, root: Int64 = 1
    ) -> ApplicantSigns {
        let phones = phone.map { [$0] } ?? []
        return ApplicantSigns(
            number: 1, root: PersonID(root), key: NameKey(try! Kana(kana)), phones: Set(phones),
            address: address)
    }

    private static let own = signs("ヨシダ ハナ", "03-3958-0163", "板橋2-66-1")

    static let cases: [(other: ApplicantSigns, why: Likeness?)] = [
        (signs("ヨシダ ハナ", "03-3958-0163", "板橋2-66-1"), .samePerson),
        (signs("ベツ ノヒト", root: 1), .samePerson), (signs("よしだはな", root: 2), .sameName),
        (signs("ヨシノ ハナ", "03-3958-0163", root: 2), .sameName),
        (signs("ヨシノ ハナ", nil, "板橋区板橋２丁目６６番１号", root: 2), .sameName),
        (signs("ヨシノ ハナ", "090-1000-0001", "中台1-1-1", root: 2), nil),
        (signs("ヤマダ タロウ", "03-3958-0163", root: 2), .samePhone),
        (signs("ヤマダ タロウ", nil, "東京都板橋区板橋2-66-1", root: 2), .household),
        (signs("ヤマダ タロウ", nil, "板橋2-66-11", root: 2), nil), (signs("ヤマダ タロウ", root: 2), nil),
    ]

    @Test(arguments: cases.indices)
    func theReasonIsTheStrongest(index: Int) {
        let (other, why) = Self.cases[index]
        #expect(Self.own.likeness(to: other) == why && other.likeness(to: Self.own) == why)
    }
}
