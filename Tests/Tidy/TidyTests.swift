import Desk
import Foundation
import Testing

/// The tree keeps to its own rules, and each rule can say no.
@Suite struct TidyTests {
    static let files = SourceTree.files()

    typealias Rule = @Sendable (SourceFile) -> [String]

    @Test func thereIsATreeToLookAt() {
        #expect(Self.files.count > 100)
    }

    @Test(
        arguments: [
            ("lines", Rules.longLines, String(repeating: "x", count: 111)),
            ("files", Rules.longFiles, String(repeating: "x\n", count: 151)),
            (
                "functions", Rules.longFunctions,
                "func f() {\n" + String(repeating: "    x\n", count: 70) + "}\n"
            ),
            ("words", Rules.bannedWords, "let x = " + "try" + "! y"),
            ("time", Rules.bannedWords, "let now = " + "Date" + "()"),
            ("docs", Rules.undocumented, "\npackage struct Bare {"),
            ("arrows", MapRules.wrongImports, "import Operator"),
            ("SQL at one edge", MapRules.wrongImports, "import GRDB"),
            ("Excel in one folder", MapRules.wrongImports, "import CXLSXWriter"),
            ("Foundation", MapRules.wrongImports, "import Foundation"),
        ] as [(String, Rule, String)])
    func theTreeKeepsToItsRules(_ name: String, _ rule: Rule, _ broken: String) {
        #expect(Self.files.flatMap(rule) == [], "\(name)")
        // The control: the same rule on a file that breaks it.
        #expect(!rule(SourceFile(path: "Sources/Clinic/Broken.swift", text: broken)).isEmpty, "\(name)")
    }

    @Test func theCatalogueHoldsEveryUseCaseAndEachHasItsFile() {
        for (kind, listed) in [
            ("Question", Catalogue.questions.map { String(describing: $0) }),
            ("Change", Catalogue.changes.map { String(describing: $0) }),
        ] {
            let declared = MapRules.useCases(in: Self.files, kind)
            #expect(Set(declared.map(\.type)) == Set(listed), "\(kind)")
            #expect(declared.allSatisfy { $0.file == $0.type + ".swift" }, "\(declared)")
        }
        let names = Catalogue.questions.map { $0.name } + Catalogue.changes.map { $0.name }
        #expect(Set(names).count == names.count)
    }

    @Test func theTopLevelIsTheMaps() throws {
        let top = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root)
        let allowed: Set = [
            "Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "venues", "Resources",
        ]
        #expect(top.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
    }

    @Test func theReadmesMapNamesEveryTargetThatIsThere() throws {
        let readme = try String(contentsOfFile: SourceTree.root + "/README.md", encoding: .utf8)
        let targets = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root + "/Sources")
        for target in targets { #expect(readme.contains("\(target)/"), "\(target)") }
    }

    @Test func nothingInTheDocumentsNamesAMachine() {
        let documents = SourceTree.files(in: ["Resources", "venues"], ending: "")
        let readme = SourceFile(
            path: "README.md",
            text: (try? String(contentsOfFile: SourceTree.root + "/README.md", encoding: .utf8)) ?? "")
        #expect((documents + [readme]).flatMap(Rules.bannedWords) == [])
        #expect(
            (documents + [readme]).filter { $0.lines.contains { $0.contains("{{" + "{") } }.map(\.path) == [])
    }
}
