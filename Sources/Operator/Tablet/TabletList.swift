import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho tablet list`
struct TabletList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "共用タブレットの一覧")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let tablets = try await counter.desk.ask(Tablets())
        let venues = try await counter.venues()
        try counter.output.show(tablets) {
            tablets.map { tablet in
                let venue = venues.first { $0.id == tablet.venue }?.shortName ?? tablet.venue.text
                return "\(tablet.tablet)  \(venue)  \(tablet.label)  \(tablet.enrolledOn.wareki)登録"
                    + (tablet.good ? "" : "  使えません")
            }
        }
        if tablets.isEmpty { try counter.output.say("共用タブレットはまだありません。") }
    }
}
