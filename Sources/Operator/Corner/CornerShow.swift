import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho corner show CORNER`
struct CornerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "相談コーナーの一日の人数を、時刻、年代、性別、相談内容ごとに出します")

    @OptionGroup var corner: CornerArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let figures = try await counter.desk.ask(ShowCorner(corner: try corner.id()))
        let venues = try await counter.venues()
        try counter.output.show(figures) {
            CornerText.lines(figures, venues: venues, today: counter.today).map(\.printable)
        }
    }
}
