import Clinic
import Desk
import HummingbirdCore

/// The frame around a visitor's page.
extension Pages {
    /// - Parameter venue: whose page it is; nil for one of the whole ward.
    func frame(_ title: String, _ visitor: Visitor, at venue: VenueID? = nil) -> Frame {
        var frame = Frame(title, templates.files)
        frame.account = visitor.account.id
        frame.name = visitor.who.name
        frame.token = visitor.key.formToken
        frame.version = String(visitor.version)
        if visitor.may(Role.front) {
            frame.find = Frame.FindField(venue: (venue ?? visitor.onlyVenue)?.text)
        }
        let here = visitor.request.uri.path
        frame.links = Self.links(visitor, at: venue ?? visitor.onlyVenue).map { label, address in
            Frame.Link(label: label, address: address, isHere: address == here)
        }
        return frame
    }

    /// Where a visitor may go, in the order of a day's work.
    private static func links(_ visitor: Visitor, at venue: VenueID?) -> [(String, String)] {
        var links: [(String, String)] = []
        if visitor.onlyVenue == nil { links.append(("全館のようす", "/")) }
        if let venue, visitor.may(Role.day) {
            links.append(("本日の受付", "/day/\(venue)"))
        }
        if let venue, visitor.may(Role.recording) {
            links.append(("相談票", ConsultPages.address(venue)))
        }
        if visitor.may(Role.front) {
            if let venue { links.append(("週間", "/week/\(venue)")) }
            links.append(("電話連絡", "/tasks"))
            if let venue { links.append(("キャンセル待ち", "/waiting/\(venue)")) }
        }
        if let venue, visitor.may(ClosingPages.roles) { links.append(("日締め", "/close/\(venue)")) }
        if visitor.may(CoursePages.menu) { links.append((CoursePages.title, CoursePages.address)) }
        if visitor.may(CornerPages.menu) { links.append((CornerPages.title, CornerPages.address)) }
        links.append((ReportListPages.title, ReportListPages.address))
        if visitor.may(Role.planning) { links.append((MonthPages.title, MonthPages.address)) }
        if visitor.may(Role.planning) { links.append((TargetPages.title, TargetPages.address)) }
        if visitor.may(Role.planning) { links.append((PublishPages.title, PublishPages.address)) }
        if visitor.may(Role.planning) { links.append((ImportPages.title, ImportPages.address)) }
        if visitor.may(Role.planning) { links.append((ChoicePages.title, ChoicePages.address)) }
        if visitor.account.looksAfterStaff { links.append(("職員", StaffPages.address)) }
        links.append(("使い方", "/help"))
        return links
    }
}

extension Visitor {
    /// The venue of somebody who works at one.
    var onlyVenue: VenueID? {
        guard let venues = account.venues, venues.count == 1 else { return nil }
        return venues.first
    }
}
