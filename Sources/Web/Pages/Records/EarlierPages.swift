import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// これまでの相談: what somebody on today's list came about before, at whatever venue.
struct EarlierPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let called: String
        let isSecret: Bool
        let record: String
        let back: String
        let records: [Record]
        let isEmpty: Bool
        /// Of a visit without a name nothing is known.
        let isNameless: Bool
    }

    private struct Record: Sendable {
        /// 「4月6日(月) 志村」
        let when: String
        let writer: String
        let facts: [RecordText.Fact]
    }

    /// Where those of somebody are.
    static func address(_ booking: BookingID, from list: RecordList = .day) -> String {
        "/record/\(booking)/earlier" + (list == .day ? "" : "?from=\(list.rawValue)")
    }

    func mount(on board: PageBoard) {
        board.get("/record/:booking/earlier", EarlierRecords.roles) { visitor in
            let booking = try visitor.bookingInAddress()
            let earlier = try await visitor.desk.ask(EarlierRecords(booking: booking))
            let visit = try await visitor.desk.ask(ShowRecord(booking: booking)).visit
            let venues = try await visitor.desk.ask(Venues())
            let list = RecordList(visitor.query("from"))
            let records = earlier.records.map { record in
                Record(
                    when: "\(record.date.wareki)(\(record.date.weekday.kanji)) "
                        + venues.shortName(of: record.venue),
                    writer: record.writtenBy, facts: RecordText.facts(record))
            }
            return try pages.templates.page(
                "earlier", pages.frame("これまでの相談", visitor, at: visit.venue),
                Content(
                    called: visit.called, isSecret: visit.secret,
                    record: RecordPages.address(booking, from: list),
                    back: list.address(visit.venue, visit.date, today: visitor.today), records: records,
                    isEmpty: records.isEmpty, isNameless: earlier.person == nil))
        }
    }
}
