import Reports
import Testing

/// Files as office programs write them.
@Suite struct OfficeTextTests {
    @Test func isReadInWhateverEncodingItWasWritten() throws {
        // The names that only Windows' own code page has come back as they were.
        let text = "氏名\r\n髙橋 﨑子 ①\r\n"
        let written = try {
            var csv = CSV(["氏名"])
            csv.add([.text("髙橋 﨑子 ①")])
            return try (csv.encoded(as: .cp932), csv.encoded(as: .utf8))
        }()
        #expect(written.0.remarks.isEmpty && written.0.bytes != written.1.bytes)
        #expect(OfficeText.decoded(written.0.bytes) == text)
        #expect(OfficeText.decoded(written.1.bytes) == text)
        #expect(OfficeText.decoded([0x81]) == nil && OfficeText.decoded([]) == "")
    }
}
