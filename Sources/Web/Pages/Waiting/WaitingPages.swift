import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// キャンセル待ち: who waits for a seat at a venue, the first to join first.
struct WaitingPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let place: String
        let placeName: String
        let lines: [Line]
        let isEmpty: Bool
        let spoken: [String]
    }

    /// Somebody who waits.
    private struct Line: Sendable {
        let waiting: String
        let kana: String
        let isSecret: Bool
        /// Their page; nil of whom only other venues know.
        let address: String?
        let wish: String
        let since: String
        let leaveRequest: String
    }

    func mount(on board: PageBoard) {
        board.get("/waiting/:venue", Role.front) { visitor in try await page(visitor) }
    }

    /// The list, with what has just happened.
    func page(_ visitor: Visitor, _ refusal: Refusal? = nil) async throws -> Response {
        let venue = try await visitor.ownVenue()
        let venues = try await visitor.desk.ask(Venues())
        let list = try await visitor.desk.ask(WaitingList(venue: venue.id))
        var frame = pages.frame("\(venue.shortName)のキャンセル待ち", visitor, at: venue.id)
        frame.live = "/live"
        frame.address = "/waiting/\(venue.id)"
        frame.notice = refusal.map { .init($0) }
        let lines = list.map { wish in
            Line(
                waiting: wish.waiting.description, kana: wish.kana ?? "ほかの会場の方",
                isSecret: wish.secret,
                address: wish.kana.map { _ in BookPages.address(wish.person, at: venue.id) },
                wish: WishWords.line(wish.wish, venues), since: wish.joinedAt.date.japanese,
                leaveRequest: pages.freshID())
        }
        var spoken: [String] = []
        if refusal == nil {
            frame.notice = notice(visitor, venue)?.registered(visitor)
            if let joined = visitor.query("joined"),
                let wish = list.first(where: { $0.waiting.description == joined }),
                let line = lines.first(where: { $0.waiting == joined })
            {
                let said = ReadBack.joinedWaiting(SpokenWish(wish.wish, kana: line.kana, venues))
                spoken = said.sentences(today: visitor.today)
            }
        }
        return try pages.templates.page(
            "waiting", frame,
            Content(
                place: venue.id.text, placeName: venue.name, lines: lines, isEmpty: lines.isEmpty,
                spoken: spoken))
    }

    /// What was done before, with the way back. The address holds numbers only.
    private func notice(_ visitor: Visitor, _ venue: Venue) -> Frame.Notice? {
        let deeds: [(did: String, text: String, action: String?, field: String)] = [
            ("joined", "キャンセル待ちをお受けしました。", "leave", "waiting"),
            ("left", "キャンセル待ちを取り消しました。", "rejoin", "waiting"),
            ("back", "キャンセル待ちに戻しました。", nil, "waiting"),
            ("turned", "ご希望に添えなかったことを記録しました。", "undo-turn-away", "note"),
            ("unturned", "ご希望に添えなかった記録を取り消しました。", nil, "note"),
        ]
        for deed in deeds {
            guard let number = visitor.query(deed.did).flatMap({ Int64($0) }) else { continue }
            let undo = deed.action.map { action in
                Frame.Undo(
                    address: "/waiting/\(venue.id)/\(action)",
                    fields: [
                        Frame.Field(name: deed.field, value: String(number)),
                        Frame.Field(name: "request", value: pages.freshID()),
                    ], token: visitor.key.formToken)
            }
            return Frame.Notice(isError: false, text: deed.text, undo: undo)
        }
        return nil
    }
}
