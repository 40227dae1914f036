import Clinic
import Foundation

/// The files that the service hands out.
package enum Resources {
    /// The folder that is deployed beside the program. `Bundle.module` would end the program where it is
    /// missing.
    package static var bundled: String {
        Bundle.main.bundleURL.appendingPathComponent("sumaho_Web.resources").path
    }

    /// A file of a folder of resources, or a refusal that says which is missing.
    static func bytes(_ name: String, in folder: String) throws(Refusal) -> Data {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
            throw Refusal(.badFile, "\(name) が \(folder.suffix(80)) にありません。--resources で場所を示してください。")
        }
        return data
    }
}
