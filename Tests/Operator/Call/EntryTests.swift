import Clinic
import Testing

@testable import Operator

/// What an operator types, as the prompt understands it.
@Suite struct EntryTests {
    typealias Case = (line: String, entries: [Operator.Entry])

    static let verbs: [Case] = [
        ("a", [.verb(.available, "")]), ("A 志村 来週", [.verb(.available, "志村 来週")]),
        ("b 2", [.verb(.book, "2")]), ("m 3 2", [.verb(.move, "3 2")]), ("x", [.verb(.cancel, "")]),
        ("x 2 体調", [.verb(.cancel, "2 体調")]), ("w 志村 火木 午前", [.verb(.wait, "志村 火木 午前")]),
        ("z", [.verb(.turnAway, "")]), ("u", [.verb(.undo, "")]), ("r", [.verb(.repeatBack, "")]),
        ("t", [.verb(.tasks, "")]), ("c 娘 090-1234-5678", [.verb(.caller, "娘 090-1234-5678")]),
        ("i たなか はな", [.verb(.identify, "たなか はな")]), ("k 年齢 79", [.verb(.keep, "年齢 79")]),
        ("n たなか はな 78", [.verb(.new, "たなか はな 78")]), ("+", [.verb(.more, "")]),
        ("?", [.verb(.explain, "")]), ("? b", [.verb(.explain, "b")]), ("?b", [.verb(.explain, "b")]),
        ("h", [.verb(.help, "")]), ("q", [.verb(.quit, "")]), ("e", [.verb(.course, "")]),
        ("e 1 B A !理由", [.verb(.course, "1 B A !理由")]), ("e1", [.verb(.course, "1")]),
        ("教室", [.verb(.course, "")]),
        ("  b   2   2人 ", [.verb(.book, "2 2人")]),
    ]

    static let starts: [Case] = [
        ("ava", [.verb(.available, "")]), ("avail 志村", [.verb(.available, "志村")]),
        ("book 2", [.verb(.book, "2")]), ("undo", [.verb(.undo, "")]), ("exit", [.verb(.quit, "")]),
        ("空", [.verb(.available, "")]), ("空き 24日", [.verb(.available, "24日")]),
        ("予約 3e", [.verb(.book, "3e")]), ("変更 3", [.verb(.move, "3")]), ("取消", [.verb(.cancel, "")]),
        ("待ち 志村", [.verb(.wait, "志村")]), ("戻", [.verb(.undo, "")]), ("続き", [.verb(.more, "")]),
        ("電話", [.verb(.tasks, "")]),
    ]

    static let fullWidth: [Case] = [
        ("ｂ　２", [.verb(.book, "2")]), ("ａ　志村", [.verb(.available, "志村")]),
        ("ｂ　３ｅ", [.verb(.book, "3e")]), ("＋", [.verb(.more, "")]), ("？　ｂ", [.verb(.explain, "b")]),
        ("ａ　志村；ｂ　１", [.verb(.available, "志村"), .verb(.book, "1")]), ("ｎ　ﾀﾅｶ　７８", [.verb(.new, "タナカ 78")]),
        ("Ｂ２　！理由", [.verb(.book, "2 !理由")]), ("ＡＶＡ", [.verb(.available, "")]),
    ]

    static let glued: [Case] = [
        ("b2", [.verb(.book, "2")]), ("m3", [.verb(.move, "3")]), ("b3e", [.verb(.book, "3e")]),
        ("x2 都合", [.verb(.cancel, "2 都合")]), ("ｂ３ｅ", [.verb(.book, "3e")]),
        ("a来週", [.verb(.available, "来週")]), ("a24日 午前", [.verb(.available, "24日 午前")]),
        ("z志村", [.verb(.turnAway, "志村")]), ("c娘", [.verb(.caller, "娘")]),
        ("nたなか はな 78", [.verb(.new, "たなか はな 78")]),
        // Verbs that take nothing stay alone.
        ("t1", [.name("t1")]), ("u2", [.name("u2")]), ("q2", [.name("q2")]),
    ]

    static let reasoned: [Case] = [
        ("1 !理由", [.reasoned("1", "理由")]), ("１！理由", [.reasoned("1", "理由")]),
        (" 1  ! 入院前 の ", [.reasoned("1", "入院前 の")]), ("1!", [.reasoned("1", "")]),
        ("1 !a!b;u", [.reasoned("1", "a!b"), .verb(.undo, "")]), ("123 !理由", [.name("123 !理由")]),
        ("m 3 2 !理由", [.verb(.move, "3 2 !理由")]), ("b!理由", [.verb(.book, "!理由")]),
        ("n! はた きく 70", [.verb(.new, "! はた きく 70")]), ("ｎ！はた 70", [.verb(.new, "!はた 70")]),
    ]

    static let chains: [Case] = [
        ("a;b1", [.verb(.available, ""), .verb(.book, "1")]),
        ("39580163 ; a 志村 ; b 1a", [.number("39580163"), .verb(.available, "志村"), .verb(.book, "1a")]),
        (";; a ;", [.verb(.available, "")]), ("", []), (" 　 ", []), (";", []),
        (String(repeating: "u;", count: 50), Array(repeating: .verb(.undo, ""), count: 50)),
    ]

    static let numbers: [Case] = [
        ("39580163", [.number("39580163")]), ("3958-0163", [.number("3958-0163")]),
        ("03-3958-0163", [.number("03-3958-0163")]), ("３９５８ー０１６３", [.number("3958ー0163")]),
        ("(03)3958 0163", [.number("(03)39580163")]), ("090 1234 5678", [.number("09012345678")]),
        ("+81 3 3958 0163", [.number("+81339580163")]), ("０９０−１２３４−５６７８", [.number("090−1234−5678")]),
        ("0163", [.number("0163")]), ("２", [.number("2")]),
    ]

    static let names: [Case] = [
        ("まち", [.name("まち")]), ("あき", [.name("あき")]), ("のだ", [.name("のだ")]),
        ("ﾉﾀﾞ　ｱｷ", [.name("ノダ アキ")]), ("tanaka hana", [.name("tanaka hana")]),
        // Names in letters that are the start of a verb as well.
        ("ide", [.name("ide")]), ("wai", [.name("wai")]), ("kee", [.name("kee")]),
        ("志村", [.name("志村")]), ("ab", [.name("ab")]),
        // `new` and `book` are verbs in full; `re` is too short for one.
        ("re", [.name("re")]), ("book2", [.name("book2")]),
    ]

    @Test(arguments: [verbs, starts, fullWidth, glued, reasoned, chains, numbers, names].flatMap(\.self))
    func aLineIsRead(_ line: String, _ entries: [Operator.Entry]) {
        #expect(Operator.Entry.read(line) == entries)
    }

    @Test(arguments: numbers.filter { $0.line.count > 4 })
    func everyWritingOfANumberIsOne(_ line: String, _ entries: [Operator.Entry]) throws {
        guard case .number(let number) = try #require(entries.first) else { return }
        let phone = try PhoneNumber(number)
        #expect(["03-3958-0163", "090-1234-5678"].contains(phone.normal))
    }

    @Test func everyWordOfAVerbIsUnderstood() {
        for verb in Verb.allCases {
            #expect(Verb(verb.rawValue) == verb)
            for word in verb.words { #expect(Verb(word) == verb, "\(word)") }
        }
    }
}
