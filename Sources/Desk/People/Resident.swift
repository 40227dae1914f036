import Almanac
import Clinic

/// What a caller says of the person who wants to come.
package struct Resident: Hashable, Codable, Sendable {
    /// The reading of the name, in kana or romaji.
    package var kana: String
    package var phone: String
    /// The name as it is written; optional, for kana is enough.
    package var name: String?
    /// Years, as of today.
    package var age: Int?
    package var born: CivilDate?
    /// 区外在住: no booking.
    package var outsideWard: Bool

    package init(
        kana: String, phone: String, name: String? = nil, age: Int? = nil, born: CivilDate? = nil,
        outsideWard: Bool = false
    ) {
        self.kana = kana
        self.phone = phone
        self.name = name
        self.age = age
        self.born = born
        self.outsideWard = outsideWard
    }

    /// What was said, in its own types.
    struct Checked {
        let kana: Kana
        let phone: PhoneNumber
        let name: PersonName?
        let age: StatedAge?
        let outsideWard: Bool

        /// A seat is for residents of the ward; somebody who just came is counted, wherever from.
        func refuseOutsideWard() throws(Refusal) {
            guard outsideWard else { return }
            throw Refusal(
                .outsideWard, "ふれあい館の相談は区内にお住まいの方が対象です。お住まいの自治体の窓口をご案内ください。",
                fields: ["outsideWard": "区内在住"])
        }
    }

    /// Ages that people have.
    private static let ages = 0...120

    /// Types every field, or refuses with all that is wrong at once.
    func checked(today: CivilDate) throws(Refusal) -> Checked {
        var fields: [String: String] = [:]
        func check<Value>(_ field: String, _ read: () throws(Invalid) -> Value) -> Value? {
            do throws(Invalid) {
                return try read()
            } catch {
                fields[field] = error.reason
                return nil
            }
        }
        let kana = check("kana") { () throws(Invalid) in try Kana(self.kana) }
        let phone = check("phone") { () throws(Invalid) in try PhoneNumber(self.phone) }
        let name = check("name") { () throws(Invalid) in
            guard let name = self.name else { return nil as PersonName? }
            return try PersonName(name)
        }
        let age = check("age") { () throws(Invalid) in try statedAge(today: today) }
        guard let kana, let phone, let name, let age else {
            let reasons = fields.sorted { $0.key < $1.key }.map(\.value)
            throw Refusal(.badInput, reasons.joined(), fields: fields)
        }
        return Checked(kana: kana, phone: phone, name: name, age: age, outsideWard: outsideWard)
    }

    private func statedAge(today: CivilDate) throws(Invalid) -> StatedAge? {
        if let born {
            guard born <= today, Self.ages.contains(Age.age(bornOn: born, on: today)) else {
                throw Invalid("生年月日 \(born.wareki) は、今の利用者のものではありません。")
            }
            return .born(born)
        }
        guard let age else { return nil }
        guard Self.ages.contains(age) else { throw Invalid("年齢は0から120までの数で入れてください。") }
        return .told(age, on: today)
    }
}
