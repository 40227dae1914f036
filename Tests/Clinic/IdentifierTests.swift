import Clinic
import Testing

@Suite("Numbers and ids")
struct IdentifierTests {
    private static let uuid = "0b9f4c1e-8a55-4d0a-9d3e-1f2a3b4c5d6e"

    @Test(arguments: [uuid, uuid.uppercased()])
    func aUUIDIsReadInEitherCase(text: String) throws {
        let id = try #require(RequestID(text))
        #expect(id.description == Self.uuid)
        #expect(id == RequestID(Self.uuid))
        #expect(try coded(id).json == "\"\(Self.uuid)\"")
        #expect(try coded(id).back == id)
    }

    @Test(arguments: [
        "", "0b9f4c1e", uuid + "0", String(uuid.dropLast()), uuid.replacing("-", with: ""), "{\(uuid)}",
        uuid.replacing("b", with: "g"), uuid.replacing("0b9f", with: "０b9"), " " + uuid.dropFirst(),
        "0b9f4c1e8-a55-4d0a-9d3e-1f2a3b4c5d6e", uuid.replacing("e-8", with: "é-"), uuid + "\n",
    ])
    func anythingElseIsNoUUID(text: String) {
        #expect(RequestID(text) == nil)
        #expect(isRefused("\"\(text)\"", as: RequestID.self))
    }

    @Test func randomBytesMakeAVersionFourUUID() {
        let zero = MarkID(random: Array(repeating: 0, count: 16))
        #expect(zero.text == "00000000-0000-4000-8000-000000000000")
        let full = MarkID(random: Array(repeating: 0xFF, count: 16))
        #expect(full.text == "ffffffff-ffff-4fff-bfff-ffffffffffff")
        let counted = MarkID(random: Array(1...16))
        #expect(counted.text == "01020304-0506-4708-890a-0b0c0d0e0f10")
        #expect(MarkID(counted.text) == counted)
        #expect(zero < counted && counted < full)
    }

    @Test func aRowsNumberIsAPlainNumberInJSON() throws {
        let (json, back) = try coded(SeatID(4711))
        #expect(json == "4711")
        #expect(back == SeatID(4711))
        #expect(SeatID(9) < SeatID(10))
        #expect(BookingID(815).description == "815")
        #expect(isRefused("\"4711\"", as: SeatID.self))
        #expect(isRefused("4711.5", as: SeatID.self))
    }
}
