import Clinic
import Desk
import Hummingbird
import Reports

/// 取込み: a file of the paper ledger or of earlier months is looked at first, whole; then it is brought in, or
/// taken back.
struct ImportPages: Sendable {
    let pages: Pages

    static let title = "取込み"
    static let address = "/imports"

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in
            try await page(visitor, notice: try await done(visitor))
        }
        board.post(Self.address, Role.planning, carriesFile: true) { visitor, form in
            do {
                let entry = try ImportEntry(form)
                return form.has("enter")
                    ? try await enter(visitor, form, entry) : try await look(visitor, entry)
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(
                    visitor, form: ImportContent.Entry(form, refusal.fields), notice: .init(refusal))
            }
        }
        board.post("\(Self.address)/:batch/undo", Role.planning, undo)
    }

    /// What would come of a file.
    private func look(_ visitor: Visitor, _ entry: ImportEntry) async throws -> Response {
        let look = try await visitor.importer.look(
            at: try await visitor.importer.read(entry.text, as: entry.kind))
        return try await page(visitor, look, entry)
    }

    /// Brings in what was looked at, and nothing else: a text, or words about it, that read otherwise by now
    /// are looked at again.
    private func enter(_ visitor: Visitor, _ form: Form, _ entry: ImportEntry) async throws -> Response {
        let file = try await visitor.importer.read(entry.text, as: entry.kind)
        let look = try await visitor.importer.look(at: file)
        guard look.mayBeRepeat || look.isGood && form["seen"] == entry.tag(look) else {
            return try await page(visitor, look, entry)
        }
        let answer = try await visitor.importer.bring(file, id: try form.request())
        return .redirect(to: "\(Self.address)?done=\(answer.batch)#notice")
    }

    /// The notice of an import that has just come in.
    private func done(_ visitor: Visitor) async throws -> Frame.Notice? {
        guard let number = visitor.query("done") else { return nil }
        return try await visitor.desk.ask(Imports()).first { $0.batch.description == number }.map {
            .init(isError: false, text: "\($0.kind.label)を\($0.rows)行取り込みました(取込み \($0.batch))。")
        }
    }

    @Sendable
    private func undo(_ visitor: Visitor, _ form: Form) async throws -> Response {
        guard let batch = Int64(try visitor.parameter("batch")).map(ImportID.init) else {
            throw Fault.noSuchRoute
        }
        do {
            let answer = try await visitor.desk.tell(UndoImport(batch: batch), id: try form.request())
            return try await page(
                visitor, undone: ImportContent.Undone(answer),
                notice: .init(isError: false, text: answer.sentence))
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, notice: .init(refusal))
        }
    }

    private func page(
        _ visitor: Visitor, _ look: ImportLook, _ entry: ImportEntry
    ) async throws -> Response {
        let words = ImportText.outcome(lines: look.lines, look.remarks, known: look.known)
        let way = look.isGood ? "下で確かめて、「取り込む」を押してください。" : ""
        return try await page(
            visitor, form: ImportContent.Entry(entry),
            look: ImportContent.Look(
                look, tag: entry.tag(look), request: pages.freshID(),
                known: try await visitor.people(of: look.remarks)),
            notice: .init(isError: !look.isGood, text: words + way))
    }

    private func page(
        _ visitor: Visitor, form: ImportContent.Entry = .init(), look: ImportContent.Look? = nil,
        undone: ImportContent.Undone? = nil, notice: Frame.Notice?
    ) async throws -> Response {
        var frame = pages.frame(Self.title, visitor)
        frame.notice = notice
        let batches = try await visitor.desk.ask(Imports())
        return try pages.templates.page(
            "imports", frame,
            ImportContent(
                entry: form, look: look, undone: undone,
                batches: batches.map { ImportContent.Batch($0, request: pages.freshID()) },
                notebook: NotebookPages.address(visitor.today)))
    }
}

extension Visitor {
    /// Brings files in.
    var importer: Importer { Importer(desk: desk, today: today) }

    /// The most people of whom the page tells more than their number.
    private static let mostPeople = 50

    /// Those whom rows may be, in words.
    fileprivate func people(of remarks: [ImportRemark]) async throws -> [PersonID: String] {
        var words: [PersonID: String] = [:]
        for person in remarks.flatMap(\.candidates).map(\.person) where words[person] == nil {
            guard words.count < Self.mostPeople else { break }
            let answer = try await desk.ask(ShowPerson(person: person))
            words[person] = answer.hidden ? "★秘匿" : answer.person.words
        }
        return words
    }
}

extension FoundPerson {
    /// 「タナカ ハナ 78歳 03-3958-0163」
    fileprivate var words: String {
        ([kana] + [age.map { "\($0)歳" }].compactMap(\.self) + phones).joined(separator: " ")
    }
}
