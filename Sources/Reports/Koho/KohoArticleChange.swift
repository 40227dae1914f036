import Clinic

/// 広報と違うところ in words: a course, a corner, or a line of the month's own article that the submitted
/// manuscript says otherwise than it would be written now. The days of consultations are compared by
/// themselves (``KohoChange``).
package struct KohoArticleChange: Hashable, Codable, Sendable {
    package let kind: Kind
    /// The article's heading.
    package let title: String
    /// 「とき」: the line that differs; nil for a whole article.
    package let label: String?
    /// What stands there in print; of an article that is not in it nil.
    package let printed: String?
    /// What would stand there now; of an article that is off nil.
    package let now: String?
    /// 「ところ」 of the article, by which the venues that it concerns are known; empty where it has none.
    package let places: String
    /// 「問い合わせ」 of the article; nil where it has none.
    package let contact: String?

    /// What differs.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case added
        case dropped
        case changed

        /// The word on screens.
        package var label: String {
            switch self {
            case .added: "追加"
            case .dropped: "中止"
            case .changed: "変更"
            }
        }
    }

    /// What differs between a manuscript as it was submitted and one that is written now in the same style.
    package static func between(_ printed: String, _ now: [String]) -> [KohoArticleChange] {
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let (old, new) = (ManuscriptArticle.all(in: lines), ManuscriptArticle.all(in: now))
        var left = old
        var changes: [KohoArticleChange] = []
        for article in new {
            // Of two with one name the one that reads the same is it.
            let same = left.firstIndex(of: article)
            guard let place = same ?? left.firstIndex(where: { $0.key == article.key }) else {
                if !article.isOfMonth { changes.append(article.change(.added)) }
                continue
            }
            changes += article.changes(from: left.remove(at: place))
        }
        return changes + left.filter { !$0.isOfMonth }.map { $0.change(.dropped) }
    }
}

/// One article of a manuscript, read back from its lines.
private struct ManuscriptArticle: Hashable {
    let title: String
    /// What stands behind each label.
    let words: [String: String]

    /// In the order of the newsletter.
    private static let labels = [
        "とき", "ところ", "内容", "講師", "対象", "定員", "費用", "申し込み", "問い合わせ",
    ]

    /// Articles stand apart by an empty line; those of festivals follow on one another.
    static func all(in lines: [String]) -> [ManuscriptArticle] {
        var heaps: [[String]] = []
        var isFirst = true
        for line in lines {
            guard !line.isEmpty else {
                isFirst = true
                continue
            }
            if isFirst || line.hasSuffix(CornerKoho.heading) {
                heaps.append([line])
            } else {
                heaps[heaps.count - 1].append(line)
            }
            isFirst = false
        }
        return heaps.map(ManuscriptArticle.init)
    }

    private init(_ lines: [String]) {
        title = lines[0]
        var words: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let label = Self.labels.first(where: { line.hasPrefix($0 + " ") }) else { continue }
            words[label] = String(line.dropFirst(label.count + 1))
        }
        self.words = words
    }

    /// By which it is known again though it has other dates, or more of them.
    var key: String { title.replacing(/\(\d+日制\)$/, with: "") }

    /// Whether it is the month's own, whose days are compared elsewhere.
    var isOfMonth: Bool { title.hasPrefix(Announcement.title) }

    func change(_ kind: KohoArticleChange.Kind) -> KohoArticleChange {
        let facts = ["とき", "ところ"].compactMap { words[$0] }.joined(separator: " ")
        return KohoArticleChange(
            kind: kind, title: title, label: nil, printed: kind == .dropped ? facts : nil,
            now: kind == .added ? facts : nil, places: words["ところ"] ?? "", contact: words["問い合わせ"])
    }

    func changes(from old: ManuscriptArticle) -> [KohoArticleChange] {
        Self.labels.filter { words[$0] != old.words[$0] }.map { label in
            KohoArticleChange(
                kind: .changed, title: title, label: label, printed: old.words[label], now: words[label],
                places: [old.words["ところ"], words["ところ"]].compactMap(\.self).joined(separator: "・"),
                contact: words["問い合わせ"])
        }
    }
}
