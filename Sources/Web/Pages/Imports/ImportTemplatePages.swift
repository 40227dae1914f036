import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Reports

/// ひな形: the header row of each kind of file, to be filled in.
struct ImportTemplatePages: Sendable {
    let pages: Pages

    static func address(_ kind: ImportBatch.Kind) -> String {
        "\(ImportPages.address)/template/\(kind.rawValue)"
    }

    func mount(on board: PageBoard) {
        board.get("\(ImportPages.address)/template/:kind", Role.planning) { visitor in
            guard let kind = ImportBatch.Kind(rawValue: try visitor.parameter("kind")) else {
                throw Fault.noSuchRoute
            }
            let header = CSV(try await visitor.importer.columns(of: kind).map(\.label))
            var response = Answers.response(
                .ok, "text/csv; charset=utf-8", Data(try header.encoded(as: .utf8).bytes))
            response.headers[.contentDisposition] = "attachment; filename=\"import-\(kind.rawValue).csv\""
            return response
        }
    }
}
