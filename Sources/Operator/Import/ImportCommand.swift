import ArgumentParser
import Clinic
import Desk
import Reports
import Web

/// `sumaho import …`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "紙の台帳や前の年度の集計を取り込みます",
        subcommands: [
            ImportBookingsCommand.self, ImportPeopleCommand.self, ImportCountsCommand.self,
            ImportList.self, ImportUndo.self, ImportCheck.self,
        ])
}

/// What every command takes that brings a file in.
struct ImportOptions: ParsableArguments {
    @Argument(help: "ファイル (CSVか、表をコピーしたもの。UTF-8 か CP932。- なら標準入力)")
    var file: String?

    @Flag(help: "取り込む (なければ確かめるだけ)")
    var apply = false

    @Flag(help: "見出しの行だけを出す")
    var template = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    /// Shows all there is to say of a file and, where nothing is in the way and it is wished, brings it in.
    func run(_ kind: ImportBatch.Kind) async throws {
        guard !template else { return try await showTemplate(kind) }
        guard let file else { throw Refusal.badInput("file", "ファイルを指定してください。見出しは --template で出せます。") }
        let text = try Files.officeText(file, limit: ImportSheet.largest)
        let counter = try common.counter()
        let importer = counter.importer
        let reading = try await named(file) { try await importer.read(text, as: kind) }
        let look = try await importer.look(at: reading)
        // What came in under this very id is answered again.
        let answer =
            apply && (look.isGood || writing.id != nil && look.mayBeRepeat)
            ? try await importer.bring(reading, id: writing.requestID()) : nil
        let outcome = ImportOutcome(
            lines: look.lines, remarks: answer == nil ? look.remarks : [],
            known: answer == nil ? look.known : nil, imported: answer)
        try counter.output.show(outcome) {
            (outcome.remarks.map(ImportText.remark) + look.sums).map(\.printable)
        }
        // A repeat has nothing more to remark on, and is to answer as the first did.
        if answer != nil {
            for notice in look.remarks.notices { try counter.output.say(ImportText.remark(notice).printable) }
        }
        try counter.output.say(outcome.sentence)
        guard look.isGood || answer != nil else { throw ExitCode(1) }
    }

    /// Prints the header of an empty file. Without a database those columns are left out that the office may
    /// edit there.
    private func showTemplate(_ kind: ImportBatch.Kind) async throws {
        let columns =
            try await common.counterIfThere()?.importer.columns(of: kind)
            ?? Importer.columnsEverywhere(of: kind)
        try common.output.show(columns.map(\.label)) { [columns.template] }
    }

    /// The refusal of a file that is no table, with its name.
    private func named(_ file: String, _ read: () async throws -> ImportFile) async throws -> ImportFile {
        do {
            return try await read()
        } catch let refusal as Refusal where refusal.code == .badFile {
            let name = String(file.suffix(80))
            throw Refusal(.badFile, "\(name): \(refusal.message)", fields: ["file": name])
        }
    }
}

extension Counter {
    /// Brings files in.
    var importer: Importer { Importer(desk: desk, today: today) }
}

/// What a command that brings a file in has to show.
struct ImportOutcome: Encodable {
    let lines: Int
    let remarks: [ImportRemark]
    let known: ImportID?
    let imported: Imported?

    /// One sentence for whoever sits there.
    var sentence: String {
        let words = ImportText.outcome(lines: lines, remarks, known: known)
        guard known == nil, remarks.faults.isEmpty else { return words }
        guard let imported else { return words + "--apply を付けると取り込みます。" }
        return "\(imported.rows)行を取り込みました(取込み \(imported.batch))。取り消しは sumaho import undo \(imported.batch)"
    }
}
