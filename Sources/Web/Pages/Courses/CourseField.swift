import Almanac
import Clinic

/// A field of a form about a course, with what stands below it.
struct CourseField: Sendable {
    let id: String
    let label: String
    /// Nil where the label says it all.
    let help: String?
    let value: String
    let fault: String?
    let isMust: Bool
    let isShort: Bool
    let isLong: Bool
    let most: Int
    /// The ids of what is read out with it; nil where nothing is.
    let describedBy: String?

    init(
        _ id: String, _ label: String, help: String? = nil, _ form: Form?, _ faults: [String: String],
        preset: String = "", isMust: Bool = false, isShort: Bool = false, isLong: Bool = false,
        most: Int = 60
    ) {
        self.id = id
        self.label = label
        self.help = help
        value = form.map { $0[id] ?? "" } ?? preset
        fault = faults[id]
        self.isMust = isMust
        self.isShort = isShort
        self.isLong = isLong
        self.most = most
        let parts = [help.map { _ in "\(id)-help" }, fault.map { _ in "\(id)-fault" }].compactMap(\.self)
        describedBy = parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// A list to choose one of.
struct CourseSelect: Sendable {
    let id: String
    let label: String
    let options: [Option]
    let fault: String?

    struct Option: Sendable {
        let code: String
        let label: String
        let isChosen: Bool
    }

    /// - Parameter chosen: the code that was sent, or the one to begin with.
    init(
        _ id: String, _ label: String, _ options: [(code: String, label: String)], chosen: String?,
        fault: String? = nil
    ) {
        self.id = id
        self.label = label
        self.options = options.map {
            Option(code: $0.code, label: $0.label, isChosen: $0.code == chosen)
        }
        self.fault = fault
    }
}

extension Form {
    /// A date as people write it; nil where nothing stands.
    func date(_ name: String, today: CivilDate) throws(Refusal) -> CivilDate? {
        guard let text = self[name] else { return nil }
        do throws(PhraseError) {
            return try DatePhrase.parse(text, today: today)
        } catch {
            throw .badInput(name, error.message)
        }
    }
}
