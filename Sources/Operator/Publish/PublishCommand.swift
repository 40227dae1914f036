import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports
import Web

/// `sumaho publish …`
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "広報の原稿と、区のホームページや会場に載せるファイルを作ります",
        subcommands: [
            PublishKoho.self, PublishPage.self, PublishPoster.self, PublishSeats.self, PublishProgress.self,
            PublishCalendar.self, PublishOpenData.self,
        ])
}

extension Counter {
    /// Makes files for the ward's website.
    var publisher: Publisher { Publisher(desk: desk, now: clock.now()) }

    /// Shows a file as it is to stand on the ward's page; under `--json` with its name and kind.
    func show(_ file: PublishedFile) throws {
        try output.show(file) { [file.text.hasSuffix("\n") ? String(file.text.dropLast()) : file.text] }
    }
}

/// The month that something is published of.
struct PublishMonthOptions: ParsableArguments {
    @Option(help: "月 (2025-02、令和7年2月、来月。なければ来月)")
    var month: String?

    func civilMonth(today: CivilDate) throws(Refusal) -> CivilMonth {
        guard let month else { return today.civilMonth.next }
        return try Typed.month(month, today: today)
    }
}
