import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Reports

/// A form of a report to be kept or sent on.
struct ReportFile: Sendable {
    /// What its link says.
    let label: String
    /// Of its file and of its address.
    let ending: String
    let type: String
    let make: @Sendable (Document) throws -> Made

    /// A file, and what in it is not as the report says it, in words.
    struct Made: Sendable {
        let bytes: Data
        var remarks: [String] = []

        /// The file, to be kept under the report's own name.
        func response(_ document: Document, _ file: ReportFile) -> Response {
            var response = Answers.response(.ok, file.type, bytes)
            response.headers[.contentDisposition] =
                "attachment; filename=\"\(document.fileName).\(file.ending)\""
            return response
        }
    }

    /// Every form there is, besides the page of the site.
    static let all = [
        ReportFile(label: "1つのファイルにする(HTML)", ending: "html", type: "text/html; charset=utf-8") {
            Made(bytes: Data(DocumentPage.html($0).utf8))
        },
        ReportFile(
            label: "Excel", ending: "xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ) {
            Made(bytes: Data(try DocumentWorkbook.bytes($0)))
        },
        ReportFile(label: "CSV(UTF-8)", ending: "csv", type: "text/csv; charset=utf-8") {
            Made(bytes: Data(try DocumentCSV.csv($0.data).encoded(as: .utf8).bytes))
        },
        ReportFile(label: "CSV(CP932)", ending: "cp932.csv", type: "text/csv; charset=windows-31j") {
            let csv = DocumentCSV.csv($0.data)
            let encoded = try csv.encoded(as: .cp932)
            return Made(
                bytes: Data(encoded.bytes), remarks: csv.words(encoded.remarks.filter(\.kind.isVisible)))
        },
    ]
}
