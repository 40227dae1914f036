import Almanac
import Clinic
import Desk
import Reports
import Web

extension Counter {
    /// Where a submitted month differs from the timetable, and the words that put it right.
    func showKohoChanges(_ month: CivilMonth) async throws {
        guard let submitted = try await publisher.submitted(month), let last = submitted.submissions.last
        else {
            throw Refusal(.notFound, "\(month.japanese)分の原稿は、まだ提出されていません。")
        }
        let venues = try await venues()
        try output.show(submitted) {
            let head =
                "\(month.japanese)分 提出 \(last.submission)(\(last.submittedAt.date.japanese)、締め切り "
                + "\(last.deadline.japanese)) 広報と違うところ \(submitted.count)件"
            guard submitted.count > 0 else { return [head] }
            let notices = venues.compactMap(submitted.notice)
            return
                ([
                    [head]
                        + KohoCorrection.list(submitted.changes, articles: submitted.articles).map {
                            "  " + $0
                        }
                ]
                + [["【ホームページの訂正文】"] + submitted.webCorrection]
                + notices.map { ["【館内掲示】"] + $0 })
                .joined(separator: [""]).map(\.printable)
        }
    }

    /// Says which submitted months the newsletter has otherwise than the timetable now.
    func warnOfKoho() async throws {
        for month in try await desk.ask(SubmittedKoho()).map(\.month) {
            guard let printed = try await publisher.submitted(month), printed.count > 0 else { continue }
            try output.say(
                "注意: \(month.month)月分は広報に提出済みで、広報と違うところが\(printed.count)件あります。"
                    + "sumaho publish koho --month \(month) --changes で訂正文を出せます。")
        }
    }
}
