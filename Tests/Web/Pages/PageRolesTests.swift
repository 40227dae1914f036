import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// Every page for every role, and for nobody.
@Suite("Who may see which page", .timeLimit(.minutes(10)))
struct PageRolesTests {
    /// By hand, so that a page whose roles change by mistake is found out.
    static let table = own.merging(Dictionary(uniqueKeysWithValues: front.map { ($0, Role.front) })) { $1 }

    /// Those of more roles, or of fewer, than deal with residents.
    private static let own: [String: Set<Role>] = pages.merging(
        ReportFile.all.flatMap { file in reports.map { ("\($0.key)/\(file.ending)", $0.value) } }
    ) { $1 }.merging(reports) { $1 }

    /// Each has its files below it.
    private static let reports: [String: Set<Role>] = [
        "GET /reports/:period": Role.all, "GET /reports/:period/explain/:measure": Role.planning,
        "GET /reports/progress/:year": Role.all, "GET /reports/headquarters/:year": Role.all,
        "GET /reports/compare/:venue/:other/:from/:through": Role.all,
        "GET /notebook/:date/:venue": Role.front,
        "GET /months/:month": Role.planning, "GET /months/:month/review": Role.planning,
    ]

    private static let pages: [String: Set<Role>] = [
        "GET /": Role.all, "POST /sign-out": Role.all, "GET /help": Role.all, "GET /help/:topic": Role.all,
        "GET /live": Role.day, "GET /day/:venue": Role.day, "GET /day/:venue/:date": Role.day,
        "GET /print/day/:venue/:date": Role.day, "GET /print/record/:venue": Role.day,
        "GET /close/:venue": closing, "GET /close/:venue/:date": closing,
        "POST /close/:venue/:date": closing, "POST /close/:venue/:date/reopen": closing,
        "GET /record/:booking": Role.recording, "POST /record/:booking": Role.recording,
        "GET /record/:booking/earlier": [.adviser, .office, .admin], "GET /consult/:venue": Role.recording,
        "GET /choices": Role.planning, "POST /choices/:kind": Role.planning,
        "POST /choices/:kind/:code": Role.planning, "POST /choices/:kind/:code/retire": Role.planning,
        "GET /account": Role.all, "POST /account/password": Role.all, "POST /account/pin": Role.all,
        "GET /staff": keeping, "POST /staff/:account/unlock": keeping, "GET /staff/:account/pin": keeping,
        "POST /staff/:account/pin": keeping, "GET /tablets": keeping, "POST /tablets/enrol": keeping,
        "GET /reports": Role.all, "POST /reports": Role.all, "GET /reports/compare": Role.all,
        "POST /reports/compare": Role.all,
        "GET /months": Role.planning, "POST /months/:month/close": Role.planning,
        "GET /targets": Role.planning, "GET /targets/:year": Role.planning,
        "POST /targets/:year/programme/:programme": Role.planning,
        "POST /targets/:year/milestones": Role.planning,
        "POST /targets/:year/milestone/:milestone/report": Role.planning,
        "POST /targets/:year/milestone/:milestone/take-back": Role.planning,
        "POST /targets/:year/milestone/:milestone/drop": Role.planning,
        "POST /targets/:year/grade": Role.planning, "POST /targets/:year/grade/take-back": Role.planning,
        "GET /corners": Role.all, "GET /corners/new": Role.planning, "POST /corners/new": Role.planning,
        "POST /corner/:corner/cancel": Role.planning, "POST /corner/:corner/restore": Role.planning,
        "GET /corner/:corner": Role.recording, "POST /corner/:corner/tap": Role.recording,
        "POST /corner/:corner/taps": Role.recording, "GET /corner/:corner/figures": Role.all,
        "POST /corner/:corner/tally": Role.recording, "GET /print/corner/:corner": Role.recording,
        "GET /publish": Role.planning, "POST /publish/submit": Role.planning,
        "GET /publish/page/:month": Role.planning, "GET /publish/poster/:venue/:month": Role.planning,
        "GET /publish/seats": Role.planning, "GET /publish/progress/:year": Role.planning,
        "GET /publish/calendar/:year": Role.planning, "GET /publish/calendar/:year/:venue": Role.planning,
        "GET /publish/opendata/:year/:file": Role.planning,
        "GET /imports": Role.planning, "POST /imports": Role.planning,
        "POST /imports/:batch/undo": Role.planning, "GET /imports/template/:kind": Role.planning,
        "GET /courses": Role.all, "GET /courses/new": Role.planning, "POST /courses/new": Role.planning,
        "GET /course/:course": Role.all, "POST /course/:course/cancel": Role.planning,
        "GET /course/:course/draw": Role.all, "GET /course/:course/published.txt": Role.all,
        "GET /print/draw/:course": Role.all, "POST /course/:course/freeze": Role.planning,
        "POST /course/:course/lift": Role.planning, "POST /course/:course/draw": Role.planning,
        "GET /tablets/:tablet/retire": keeping, "POST /tablets/:tablet/retire": keeping,
    ]
    private static let closing: Set<Role> = [.venue, .office, .admin]
    /// Of the venues the heads do it; to others the pages show nobody and take nothing.
    private static let keeping: Set<Role> = [.venue, .office, .admin]

    private static let front = [
        "POST /day/:venue/:date/mark", "POST /day/:venue/:date/cancel", "POST /day/:venue/:date/undo",
        "POST /day/:venue/:date/restore", "GET /walk-in/:venue", "POST /walk-in/:venue",
        "GET /queue/:venue/:queued/book", "POST /queue/:venue/:queued/book",
        "POST /queue/:venue/:queued/serve", "POST /queue/:venue/:queued/leave",
        "POST /queue/:venue/:queued/rejoin", "GET /enter/:venue/:date", "POST /enter/:venue/:date",
        "GET /unplaced/:venue", "POST /unplaced/:venue",
        "POST /people", "GET /book/:venue/at/:date/:start", "GET /book/:venue/person/:person",
        "POST /book/:venue/person/:person", "POST /book/:venue/new", "POST /book/:venue/take",
        "GET /booking/:booking", "POST /booking/:booking", "GET /booking/:booking/slip",
        "POST /booking/:booking/move", "POST /booking/:booking/cancel", "POST /booking/:booking/restore",
        "POST /booking/:booking/name",
        "GET /week/:venue", "GET /week/:venue/:date",
        "GET /course/:course/apply", "POST /course/:course/apply", "GET /course/:course/postcards",
        "POST /course/:course/postcards", "GET /course/:course/applications",
        "POST /course/:course/withdraw", "POST /course/:course/restore", "GET /course/:course/roster",
        "POST /course/:course/mark", "GET /print/roster/:course", "GET /print/name-tags/:course",
        "GET /course/:course/letters", "GET /print/letters/:course", "GET /print/reply-cards/:course",
        "GET /course-call/:call", "POST /course-call/:call/result",
        "POST /notebook/:date/:venue", "GET /tasks", "GET /tasks/:task", "POST /tasks/claim",
        "POST /tasks/:task/result",
        "GET /waiting/:venue", "POST /waiting/:venue/join", "POST /waiting/:venue/leave",
        "POST /waiting/:venue/rejoin", "POST /waiting/:venue/turn-away",
        "POST /waiting/:venue/undo-turn-away",
    ]

    /// What nobody needs to be signed in for; use cases of the API decide by themselves.
    static let open: Set<String> = [
        "GET /health", "GET /api/v1/openapi.yaml", "GET /sign-in", "POST /sign-in",
        "POST /sign-in/name", "POST /sign-in/pin",
    ]

    private static func routes(_ front: Front) throws -> [Routes.Mounted] {
        try mountedRoutes(front)
    }

    @Test func theTableHasEveryPage() async throws {
        let all = try Self.routes(Front(ward: try TestWard()))
        let pages = all.filter { $0.roles != nil }
        #expect(Set(pages.map(\.name)) == Set(Self.table.keys))
        for page in pages { #expect(page.roles == Self.table[page.name], "\(page.name)") }
        let others = all.filter { $0.roles == nil }.map(\.name).filter {
            !$0.hasPrefix("POST /api/v1/") && !$0.hasPrefix("GET /static/")
        }
        #expect(Set(others) == Self.open)
    }

    @Test(arguments: Role.allCases)
    func aRoleSeesItsPagesAndNoOther(role: Role) async throws {
        let ward = try await PageWard.make()
        let key = try await ward.signedIn("kim", [role])
        let front = Front(ward: ward)
        let pages = try Self.routes(front).filter { $0.roles != nil && !$0.path.contains("sign-out") }
        try await front.routes { client in
            for page in pages where page.path != "/live" || !Self.table[page.name, default: []].contains(role)
            {
                let browser = Browser(client, key: key)
                let address = PageWard.address(page.path, venue: TestWard.nakacho, booking: 1)
                let response = try await page.isForm ? browser.post(address) : browser.get(address)
                let allowed = Self.table[page.name, default: []].contains(role)
                #expect(
                    (response.status == .forbidden) == !allowed, "\(role) \(page.name) \(response.status)")
                #expect(response.status.code < 500, "\(page.name): \(response.text)")
            }
        }
    }

    @Test(arguments: [nil, SecretKey(.seeded(77))])
    func nobodyIsSentToSignIn(key: SecretKey?) async throws {
        let ward = try await PageWard.make()
        let front = Front(ward: ward)
        let pages = try Self.routes(front).filter { $0.roles != nil }
        try await front.routes { client in
            for page in pages {
                let browser = Browser(client, key: key)
                let address = PageWard.address(page.path)
                let response = try await page.isForm ? browser.post(address) : browser.get(address)
                #expect(response.body.readableBytes == 0, "\(page.name)")
                // What a page listens to ends; everything else leads to signing in.
                guard page.path != "/live" else {
                    #expect(response.status == .noContent)
                    continue
                }
                #expect(response.status == .seeOther, "\(page.name)")
                #expect(response.headers[.location]?.hasPrefix("/sign-in") == true, "\(page.name)")
            }
        }
    }
}

extension Routes.Mounted {
    /// 「GET /day/:venue」
    var name: String { "\(methods[0].rawValue) \(path)" }
    var isForm: Bool { methods == [.post] }
}

/// The routes as the service mounts them.
func mountedRoutes(_ front: Front) throws -> [Routes.Mounted] {
    let routes = Routes()
    _ = try buildRouter(front.backing, front.settings, logger: front.logger, routes: routes)
    return routes.all
}
