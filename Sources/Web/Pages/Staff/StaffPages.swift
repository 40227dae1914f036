import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 職員: those of the venues whose head looks, or everybody; who is locked is let in again here.
struct StaffPages: Sendable {
    let pages: Pages

    static let address = "/staff"

    private struct Content: Sendable {
        let lines: [Line]
        let isEmpty: Bool
        let tablets: String
    }

    /// One of them.
    private struct Line: Sendable {
        let account: String
        let name: String
        let about: String
        let isLocked: Bool
        let isOver: Bool
        let pin: String
        let until: String?
        /// The form's id, where whoever looks may unlock them.
        let unlock: String?
        /// Whether it is whoever looks.
        let isSelf: Bool
        /// Where their PIN is set; nil for whoever may not.
        let pinPage: String?
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.keeping) { visitor in
            try await page(visitor, try await happened(visitor))
        }
        board.post("/staff/:account/unlock", Role.keeping) { visitor, form in
            let account = try visitor.member()
            do {
                _ = try await visitor.desk.tell(UnlockAccount(account: account), id: try form.request())
                return .redirect(to: "\(Self.address)?unlocked=\(account)#notice")
            } catch let refusal as Refusal where refusal.code.status < 500 {
                return try await page(visitor, .init(refusal))
            }
        }
    }

    private func page(_ visitor: Visitor, _ notice: Frame.Notice?) async throws -> Response {
        let staff = try await visitor.desk.ask(StaffList())
        let venues = try await visitor.desk.ask(Venues())
        var frame = pages.frame("職員", visitor)
        frame.notice = notice
        // Whoever waits to be let in comes first.
        let lines = staff.filter(\.locked) + staff.filter { !$0.locked }
        return try pages.templates.page(
            "staff", frame,
            Content(
                lines: lines.map { line($0, venues, visitor) }, isEmpty: staff.isEmpty,
                tablets: TabletPages.address))
    }

    private func line(_ entry: StaffList.Entry, _ venues: [Venue], _ visitor: Visitor) -> Line {
        let places = entry.venues.map { id in venues.first { $0.id == id }?.shortName ?? id.text }
        let roles = (entry.isHead ? ["館長"] : []) + entry.may.map(\.label)
        return Line(
            account: entry.account.text, name: entry.name,
            about: [roles, places.isEmpty ? ["全会場"] : places].map { $0.joined(separator: "・") }
                .joined(separator: " "),
            isLocked: entry.locked, isOver: !entry.good, pin: entry.hasPIN ? "PINあり" : "PINなし",
            until: entry.expiresOn.map { "\($0.wareki)\($0 < visitor.today ? "で切れました" : "まで")" },
            unlock: entry.locked && entry.mayUnlock ? pages.freshID() : nil,
            isSelf: entry.account.text == visitor.account.id,
            pinPage: entry.maySetPIN ? StaffPINPages.address(entry.account) : nil)
    }

    /// What was done before the page was shown.
    private func happened(_ visitor: Visitor) async throws -> Frame.Notice? {
        for (word, done) in [("unlocked", "のロックを解除しました。"), ("pin", "のPINを決めました。")] {
            guard let id = visitor.query(word).flatMap(Slug.init) else { continue }
            let entry = try await visitor.desk.ask(StaffList()).first { $0.account == id }
            return entry.map { .init(isError: false, text: "\($0.name)さん\(done)") }
        }
        return nil
    }
}

extension Role {
    /// Those among whom are the keepers of staff and tablets: of the venues the heads only.
    static let keeping: Set<Role> = [.venue, .office, .admin]
}

extension Visitor {
    /// The account that the address names.
    func member() throws -> Slug {
        guard let account = Slug(try parameter("account")) else { throw Fault.noSuchRoute }
        return account
    }
}
