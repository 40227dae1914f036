extension CSV {
    /// How the characters of a file become bytes.
    package enum Encoding: String, CaseIterable, Sendable {
        /// With a byte order mark, by which Excel knows it.
        case utf8
        /// Windows' Japanese code page, for programs that know nothing else.
        case cp932
    }

    /// A file's bytes, and what in them is not as it was given.
    package struct Encoded: Hashable, Sendable {
        package let bytes: [UInt8]
        /// In the order of the file.
        package let remarks: [Remark]
    }

    /// One place where the file differs from what was given.
    package struct Remark: Hashable, Sendable {
        /// The line of the table, as a spreadsheet counts: the headings are line 1.
        package let row: Int
        /// From 1.
        package let column: Int
        package let kind: Kind

        /// What was done to it.
        package enum Kind: Hashable, Sendable {
            /// CP932 has no such character: 〓 stands in its place.
            case lacking(Character)
            /// CP932 has it under another code only.
            case changed(Character, Character)
            /// The text begins like a formula: an apostrophe stands before it.
            case guarded

            /// Whether a reader would see it: a character under another code looks the same.
            package var isVisible: Bool {
                if case .changed = self { false } else { true }
            }
        }
    }

    /// The whole file.
    ///
    /// - Throws: `CP932.Unavailable` where this machine does not know CP932.
    package func encoded(as encoding: Encoding) throws -> Encoded {
        var bytes: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
        var remarks: [Remark] = guarded
        let table = encoding == .cp932 ? try CP932() : nil
        for (row, line) in lines.enumerated() {
            for (column, field) in line.enumerated() {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                let quoted = Self.quoted(field)
                guard let table else {
                    bytes += quoted.utf8
                    continue
                }
                for character in quoted {
                    let found = table.encoded(character)
                    bytes += found.bytes
                    if let kind = found.remark {
                        remarks.append(Remark(row: row + 1, column: column + 1, kind: kind))
                    }
                }
            }
            bytes += [0x0D, 0x0A]
        }
        return Encoded(bytes: bytes, remarks: remarks.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
    }

    private var guarded: [Remark] {
        ([headings.map(Field.text)] + records).enumerated().flatMap { row, fields in
            fields.enumerated().compactMap { column, field in
                guard case .text(let text) = field, Self.isCalculated(text) else { return nil }
                return Remark(row: row + 1, column: column + 1, kind: .guarded)
            }
        }
    }

    /// The remarks as people read them: a line for each place, and one for all where one character is written
    /// as its twin.
    package func words(_ remarks: [Remark]) -> [String] {
        var twins: [Remark.Kind: Int] = [:]
        for remark in remarks { twins[remark.kind, default: 0] += 1 }
        return remarks.compactMap { remark in
            let place = "\(remark.row)行目「\(headings[remark.column - 1])」"
            switch remark.kind {
            case .lacking(let character): return "\(place): CP932にない文字「\(character)」を〓にしました。"
            case .changed(let given, let written):
                // Said where it comes first.
                guard let count = twins.removeValue(forKey: remark.kind) else { return nil }
                return "「\(given)」を「\(written)」にしました(\(count)か所)。"
            case .guarded: return "\(place): 式とみなされないように、先頭に ' を付けました。"
            }
        }
    }
}
