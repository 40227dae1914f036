import Almanac
import ArgumentParser
import Clinic
import Foundation

/// Where the files are that a plan is made from.
struct PlanFileOptions: ParsableArguments {
    @Option(help: "会場ファイルのフォルダ")
    var venues = "venues"

    @Option(help: "目標などの資料のフォルダ (なければ製品に付いているもの)")
    var resources: String?

    /// The venue files, all checked.
    func wardFiles() throws(Refusal) -> WardFiles {
        let names = try Files.names(in: venues)
        if let other = names.first(where: { !$0.hasSuffix(".yaml") }) {
            // A venue whose file has another ending would be missed without a word.
            throw Refusal(.badFile, "\(venues.suffix(80)) に .yaml でないもの(\(other.suffix(40)))があります。")
        }
        guard names.contains(WardFiles.commonName) else {
            throw Refusal(.badFile, "\(venues.suffix(80)) に \(WardFiles.commonName) がありません。")
        }
        guard names.count <= WardFiles.mostVenues + 1 else {
            throw Refusal(.badFile, "会場ファイルは\(WardFiles.mostVenues)件までです。")
        }
        var files: [String: WardFiles.File] = [:]
        for name in names {
            let path = "\(venues)/\(name)"
            files[name] = WardFiles.File(
                name: path, text: try Files.text(path, limit: WardFiles.largestFile))
        }
        let common = files.removeValue(forKey: WardFiles.commonName)
        return try WardFiles(
            common: common ?? WardFiles.File(name: WardFiles.commonName, text: ""),
            venues: files.sorted { $0.key < $1.key }.map(\.value))
    }

    /// What the plan demands, of every fiscal year that has a file.
    func targets() throws(Refusal) -> [YearTargets] {
        let folder = (resources ?? Self.bundle) + "/plan"
        guard FileManager.default.fileExists(atPath: folder) else {
            throw Refusal(.badFile, "目標の資料がありません(\(folder.suffix(80)))。--resources で場所を示してください。")
        }
        var demanded: [YearTargets] = []
        for name in try Files.names(in: folder) where name.hasSuffix(".yaml") {
            guard let year = Int(name.dropLast(5)).flatMap(FiscalYear.init) else { continue }
            let path = "\(folder)/\(name)"
            let targets = try YearTargets(
                file: path, text: try Files.text(path, limit: WardFiles.largestFile))
            guard targets.fiscalYear == year else {
                throw Refusal(.badFile, "\(path) は\(targets.fiscalYear.wareki)の資料です。")
            }
            demanded.append(targets)
        }
        return demanded
    }

    /// The folder that is deployed beside the program. `Bundle.module` would end the program where it is
    /// missing.
    private static var bundle: String {
        Bundle.main.bundleURL.appendingPathComponent("sumaho_Operator.resources").path
    }
}
