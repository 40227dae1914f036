import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird
import Reports

/// A new day of a 相談コーナー: first what it would take from the ordinary sessions, then the day is fixed.
struct NewCornerPages: Sendable {
    let pages: Pages

    static let address = "/corners/new"

    private struct Content: Sendable {
        let fields: [Field]
        let request: String
        let preview: Preview?
        let day: String?
    }

    private struct Field: Sendable {
        let id: String
        let title: String
        let help: String
        let value: String
        let fault: String?
        let isShort: Bool
    }

    /// The teams on the date that was typed.
    private struct Preview: Sendable {
        /// The date that was looked at, as the form sends it back.
        let seen: String
        let date: String
        let teams: [Choice]
        let isNobodyChosen: Bool
        /// That the date has a corner already.
        let isTaken: Bool
        let fault: String?
    }

    private struct Choice: Sendable {
        let team: Int
        let label: String
        /// What becomes of the ordinary session; nil where the team has none.
        let lacking: String?
        let isChosen: Bool
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in try await page(visitor, nil) }
        board.post(Self.address, Role.planning) { visitor, form in try await take(visitor, form) }
    }

    private func take(_ visitor: Visitor, _ form: Form) async throws -> Response {
        do {
            let new = try Self.day(form, visitor.today)
            let preview = try await visitor.desk.ask(CornerPreview(date: new.date))
            // The date may have been changed since its teams were shown.
            guard form.has("fix"), form["seen"] == new.date.description, form.has("team") else {
                let isLate = form.has("fix")
                let notice = Frame.Notice(
                    isError: true, text: "\(new.date.japanese)の班を確かめて、どの班が行くかを選んでください。")
                return try await page(visitor, form, preview, notice: isLate ? notice : nil)
            }
            do {
                let fixed = try await visitor.desk.tell(new, id: try form.request())
                return .redirect(to: "\(CornerPages.address)?fixed=\(fixed.corner)#notice")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await page(visitor, form, preview, notice: .init(refusal), refusal.fields)
            }
        } catch let refusal as Refusal where refusal.code.status < 500 {
            return try await page(visitor, form, notice: .init(refusal), refusal.fields)
        }
    }

    private static func day(_ form: Form, _ today: CivilDate) throws(Refusal) -> NewCornerDay {
        guard let text = form["date"] else { throw .badInput("date", "日を入れてください。") }
        let date: CivilDate
        do throws(PhraseError) {
            date = try DatePhrase.parse(text, today: today)
        } catch {
            throw .badInput("date", error.message)
        }
        guard let opens = try form.time("opens", "始まり") else {
            throw .badInput("opens", "始まりの時刻を入れてください。")
        }
        guard let closes = try form.time("closes", "終わり"), let hours = TimeSpan(opens, closes) else {
            throw .badInput("closes", "終わりの時刻を、始まりより後にしてください。")
        }
        return NewCornerDay(
            title: form["title"] ?? "", place: form["place"] ?? "", date: date, hours: hours,
            team: form["team"].flatMap { Int($0) })
    }

    private func page(
        _ visitor: Visitor, _ form: Form?, _ preview: CornerPreview.Answer? = nil,
        notice: Frame.Notice? = nil, _ faults: [String: String] = [:]
    ) async throws -> Response {
        var frame = pages.frame("相談コーナーの日を決める", visitor)
        frame.notice = notice
        let venues = try await visitor.desk.ask(Venues())
        func field(_ id: String, _ title: String, _ help: String, short: Bool = false) -> Field {
            Field(
                id: id, title: title, help: help, value: form?[id] ?? "", fault: faults[id], isShort: short)
        }
        return try pages.templates.page(
            "corner-new", frame,
            Content(
                fields: [
                    field("title", "まつりの名前", "区民まつり、農業まつり のように"),
                    field("place", "場所", "会場のどこで開くか"),
                    field("date", "日", "10月17日、2026-10-17 のように", short: true),
                    field("opens", "始まり", "10:00 のように", short: true),
                    field("closes", "終わり", "16:00 のように", short: true),
                ], request: pages.freshID(),
                preview: preview.map { Self.preview($0, venues, form, faults["team"]) },
                day: preview.map { "\($0.date.wareki)(\($0.date.weekday.kanji))" }))
    }

    private static func preview(
        _ answer: CornerPreview.Answer, _ venues: [Venue], _ form: Form?, _ fault: String?
    ) -> Preview {
        Preview(
            seen: answer.date.description, date: answer.date.japanese,
            teams: answer.teams.map { team in
                Choice(
                    team: team.team,
                    label: CornerText.team(
                        team.team, at: team.venue, bookings: team.bookings, venues: venues),
                    lacking: team.venue.map {
                        "\(venues.shortName(of: $0))の相談会は、相談員がいなくなります。"
                    }, isChosen: form?["team"] == String(team.team))
            }, isNobodyChosen: form?["team"] == "none", isTaken: answer.taken != nil, fault: fault)
    }
}
