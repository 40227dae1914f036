import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Reports

/// The files for the ward's own website, each as a download: what is made here is carried there by a person.
struct PublishedFilePages: Sendable {
    let pages: Pages

    /// How many days the free seats are told of.
    private static let seatDays = 14

    func mount(on board: PageBoard) {
        board.get("/publish/page/:month", Role.planning) { visitor in
            Self.download(try await visitor.publisher.page(of: try visitor.month()))
        }
        board.get("/publish/poster/:venue/:month", Role.planning) { visitor in
            let venue = try await visitor.venue()
            return Self.download(try await visitor.publisher.poster(of: try visitor.month(), at: venue))
        }
        board.get("/publish/seats", Role.planning) { visitor in
            Self.download(try await visitor.publisher.seats(days: Self.seatDays))
        }
        board.get("/publish/progress/:year", Role.planning) { visitor in
            Self.download(try await visitor.publisher.progress(of: try visitor.fiscalYear()))
        }
        board.get("/publish/calendar/:year", Role.planning) { visitor in
            let year = try visitor.fiscalYear()
            return Self.download(try await visitor.publisher.calendar(of: year, at: nil))
        }
        board.get("/publish/calendar/:year/:venue", Role.planning) { visitor in
            let (year, venue) = (try visitor.fiscalYear(), try await visitor.venue())
            return Self.download(try await visitor.publisher.calendar(of: year, at: venue))
        }
        board.get("/publish/opendata/:year/:file", Role.planning) { visitor in
            let (year, name) = (try visitor.fiscalYear(), try visitor.parameter("file"))
            guard OpenData.names.contains(name),
                let file = try await visitor.publisher.openData(of: year).first(where: { $0.name == name })
            else { throw Fault.noSuchRoute }
            return Self.download(file)
        }
    }

    /// Every file of a month and of the year that it lies in.
    static func links(_ month: CivilMonth, _ venues: [Venue]) -> [Frame.Link] {
        let year = FiscalYear(containing: month.first)
        let files =
            [
                ("ホームページの案内 (HTML)", "page/\(month)"), ("空き状況 (HTML)", "seats"),
                ("目標と実績 (HTML)", "progress/\(year)"), ("全会場のカレンダー (ics)", "calendar/\(year)"),
            ]
            + venues.flatMap { venue in
                [
                    ("\(venue.name) 館内掲示 (A4)", "poster/\(venue.id)/\(month)"),
                    ("\(venue.name) カレンダー (ics)", "calendar/\(year)/\(venue.id)"),
                ]
            } + OpenData.names.map { ("オープンデータ \($0)", "opendata/\(year)/\($0)") }
        return files.map {
            Frame.Link(label: $0.0, address: "\(PublishPages.address)/\($0.1)", isHere: false)
        }
    }

    private static func download(_ file: PublishedFile) -> Response {
        var response = Answers.response(
            .ok, "\(file.mediaType); charset=utf-8", Data(file.text.utf8))
        response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        return response
    }
}

extension Visitor {
    fileprivate func month() throws -> CivilMonth {
        guard let month = CivilMonth(try parameter("month")) else { throw Fault.noSuchRoute }
        return month
    }
}
