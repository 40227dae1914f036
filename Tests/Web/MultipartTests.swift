import Foundation
import Testing

@testable import Web

/// What a form with a file sends, whole or broken.
@Suite("Forms with files")
struct MultipartTests {
    private static let head = "Content-Disposition: form-data; name="

    private static func body(_ parts: String...) -> Data {
        Data((parts.map { "--x\r\n\($0)\r\n" }.joined() + "--x--\r\n").utf8)
    }

    @Test func fieldsAndFilesAreRead() throws {
        let form = Form(
            MultipartBody(
                Self.body(
                    "\(Self.head)\"kind\"\r\n\r\npeople", "\(Self.head)\"text\"\r\n\r\n\ta\r\n\r\nb ",
                    "\(Self.head)\"file\"; filename=\"名簿.csv\"\r\nContent-Type: text/csv\r\n\r\nかな\r\n--y",
                    "\(Self.head)\"none\"; filename=\"\"\r\n\r\n"), boundary: "x"))
        #expect(form["kind"] == "people" && form.all("text") == ["\ta\r\n\r\nb "])
        #expect(form.file("file")?.name == "名簿.csv")
        #expect(form.file("file")?.bytes == Array("かな\r\n--y".utf8))
        #expect(form.file("none") == nil && form.file("kind") == nil && form["file"] == nil)
    }

    @Test(arguments: [
        "", "--x", "--x\r\n", "--x\r\n\r\n--x--", "--x\r\nContent-Type: a/b\r\n\r\nb\r\n--x--",
        "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off",
        "--y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--y--",
    ])
    func whatIsBrokenHoldsNothing(text: String) {
        #expect(MultipartBody(Data(text.utf8), boundary: "x").parts.isEmpty)
    }

    @Test func partsAreBounded() {
        let many = (0..<200).map { "--x\r\n\(Self.head)\"a\"\r\n\r\n\($0)\r\n" }.joined() + "--x--"
        #expect(MultipartBody(Data(many.utf8), boundary: "x").parts.count == 100)
    }

    @Test(
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"),
            ("Multipart/Form-Data; charset=x; Boundary=\"a b\"", "a b"),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
            ("multipart/mixed; boundary=abc", nil), (nil, nil),
            ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
        ] as [(String?, String?)])
    func theBoundaryStandsInTheHeader(type: String?, boundary: String?) {
        #expect(MultipartBody.boundary(of: type) == boundary)
    }
}
