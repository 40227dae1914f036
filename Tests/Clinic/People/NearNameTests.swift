import Clinic
import Testing

@Suite("Names that are likely the same, misheard")
struct NearNameTests {
    @Test(arguments: [
        ("タカタ", "タカダ"), ("ナカシマ", "ナカジマ"), ("ハナ", "バナ"), ("バナ", "パナ"), ("カ", "ガ"), ("ヤマサキ", "ヤマザキ"),
        ("ヨシダハナ", "ヨシノハナ"), ("サトウハナ", "カトウハナ"), ("タナカハナ", "タナカハナエ"), ("オオノハナ", "オノハナ"),
        ("イシダユミ", "ニシダユミ"), ("ナカムラ", "ナカムロ"), ("タケウチ", "タケイウチ"), ("アライハナ", "ライハナ"),
    ])
    func isNear(one: String, other: String) throws {
        let (one, other) = (NameKey(try Kana(one)), NameKey(try Kana(other)))
        #expect(one.isNear(other))
        #expect(other.isNear(one))
    }

    @Test(arguments: [
        // The same key is not near: it is the same.
        ("サトウ", "サトー"), ("タナカ", "タナカ"),
        // One kana of three is another name.
        ("サトウ", "カトウ"), ("オオノ", "オノ"), ("タナカ", "タナカエ"),
        ("ヨシダハナ", "ヨシノハル"), ("タナカハナ", "タナカハナエミ"), ("タナカハナ", "タナハカナ"), ("スズキイチロウ", "サトウハナ"),
    ])
    func isNot(one: String, other: String) throws {
        let (one, other) = (NameKey(try Kana(one)), NameKey(try Kana(other)))
        #expect(!one.isNear(other))
        #expect(!other.isNear(one))
    }
}
