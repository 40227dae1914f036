import Almanac

/// The file of earlier months' counts: a row a month, programme and venue.
package enum CountsFile {
    /// 「未記入」 and every choice of every breakdown stand beside the figures.
    ///
    /// - Parameter topics: 相談内容 by code and word, as they are and were.
    package static func columns(topics: [(code: String, label: String)]) -> [ImportColumn] {
        let figures = Figure.allCases.filter { $0 != .elapsed }.map {
            ImportColumn($0.name, $0.label, synonyms[$0] ?? [])
        }
        let cells = Breakdown.allCases.flatMap { breakdown in
            let choices = breakdown == .topic ? topics : breakdown.choices
            let last = breakdown.isMultiple ? [] : [(code: Breakdown.notTaken, label: "未記入")]
            return (choices + last).map { code, label in
                ImportColumn(
                    Measure.cell(breakdown, code: code).description, "\(breakdown.label) \(label)",
                    vague.contains(label) ? [] : [label])
            }
        }
        return places + figures + cells
    }

    /// Choices that say too little without what they are a choice of.
    private static let vague: Set<String> = ["その他", "不明", "なし", "未記入"]

    private static let places = [
        ImportColumn("month", "月", ["年月"], isRequired: true),
        ImportColumn("programme", "事業", ["事業名"], isRequired: true),
        ImportColumn("venue", "会場", ["会場名"]),
    ]

    private static let synonyms: [Figure: [String]] = [
        .sessions: ["日数", "開催日", "開催回数"], .seats: ["枠数"], .booked: ["予約数", "予約件数"],
        .attended: ["予約の来館"], .absentWithNotice: ["連絡あり欠席"], .absent: ["無断欠席", "連絡なし欠席"],
        .cancelled: ["取消数", "取り消し", "キャンセル"],
        .visits: ["参加人数", "延べ人数", "延べ", "来館者数", "参加者数"], .people: ["実数", "実人員"],
        .unnamed: ["氏名無", "名前なし"], .firstTime: ["新規", "初めて"], .repeats: ["継続", "2回目以降"],
        .walkIns: ["飛び込み", "当日"], .turnedAway: ["断り", "お断りした人数"], .records: ["相談票数"],
        .minutes: ["相談時間"],
    ]

    /// Reads a file.
    ///
    /// - Throws: `Invalid` where it is no table.
    package static func read(
        _ text: String, venues: [Venue], topics: [(code: String, label: String)]
    ) throws(Invalid) -> ImportReading<CountsLine> {
        let columns = columns(topics: topics)
        let measures = columns.compactMap { Measure($0.code) }
        return ImportReading(try ImportSheet(text, columns: columns)) { reader in
            let month = reader.require("month", ImportCell.month)
            let programme = reader.require("programme", programme)
            let venue = reader.read("venue") { said throws(Invalid) in
                wholeWard.contains(said) ? nil : try venues.venue(called: said).id
            }
            var counts: [Measure: Int] = [:]
            for measure in measures {
                let column = measure.description
                guard let said = reader.text(column), !unknown.contains(said) else { continue }
                counts[measure] = reader.read(column, ImportCell.count)
            }
            guard let month, let programme else { return nil }
            return CountsLine(
                row: reader.row.number, month: month, programme: programme, venue: venue ?? nil,
                counts: counts)
        }
    }

    /// How reports and people write that nothing is known.
    private static let unknown: Set<String> = ["―", "—", "－", "-", "‐", "不明"]
    private static let wholeWard: Set<String> = ["区全体", "全会場", "全体"]

    private static func programme(_ text: String) throws(Invalid) -> Programme {
        let said = PlainText.compatible(text).lowercased()
        let found = Programme.allCases.first { $0.rawValue == said || $0.label == said || said == $0.word }
        guard let found else {
            throw Invalid("事業は \(Programme.allCases.map(\.label).joined(separator: "、")) のどれかです。")
        }
        return found
    }
}

extension Programme {
    /// What people call it for short.
    fileprivate var word: String {
        switch self {
        case .course: "教室"
        case .consultation: "相談会"
        case .corner: "コーナー"
        }
    }
}
