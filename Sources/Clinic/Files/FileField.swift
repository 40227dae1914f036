import Yams

/// A place in a configuration file: its value and where it stands, so that a refusal can say so.
struct FileField {
    let file: String
    /// The keys that lead to it: `changes[0].desks`.
    let path: String
    let node: Node

    /// The top of a file. Refuses text that is not YAML, any key twice in one mapping, and aliases.
    init(file: String, text: String) throws(Refusal) {
        self.file = file
        path = ""
        if let alias = Self.alias(in: text) {
            throw Self.refusal(
                file: file, line: alias.line, path: "", found: alias.word, allowed: "アンカー(&)と別名(*)を使わない値")
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw Self.refusal(file: file, line: 1, path: "", found: "空のファイル", allowed: "キーと値")
            }
            self.node = node
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Self.unreadable(file: file, text: text, error)
        }
    }

    private init(file: String, path: String, node: Node) {
        self.file = file
        self.path = path
        self.node = node
    }

    /// The line it stands on, from 1.
    var line: Int { node.mark?.line ?? 1 }

    /// Whether a single value stands there.
    var isText: Bool { node.scalar != nil }

    /// What stands there, as written; for messages.
    var found: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "空の値" : scalar.string
        case .mapping: "キーと値の組"
        case .sequence: "一覧"
        case .alias: "別名"
        }
    }

    /// The refusal that names file, line, key, what was found and what is allowed.
    func refusal(allowed: String) -> Refusal {
        Self.refusal(file: file, line: line, path: path, found: found, allowed: allowed)
    }

    /// A refusal whose reason says already what is wrong and what is allowed.
    func refusal(_ invalid: Invalid) -> Refusal {
        Self.refusal(
            file: file, line: line, path: path, found: found, allowed: invalid.reason,
            reason: "「\(Self.quote(found))」は使えません。\(invalid.reason)")
    }

    /// The items of a list.
    func items() throws(Refusal) -> [FileField] {
        guard case .sequence(let items) = node else { throw refusal(allowed: "[ ] で囲んだ一覧") }
        return items.enumerated().map { FileField(file: file, path: "\(path)[\($0)]", node: $1) }
    }

    /// The fields of a mapping that may hold these keys and no others.
    func mapping(_ allowed: [String]) throws(Refusal) -> FileMapping {
        try mapping { allowed.contains($0) ? nil : "キー " + allowed.joined(separator: "、") }
    }

    /// The fields of a mapping; `refuse` says of a key what would be allowed in its place, or nil.
    func mapping(refuse: (String) -> String?) throws(Refusal) -> FileMapping {
        guard case .mapping(let pairs) = node else { throw refusal(allowed: "キーと値の組") }
        var fields: [(String, FileField)] = []
        for (key, value) in pairs {
            let name = key.scalar?.string ?? ""
            let path = path.isEmpty ? name : "\(path).\(name)"
            if let allowed = refuse(name) {
                throw Self.refusal(
                    file: file, line: key.mark?.line ?? line, path: path, found: name, allowed: allowed)
            }
            fields.append((name, FileField(file: file, path: path, node: value)))
        }
        return FileMapping(whole: self, fields: fields)
    }
}
