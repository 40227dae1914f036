import Clinic
import Testing

/// What holds for the key of every name, tried on names made of random kana.
@Suite("Properties of the name key")
struct NameKeyPropertyTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func spellingsOfOneNameShareAKey(seed: UInt64) throws {
        var random = Seeded(state: seed)
        for _ in 0..<50 {
            let name = Self.name(&random)
            let key = NameKey(try Kana(name))
            let hint: Comment = "seed \(seed): \(name)"
            #expect(NameKey(try Kana(key.text)) == key, hint)
            #expect(NameKey(searching: name) == key, hint)
            #expect(NameKey(try Kana(Self.hiragana(name))) == key, hint)
            #expect(NameKey(try Kana(Self.halfWidth(name))) == key, hint)
            #expect(NameKey(try Kana(name.replacing(" ", with: ""))) == key, hint)
            #expect(NameKey(try Kana("　" + name.replacing(" ", with: "　 ") + " ")) == key, hint)
            #expect(key.text.allSatisfy { $0 == "ー" || "ア"..."ヴ" ~= $0 && !small.contains($0) }, hint)
            #expect(key.text.count <= name.count, hint)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func aKeyBeginsWithTheKeyOfEveryBeginning(seed: UInt64) throws {
        var random = Seeded(state: seed)
        for _ in 0..<20 {
            let name = Self.name(&random)
            let key = NameKey(try Kana(name)).text
            for length in 1...name.count {
                for typed in [name, Self.hiragana(name), Self.halfWidth(name)] {
                    let prefix = try #require(NameKey(searching: String(typed.prefix(length))))
                    #expect(key.hasPrefix(prefix.text), "seed \(seed): \(typed.prefix(length)) of \(name)")
                }
            }
        }
    }

    @Test(arguments: [
        "tanaka hana", "ohta jun'ichirō", "satoh kyōko", "hattori tetchi", "konno shin-ya", "namba ryūnosuke",
    ])
    func everyBeginningInRomajiFindsTheName(typed: String) throws {
        let key = NameKey(try Kana(typed)).text
        // One letter may have no reading yet; from the second on, each of these has.
        for length in 2...typed.count {
            let prefix = try #require(NameKey(searching: String(typed.prefix(length))))
            #expect(key.hasPrefix(prefix.text), "\(typed.prefix(length)) of \(key)")
        }
    }

    /// Two parts of one to six kana, small ones, ー and ・ among them but not first.
    private static func name(_ random: inout Seeded) -> String {
        var parts: [String] = []
        for _ in 0..<2 {
            var part = String(letters.randomElement(using: &random) ?? "ア")
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                let next = (letters + ["ー", "ウ", "ウ", "イ", "オ"]).randomElement(using: &random) ?? "ア"
                part.append(next)
            }
            parts.append(part)
        }
        return parts.joined(separator: " ")
    }

    private let small = "ァィゥェォヵヶッャュョヮ"
    private static let letters = Array(full.filter { $0 != "ー" }) + ["ヰ", "ヱ", "ヵ", "ヶ", "ヮ"]
    // In one order: what NFKC makes of the second is the first.
    private static let full =
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー"
        + "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ"
    private static let half =
        "ｱ ｲ ｳ ｴ ｵ ｶ ｷ ｸ ｹ ｺ ｻ ｼ ｽ ｾ ｿ ﾀ ﾁ ﾂ ﾃ ﾄ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ ﾋ ﾌ ﾍ ﾎ "
        + "ﾏ ﾐ ﾑ ﾒ ﾓ ﾔ ﾕ ﾖ ﾗ ﾘ ﾙ ﾚ ﾛ ﾜ ｦ ﾝ ｧ ｨ ｩ ｪ ｫ ｬ ｭ ｮ ｯ ｰ "
        + "ｶﾞ ｷﾞ ｸﾞ ｹﾞ ｺﾞ ｻﾞ ｼﾞ ｽﾞ ｾﾞ ｿﾞ ﾀﾞ ﾁﾞ ﾂﾞ ﾃﾞ ﾄﾞ ﾊﾞ ﾋﾞ ﾌﾞ ﾍﾞ ﾎﾞ ﾊﾟ ﾋﾟ ﾌﾟ ﾍﾟ ﾎﾟ ｳﾞ"
    private static let halves = Dictionary(
        uniqueKeysWithValues: zip(full, half.split(separator: " ").map(String.init)))

    private static func halfWidth(_ name: String) -> String {
        name.map { halves[$0] ?? String($0) }.joined()
    }

    private static func hiragana(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar in
            "ァ"..."ヶ" ~= scalar ? Unicode.Scalar(scalar.value - 0x60) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// SplitMix64: the same names for the same seed, on every machine.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
