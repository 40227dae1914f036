import Almanac
import Clinic

/// What is said of the person who wants to come, or who came. A booking needs kana, phone and age unless the
/// person is known; somebody who just came may have said nothing.
package struct Resident: Hashable, Codable, Sendable {
    /// The reading of the name, in kana or romaji.
    package var kana: String?
    package var phone: String?
    /// The name as it is written; never needed, for kana is enough.
    package var name: String?
    /// Years, as of today; or `born`, not both.
    package var age: Int?
    package var born: CivilDate?
    /// 区外在住: no booking.
    package var outsideWard: Bool

    package init(
        kana: String? = nil, phone: String? = nil, name: String? = nil, age: Int? = nil,
        born: CivilDate? = nil,
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
        var kana: Kana?
        var phone: PhoneNumber?
        var name: PersonName?
        var age: StatedAge?
        var outsideWard = false

        /// Whether anything was said of who it is.
        var namesSomebody: Bool { kana != nil || phone != nil || name != nil }

        /// Refuses somebody nobody could find again.
        func requireKanaAndPhone() throws(Refusal) {
            var missing: [String: String] = [:]
            if kana == nil { missing["kana"] = "お名前のかなを入れてください。" }
            if phone == nil { missing["phone"] = "電話番号を入れてください。" }
            guard missing.isEmpty else {
                let reasons = missing.sorted { $0.key < $1.key }.map(\.value)
                throw Refusal(.badInput, reasons.joined(), fields: missing)
            }
        }

        /// Refuses somebody who lives elsewhere.
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
        var said = Checked(outsideWard: outsideWard)
        var fields: [String: String] = [:]
        func check(_ field: String, _ read: () throws(Invalid) -> Void) {
            do throws(Invalid) {
                try read()
            } catch {
                fields[field] = error.reason
            }
        }
        check("kana") { () throws(Invalid) in if let kana { said.kana = try Kana(kana) } }
        check("phone") { () throws(Invalid) in if let phone { said.phone = try PhoneNumber(phone) } }
        check("name") { () throws(Invalid) in if let name { said.name = try PersonName(name) } }
        check("age") { () throws(Invalid) in said.age = try statedAge(today: today) }
        guard fields.isEmpty else {
            let reasons = fields.sorted { $0.key < $1.key }.map(\.value)
            throw Refusal(.badInput, reasons.joined(), fields: fields)
        }
        return said
    }

    private func statedAge(today: CivilDate) throws(Invalid) -> StatedAge? {
        guard age == nil || born == nil else { throw Invalid("年齢と生年月日は、どちらか一つにしてください。") }
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
