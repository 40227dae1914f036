extension NameKey {
    /// Whether it is likely the same name, misheard on the telephone, but not the same key: alike without
    /// voicing marks (タカタ, タカダ), or, where both have four kana or more (ー counted), one kana more,
    /// less or other (ヨシダハナ, ヨシノハナ). Holds both ways. It proposes a person; it never decides.
    package func isNear(_ other: NameKey) -> Bool {
        guard self != other else { return false }
        let mine = Array(text.unicodeScalars)
        let theirs = Array(other.text.unicodeScalars)
        if mine.map(Syllabary.unvoiced) == theirs.map(Syllabary.unvoiced) { return true }
        return min(mine.count, theirs.count) >= 4 && Self.differByOne(mine, theirs)
    }

    /// Whether one insertion, removal or replacement makes one the other.
    private static func differByOne(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard long.count - short.count <= 1 else { return false }
        let same = zip(short, long).prefix { $0 == $1 }.count
        let rest = short.dropFirst(short.count == long.count ? same + 1 : same)
        return rest.elementsEqual(long.dropFirst(same + 1))
    }
}
