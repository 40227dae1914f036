/// Where a venue is, as the ward's own files say it. What nobody has said stays blank.
package struct VenuePlace: Hashable, Codable, Sendable {
    /// 住所
    package var address: String?
    /// 方書: building and floor.
    package var building: String?
    /// 緯度 in degrees, as written: "35.751000".
    package var latitude: String?
    /// 経度 in degrees, as written.
    package var longitude: String?
    /// アクセス方法
    package var access: String?
    /// 駐車場情報
    package var parking: String?

    package init(
        address: String? = nil, building: String? = nil, latitude: String? = nil, longitude: String? = nil,
        access: String? = nil, parking: String? = nil
    ) {
        self.address = address
        self.building = building
        self.latitude = latitude
        self.longitude = longitude
        self.access = access
        self.parking = parking
    }

    /// The most characters of each text.
    private static let longest = 100

    /// Refuses what no file could say.
    package func check() throws(Invalid) {
        for text in [address, building, access, parking] {
            if let text { _ = try PlainText.check(text, field: "会場の場所", limit: Self.longest) }
        }
        for (text, most) in [(latitude, 90.0), (longitude, 180.0)] {
            guard let text, !Self.isDegrees(text, upTo: most) else { continue }
            throw Invalid("緯度と経度は 35.751000 のような度の小数で入れてください。")
        }
    }

    private static func isDegrees(_ text: String, upTo most: Double) -> Bool {
        text.wholeMatch(of: /-?[0-9]{1,3}\.[0-9]{1,10}/) != nil
            && Double(text).map { abs($0) <= most } ?? false
    }
}

extension VenuePlace {
    /// What a venue's file says.
    init(_ field: FileField) throws(Refusal) {
        let fields = try field.mapping([
            "address", "building", "latitude", "longitude", "access", "parking",
        ])
        func text(_ key: String) throws(Refusal) -> String? { try fields[key]?.text(upTo: Self.longest) }
        self.init(
            address: try text("address"), building: try text("building"), latitude: try text("latitude"),
            longitude: try text("longitude"), access: try text("access"), parking: try text("parking"))
        do throws(Invalid) {
            try check()
        } catch {
            throw field.refusal(error)
        }
    }
}
