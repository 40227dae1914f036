/// The fields of a mapping, in the file's order.
struct FileMapping {
    let whole: FileField
    let fields: [(key: String, field: FileField)]

    init(whole: FileField, fields: [(String, FileField)]) {
        self.whole = whole
        self.fields = fields.map { (key: $0.0, field: $0.1) }
    }

    /// The field of a key that may be left out.
    subscript(key: String) -> FileField? {
        fields.first { $0.key == key }?.field
    }

    /// The field of a key that must stand there.
    func required(_ key: String) throws(Refusal) -> FileField {
        guard let field = self[key] else { throw missing(key) }
        return field
    }

    /// The refusal where a key that must stand there does not.
    func missing(_ key: String) -> Refusal {
        let path = whole.path.isEmpty ? key : "\(whole.path).\(key)"
        return FileField.refusal(
            file: whole.file, line: whole.line, path: path, found: "キーなし", allowed: "キー \(key)",
            reason: "キー \(key) がありません。")
    }
}
