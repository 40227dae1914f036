import Clinic
import Testing

@Suite("Phone numbers, as said and as compared")
struct PhoneNumberTests {
    @Test(arguments: [
        // What the newsletter prints, and the ways people write one number.
        ("3958-0163", "03-3958-0163"),
        ("39580163", "03-3958-0163"),
        ("(03)3958-0163", "03-3958-0163"),
        ("03(3958)0163", "03-3958-0163"),
        ("（０３）３９５８－０１６３", "03-3958-0163"),
        ("０３ー３９５８ー０１６３", "03-3958-0163"),
        ("03 3958 0163", "03-3958-0163"),
        ("03　3958　0163", "03-3958-0163"),
        ("  3958-0163\n", "03-3958-0163"),
        ("+81-3-3958-0163", "03-3958-0163"),
        ("+81 (0)3 3958 0163", "03-3958-0163"),
        ("＋８１ ３ ３９５８ ０１６３", "03-3958-0163"),
        ("+819010000001", "090-1000-0001"),
        ("09010000001", "090-1000-0001"),
        ("080-9999-9999", "080-9999-9999"),
        ("070-1000-0000", "070-1000-0000"),
        ("060-1234-5678", "060-1234-5678"),
        ("050-1234-5678", "050-1234-5678"),
        ("06-6123-4567", "06-6123-4567"),
        ("048-711-2222", "048-711-2222"),
        ("0422-12-3456", "042-212-3456"),
        ("0120-123-456", "0120-123-456"),
        ("0800-123-4567", "0800-123-4567"),
    ])
    func takes(typed: String, normal: String) throws {
        #expect(try PhoneNumber(typed).normal == normal)
    }

    @Test(arguments: ["-", "ー", "－", "‐", "‑", "–", "—", "―", "−", "〜", "～", "ｰ", "‒", "─"])
    func takesAnyDash(dash: String) throws {
        #expect(try PhoneNumber("3958\(dash)0163").digits == "0339580163")
        #expect(try PhoneNumber("090\(dash)1000\(dash)0001").digits == "09010000001")
    }

    @Test(arguments: [
        ("", "入れて"), (" 　", "入れて"), ("-", "0桁"), ("1", "1桁"), ("110", "3桁"), ("3958-016", "7桁"),
        ("03-3958-016", "9桁"), ("03-3958-01634-5", "12桁"), ("0123-4567", "03を省いた"),
        ("13-3958-0163", "13"), ("00-3958-0163", "00"), ("19010000001", "19"),
        // A mobile number with one digit lost is the mistake most often made.
        ("090-1000-000", "携帯は11桁"), ("03-0958-0163", "030"),
        ("090-0000-0001", "090の次"), ("050-0000-0001", "050の次"), ("060-0123-4567", "060の次"),
        ("020-1234-5678", "020"), ("03-3958-01634", "033"), ("0120-123-4567", "012"),
        ("+1-212-555-0100", "+81"), ("+81-3958-0163", "9桁"), ("81+339580163", "「+」"), ("+", "+81"),
        ("03-3958-0163 内線2", "「内」"), ("O3-3958-0163", "「O」"), ("03.3958.0163", "「.」"),
        ("03\t3958\t0163", "U+0009"), ("3958\n0163", "U+000A"), ("\u{202A}3958-0163", "U+202A"),
        ("3958-0163\u{200F}", "U+200F"), ("3958-0163\0", "U+0000"), ("📞3958-0163", "「📞」"),
        (String(repeating: "-", count: 23) + "39580163", "30文字"),
        (String(repeating: "3", count: 10_000), "30文字"),
    ])
    func refuses(typed: String, saying word: String) throws {
        let error = try #require(throws: Invalid.self) { try PhoneNumber(typed) }
        #expect(error.reason.contains(word))
        #expect(error.reason.hasSuffix("。") && error.reason.count <= 60)
    }

    @Test func takesThirtyCharactersButNotOneMore() throws {
        let padding = String(repeating: "-", count: 22)
        #expect(try PhoneNumber(padding + "39580163").normal == "03-3958-0163")
        #expect(throws: Invalid.self) { try PhoneNumber(padding + "-39580163") }
    }

    @Test func keepsWhatWasSaidAndComparesTheNumber() throws {
        let short = try PhoneNumber(" ３９５８－０１６３ ")
        let full = try PhoneNumber("(03)3958-0163")
        #expect(short.said == "３９５８－０１６３")
        #expect(short.said != full.said)
        #expect(short == full)
        #expect(Set([short, full]).count == 1)
        #expect(short != (try PhoneNumber("3958-0164")))
        #expect(short.lastFour == "0163")
        #expect(try PhoneNumber("0120123456").digits == "0120123456")
    }
}
