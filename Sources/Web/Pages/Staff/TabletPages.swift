import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 共用タブレット: which there are, and whether this browser is one.
struct TabletPages: Sendable {
    let pages: Pages

    static let address = "/tablets"

    private struct Content: Sendable {
        /// What this browser is; nil where it is no tablet.
        let here: String?
        /// Nil where it is one, and for those who enrol none.
        let enrolment: Enrolment?
        let lines: [Line]
        let retired: [Line]
        let isEmpty: Bool
        let isAnyRetired: Bool
    }

    private struct Enrolment: Sendable {
        let address: String
        let request: String
        let venues: [Choice]
        /// The only venue; nil where one has to choose.
        let only: Choice?
        let label: String
        let fault: String?
    }

    private struct Choice: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    private struct Line: Sendable {
        let label: String
        let venue: String
        let since: String
        let isHere: Bool
        /// Where it is asked whether to retire it; nil for those who may not.
        let retire: String?
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.keeping) { visitor in
            try await page(visitor, try await happened(visitor))
        }
    }

    /// The page.
    ///
    /// - Parameter typed: the form that was refused.
    func page(
        _ visitor: Visitor, _ notice: Frame.Notice? = nil, typed: Form? = nil, refusal: Refusal? = nil
    ) async throws -> Response {
        let here = try await pages.tablet(of: visitor.request)?.entry
        let all = try await visitor.desk.ask(Venues())
        let tablets = try await visitor.desk.ask(Tablets())
        let mayKeep = visitor.account.looksAfterStaff
        func lines(_ isGood: Bool) -> [Line] {
            tablets.filter { $0.good == isGood }.map { tablet in
                Line(
                    label: tablet.label, venue: Self.name(of: tablet.venue, all),
                    since: tablet.enrolledOn.japanese, isHere: tablet.tablet == here?.tablet,
                    retire: mayKeep && isGood ? TabletForms.address(tablet.tablet) : nil)
            }
        }
        let (good, retired) = (lines(true), lines(false))
        var frame = pages.frame("共用タブレット", visitor)
        frame.notice = notice ?? refusal.map { .init($0) }
        return try pages.templates.page(
            "tablets", frame,
            Content(
                here: here.map { "\(Self.name(of: $0.venue, all))の「\($0.label)」" },
                enrolment: here == nil && mayKeep ? enrolment(visitor, all, typed, refusal) : nil,
                lines: good, retired: retired, isEmpty: good.isEmpty, isAnyRetired: !retired.isEmpty))
    }

    private func enrolment(
        _ visitor: Visitor, _ all: [Venue], _ typed: Form?, _ refusal: Refusal?
    ) -> Enrolment {
        let venues = all.filter { visitor.account.venues?.contains($0.id) ?? true }.map {
            Choice(id: $0.id.text, name: $0.name, isChosen: $0.id.text == typed?["venue"])
        }
        return Enrolment(
            address: TabletForms.enrolment, request: pages.freshID(), venues: venues.count > 1 ? venues : [],
            only: venues.count == 1 ? venues.first : nil, label: typed?["label"] ?? "",
            fault: refusal?.fields["label"])
    }

    /// What people call a venue.
    static func name(of venue: VenueID, _ all: [Venue]) -> String {
        all.first { $0.id == venue }?.shortName ?? venue.text
    }

    /// What was done before the page was shown.
    private func happened(_ visitor: Visitor) async throws -> Frame.Notice? {
        for (word, done) in [
            ("enrolled", "を登録しました。サインアウトすると、PINのある職員の名前が並びます。PINは職員のページで決めます。"), ("retired", "の登録を外しました。"),
        ] {
            guard let number = visitor.query(word).flatMap({ Int64($0) }) else { continue }
            let tablet = try await visitor.desk.ask(Tablets()).first { $0.tablet == TabletID(number) }
            return tablet.map { .init(isError: false, text: "「\($0.label)」\(done)") }
        }
        return nil
    }
}
