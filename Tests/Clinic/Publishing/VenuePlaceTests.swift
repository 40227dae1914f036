import Clinic
import Testing

/// Where a venue is, as its file may say it.
@Suite("A venue's place")
struct VenuePlaceTests {
    private static func files(_ place: String) throws -> WardFiles {
        var texts = WardTexts()
        texts.nakacho += "\nplace: \(place)\n"
        return try texts.read()
    }

    @Test func isReadAsWritten() throws {
        let place = try Self.files(
            #"{address: "東京都板橋区仲町20-5", building: 2階, latitude: "35.748", longitude: "139.698"}"#
        ).plan.venues[0].venue.place
        #expect(
            place
                == VenuePlace(
                    address: "東京都板橋区仲町20-5", building: "2階", latitude: "35.748", longitude: "139.698"))
        // And nothing is there where nobody has said anything.
        #expect(try Self.files("{}").plan.venues[0].venue.place == VenuePlace())
        #expect(try WardTexts().read().plan.venues.allSatisfy { $0.venue.place == nil })
    }

    @Test(arguments: [
        #"{latitude: "95.0"}"#, #"{latitude: 35}"#, #"{longitude: "181.5"}"#, #"{longitude: 東経139度}"#,
        "{adress: 仲町}", "{address: [仲町]}", "仲町",
    ])
    func isRefusedWithItsLine(place: String) throws {
        let refusal = try #require(throws: Refusal.self) { try Self.files(place) }
        #expect(refusal.code == .badFile && refusal.message.contains("nakacho.yaml"))
    }

    @Test func theLicenceOfOpenDataIsASetting() throws {
        var texts = WardTexts()
        #expect(try texts.read().plan.ward.licence == nil && Ward.usualLicence == "CC BY 4.0")
        texts.common += "\nopen_data: {licence: CC0 1.0}\n"
        #expect(try texts.read().plan.ward.licence == "CC0 1.0")
        texts.common = texts.common.replacing("licence: CC0 1.0", with: "license: CC0")
        let refusal = try #require(throws: Refusal.self) { try texts.read() }
        #expect(refusal.message.contains("licence"))
    }

    /// A plan may come from elsewhere than from files.
    @Test func isCheckedInAPlanToo() throws {
        #expect(throws: Invalid.self) { try VenuePlace(latitude: "north").check() }
        #expect(throws: Invalid.self) { try VenuePlace(address: "仲町\n20").check() }
        #expect(throws: Never.self) { try VenuePlace(latitude: "-35.1", longitude: "139.7").check() }
    }
}
