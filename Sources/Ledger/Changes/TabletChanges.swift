import Almanac
import Clinic
import GRDB

extension Writing {
    /// A tablet more, known by the hash of its key.
    package func addTablet(
        at venue: VenueID, label: String, hash: String, _ now: Instant
    ) throws -> TabletID {
        TabletID(
            try insert("tablet", ["venue": venue, "label": label, "keyHash": hash, "enrolledAt": now]))
    }

    /// A tablet that may not be used any more; whoever is signed in there no longer is.
    package func retire(_ tablet: TabletID, at now: Instant) throws {
        try update("tablet", "id", tablet, ["retiredAt": now])
        try endSignIns(at: tablet, now)
    }
}
