import Clinic
import Foundation
import Testing

@Suite("Typed values in JSON")
struct WrittenTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    private func value<Value: Decodable>(_ json: String, as: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }

    @Test func arePlainStrings() throws {
        #expect(try json(PhoneNumber("３９５８-0163")) == #""３９５８-0163""#)
        #expect(try json(Kana("tanaka hana")) == #""タナカ ハナ""#)
        #expect(try json(NameKey(Kana("さとう"))) == #""サトー""#)
        #expect(try json(PersonName("髙橋")) == #""髙橋""#)
        #expect(try json(AgeBand.from90) == #""90+""#)
    }

    @Test func comeBackAsTheyWere() throws {
        let phone: PhoneNumber = try value(#"" 3958-0163""#)
        #expect(phone.said == "3958-0163" && phone.normal == "03-3958-0163")
        #expect(try value(#""ﾀﾅｶ ﾊﾅ""#) == Kana("タナカ ハナ"))
        #expect(try value(#""サトー""#) == NameKey(Kana("サトウ")))
        #expect(try value(#""さとう""#) == NameKey(Kana("サトウ")))
        #expect(try value(#""髙橋""#) == PersonName("髙橋"))
        #expect(try value(#""under-60""#) == AgeBand.under60)
    }

    @Test func areCheckedAsWhatIsTyped() throws {
        #expect(refusal { let _: PhoneNumber = try value(#""110""#) }?.contains("3桁") == true)
        #expect(refusal { let _: Kana = try value(#""田中""#) }?.contains("「田」") == true)
        #expect(refusal { let _: NameKey = try value(#""""#) } == "名前のかなを入れてください。")
        #expect(refusal { let _: PersonName = try value(#""田\n中""#) }?.contains("U+000A") == true)
        #expect(refusal { let _: AgeBand = try value(#""60""#) } != nil)
    }

    /// The sentence of a decoding that fails; nil where it succeeds.
    private func refusal(_ decode: () throws -> Void) -> String? {
        do {
            try decode()
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            return context.debugDescription
        } catch {
            Issue.record(error)
            return nil
        }
    }
}
