import Clinic
import Testing

/// Likely duplicates are shown with the reason, and by nothing else than what stands on two applications.
@Suite("Who may have applied twice")
struct ApplicantSignsTests {
    private static func signs(
        _ kana: String, _ phone: String?, _ address: String?, _ root: Int64
    ) throws -> ApplicantSigns {
        ApplicantSigns(
            number: 1, root: PersonID(root), key: NameKey(try Kana(kana)),
            phones: Set(phone.map { [$0] } ?? []),
            address: address)
    }

    typealias Other = (kana: String, phone: String?, address: String?, root: Int64, why: Likeness?)
    static let others: [Other] = [
        ("ヨシダ ハナ", "03-3958-0163", "板橋2-66-1", 1, .samePerson), ("ベツ ノヒト", nil, nil, 1, .samePerson),
        ("よしだはな", nil, nil, 2, .sameName), ("ヨシノ ハナ", "03-3958-0163", nil, 2, .sameName),
        ("ヨシノ ハナ", nil, "板橋区板橋２丁目６６番１号", 2, .sameName),
        ("ヨシノ ハナ", "090-1000-0001", "中台1-1-1", 2, nil),
        ("ヤマダ タロウ", "03-3958-0163", nil, 2, .samePhone),
        ("ヤマダ タロウ", nil, "東京都板橋区板橋2-66-1", 2, .household),
        ("ヤマダ タロウ", nil, "板橋2-66-11", 2, nil), ("ヤマダ タロウ", nil, nil, 2, nil),
    ]

    @Test(arguments: others.indices)
    func theReasonIsTheStrongest(index: Int) throws {
        let own = try Self.signs("ヨシダ ハナ", "03-3958-0163", "板橋2-66-1", 1)
        let said = Self.others[index]
        let other = try Self.signs(said.kana, said.phone, said.address, said.root)
        #expect(own.likeness(to: other) == said.why && other.likeness(to: own) == said.why)
    }
}
