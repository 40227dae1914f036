import Almanac
import Clinic
import Desk
import Reports

/// What the page of 目標・取組 shows.
struct TargetContent: Sendable {
    /// 「令和8年度(2026年度)」
    let year: String
    let years: [Frame.Link]
    /// Where the year stands, in sentences; nil where nothing is demanded.
    let prose: String?
    let targets: [TargetLine]
    /// 「令和8年4月1日 ito: 個別相談会 5,600 → 5,800」
    let settings: [String]
    let hasSettings: Bool
    let milestones: [MilestoneLine]
    let add: TargetForm
    let grade: GradePart
    let remarks: [String]

    /// A programme's target and what has been reached of it.
    struct TargetLine: Sendable {
        let label: String
        let target: String
        let reached: String
        let origin: String
        let edit: TargetForm
        /// Nil where the plan's holds already.
        let asPlanned: Button?
    }

    struct MilestoneLine: Sendable {
        let anchor: String
        let name: String
        let planned: String
        let department: String?
        let state: String
        let evidence: String?
        /// Reports that were taken back.
        let earlier: [String]
        let report: TargetForm?
        let takeBack: Button?
        let drop: Button?
    }

    struct GradePart: Sendable {
        let words: String
        let reasons: [String]
        /// 「決めた理由: …」
        let decided: String?
        /// Decisions that were taken back.
        let earlier: [String]
        /// Nil before the year's last day, where nothing is demanded, and where somebody has decided.
        let decide: TargetForm?
        /// 「令和9年3月31日から決められます。」
        let tooEarly: String?
        let takeBack: Button?
    }

    /// A form of one button.
    struct Button: Sendable {
        let address: String
        let request: String
    }

    init(
        _ book: TargetBook, _ progress: ProgressReport?, today: CivilDate, typed: TargetPages.Typed?,
        id: @escaping () -> String
    ) {
        let year = book.fiscalYear
        let make = Maker(address: TargetPages.address(year), typed: typed, id: id)
        self.year = year.words
        years = [year.year - 1, year.year + 1].compactMap(FiscalYear.init).map {
            Frame.Link(label: $0.wareki, address: TargetPages.address($0), isHere: false)
        }
        prose = progress?.prose
        targets = Programme.allCases.map { make.line($0, book, progress) }
        settings = book.settings.map(\.words)
        hasSettings = !settings.isEmpty
        milestones = book.milestones.map(make.line)
        add = make.form(
            "/milestones", "取組を足す", "取組を足す",
            [
                .init("title", "取組の名前", "60文字まで", limit: 60),
                .init("planned", "何をするか", "実施、試験導入、検証 のように", limit: 60, isShort: true),
                .init("department", "担当課", "障がい政策課 のように", limit: 60, isShort: true, isNeeded: false),
            ])
        grade = make.grade(book, progress, today)
        remarks = progress?.remarks ?? []
    }
}

extension TargetBook.Setting {
    fileprivate var words: String {
        let now = volume.map { "\($0.grouped)人" } ?? "計画のとおり"
        let before = before.map { "\($0.grouped)人" } ?? "なし"
        return "\(at.date.wareki) \(account): \(programme.label) \(before) → \(now)"
    }
}
