import Clinic
import Ledger

extension Refusal {
    /// A failure of the database, for whoever met it.
    init(_ failure: LedgerFailure) {
        let next = "sumaho plan 年度 --apply"
        switch failure.kind {
        case .missing:
            self.init(.noDatabase, "データベースがまだありません。先に \(next) で作るか、--database で場所を示してください。")
        case .foreign:
            self.init(.notOurDatabase, "このファイルはスマホ相談のデータベースではありません。--database の場所を確かめてください。")
        case .newer:
            self.init(.notOurDatabase, "このデータベースは新しい版のものです。新しい sumaho を使ってください。")
        case .older:
            self.init(.notOurDatabase, "このデータベースは古い版のものです。\(next) で新しくしてください。")
        case .busy:
            self.init(.systemFailed, "データベースがほかの処理で使われ続けています。少し待ってやり直してください。")
        case .readOnly:
            self.init(.systemFailed, "データベースに書き込めません。ファイルの権限を確かめてください。")
        case .full:
            self.init(.systemFailed, "ディスクに空きがありません。何も変更していません。")
        case .damaged:
            self.init(.systemFailed, "データベースが壊れています。sumaho doctor で確かめ、控えから戻してください。")
        case .cannotOpen:
            self.init(.systemFailed, "データベースを開けません。場所と権限を確かめてください。")
        case .spentRequest:
            self = .spentID
        case .other:
            self.init(.systemFailed, "データベースの処理が失敗しました。何も変更していません(\(failure.detail))。")
        }
    }

    /// The id of a request that has done something else. People meet it on a page that they went back to;
    /// `fields.id` tells programs.
    static let spentID = Refusal(
        .idReused, "同じ番号の操作がもう済んでいます。ページを開き直してから、もう一度お試しください。",
        fields: ["id": "この番号は別の操作に使われています。新しい番号で送ってください。"])
}

extension Refusal {
    /// Runs a body; a failure of the database comes out as the refusal that people can read.
    static func catchingFailure<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as LedgerFailure {
            throw Refusal(failure)
        }
    }

    static func catchingFailure<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let failure as LedgerFailure {
            throw Refusal(failure)
        }
    }
}
