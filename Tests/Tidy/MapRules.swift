/// The arrows of the map: who may import whom.
enum MapRules {
    /// Of our own targets, each may import only these.
    static let arrows: [String: Set<String>] = [
        "Almanac": [],
        "Clinic": ["Almanac"],
        "Ledger": ["Clinic", "Almanac", "CSodium"],
        "Desk": ["Ledger", "Clinic", "Almanac", "CSodium"],
        "Reports": ["Clinic", "Almanac", "CXLSXWriter"],
        "Web": ["Desk", "Reports", "Clinic", "Almanac"],
        "Operator": ["Web", "Desk", "Reports", "Clinic", "Almanac", "CEdit"],
        "sumaho": ["Operator"],
    ]

    /// System libraries, which stand on the arrows like targets of our own.
    private static let libraries = ["CSodium", "CXLSX", "CEdit"]

    /// Libraries that only some targets may know.
    private static let homes: [String: Set<String>] = [
        "GRDB": ["Ledger"],
        "Hummingbird": ["Web"],
        "HummingbirdTLS": ["Web"],
        "AsyncHTTPClient": ["Operator"],
        "ArgumentParser": ["Operator"],
        "Yams": ["Clinic"],
    ]

    /// The one file of Clinic that may import Foundation: Unicode's compatibility forms.
    private static let foundationInClinic = "Sources/Clinic/People/Compatibility.swift"

    /// The one folder that knows how Excel's files are written.
    private static let excel = "Sources/Reports/Excel/"

    /// The imports that no arrow allows.
    static func wrongImports(_ file: SourceFile) -> [String] {
        guard file.isProduct, let allowed = arrows[file.target] else {
            return file.isProduct && !file.target.hasPrefix("C") ? ["\(file.path): not on the map"] : []
        }
        return imports(of: file).filter { module in
            if module == "CXLSXWriter" { return !file.path.hasPrefix(excel) }
            if arrows[module] != nil || libraries.contains(where: module.hasPrefix) {
                return !allowed.contains(module)
            }
            if let homes = homes[module] { return !homes.contains(file.target) }
            guard module == "Foundation" else { return false }
            return file.target == "Almanac" || (file.target == "Clinic" && file.path != foundationInClinic)
        }.map { "\(file.path) imports \($0)" }
    }

    private static func imports(of file: SourceFile) -> [String] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), words.count > index + 1 else { return nil }
            return words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
                ? String(words[index + 1]) : nil
        }
    }

    /// The use cases that files of the Desk declare: the type's name, and the file's.
    static func useCases(in files: [SourceFile], _ kind: String) -> [(type: String, file: String)] {
        files.filter { $0.target == "Desk" }.flatMap { file in
            file.lines.compactMap { line -> (String, String)? in
                guard line.hasPrefix("package struct "), line.hasSuffix(": \(kind) {") else { return nil }
                let type = line.dropFirst("package struct ".count).prefix { $0 != ":" }
                return (String(type), file.name)
            }
        }
    }
}
